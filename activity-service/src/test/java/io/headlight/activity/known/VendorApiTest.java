package io.headlight.activity.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorApiTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC);
    private static final VendorApi API = VendorStub.api(CLOCK);

    private static Optional<ObjectNode> get(VendorStub stub) {
        return API.get(stub.address().resolve("/thing?a=b"), "Bearer t0ken");
    }

    private static VendorStub busy(int status, String retryAfter) {
        return new VendorStub(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            VendorStub.send(exchange, status, "{}");
        });
    }

    @Test
    void asksForOneObjectWithTheToken() {
        try (var stub = VendorStub.of(200, "{\"id\":\"7\"}")) {
            assertThat(get(stub).orElseThrow().path("id").asText()).isEqualTo("7");
            assertThat(stub.asked()).containsExactly("/thing?a=b");
            assertThat(stub.authorizations()).containsExactly("Bearer t0ken");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 410})
    void whatIsNotThereIsNothing(int status) {
        try (var stub = VendorStub.of(status, status == 204 ? "" : "{\"status\":\"error\"}")) {
            assertThat(get(stub)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 403, 405, 422})
    void askingAgainWouldNotHelp(int status) {
        try (var stub = new VendorStub(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            VendorStub.send(exchange, status, "{\"secret\":\"word\"}");
        })) {
            assertThatThrownBy(() -> get(stub))
                    .isInstanceOf(Fetcher.Refused.class)
                    .hasMessageContaining(String.valueOf(status))
                    .hasMessageNotContaining("word");
            assertThat(stub.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429,10,PT10S",
        "429,'Tue, 10 Mar 2026 09:02:00 GMT',PT2M",
        "429,'Tue, 10 Mar 2026 08:00:00 GMT',PT0S",
        "429,soon,PT0S",
        "429,999999999,PT1H",
        "408,0,PT0S",
        "500,3,PT3S",
        "503,99999999999999999999,PT0S"
    })
    void askingLaterWould(int status, String retryAfter, Duration pause) {
        try (var stub = busy(status, retryAfter)) {
            assertThatThrownBy(() -> get(stub))
                    .isInstanceOfSatisfying(
                            Fetcher.Later.class,
                            later -> assertThat(later.pause()).isEqualTo(pause));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "<html>", "{\"a\":1,\"a\":2}", "{} {}"})
    void whatIsNoJsonObjectIsAnOutage(String body) {
        try (var stub = VendorStub.of(200, body)) {
            assertThatThrownBy(() -> get(stub)).isInstanceOf(Fetcher.Later.class);
        }
    }

    @Test
    void overOneMebibyteIsTooMuch() {
        try (var stub = VendorStub.of(200, " ".repeat(1024 * 1024 - 2) + "{}")) {
            assertThat(get(stub)).isPresent();
        }
        try (var stub = VendorStub.of(200, " ".repeat(1024 * 1024 - 1) + "{}")) {
            assertThatThrownBy(() -> get(stub)).isInstanceOf(Fetcher.Later.class);
        }
    }

    @Test
    @Timeout(15)
    void aBodyThatDripsIsLeftAfterFiveSeconds() {
        try (var stub = new VendorStub(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            exchange.getRequestBody().readAllBytes();
            waitUntilLeft();
        })) {
            assertThatThrownBy(() -> get(stub))
                    .isInstanceOf(Fetcher.Later.class)
                    .hasMessageContaining("five seconds");
        }
    }

    private static void waitUntilLeft() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobodyThereIsAnOutage() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> API.get(URI.create("http://127.0.0.1:" + free), "Bearer t0ken"))
                .isInstanceOf(Fetcher.Later.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/", "/only/a/path", "http:///nowhere"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> API.get(URI.create(address), "Bearer t0ken")).isInstanceOf(Fetcher.Refused.class);
    }

    @Test
    void aTokenThatIsNoHeaderIsRefusedAndNotQuoted() {
        assertThatThrownBy(() -> API.get(URI.create("http://127.0.0.1"), "Bearer a\r\nb"))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessageNotContaining("a\r\nb");
    }

    @Test
    void whatTheJudgeOfAddressesRefusesIsNotCalled() {
        Outgoing judge = address -> {
            throw new Fetcher.Refused("Only addresses on the internet are called; this one is not.");
        };
        assertThatThrownBy(() -> new VendorApi(judge, CLOCK).get(URI.create("https://10.0.0.1/"), "Bearer t0ken"))
                .isInstanceOf(Fetcher.Refused.class);
    }
}
