package io.headlight.gateway.limits;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.gateway.Refusal;
import io.headlight.gateway.Services;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class RequestLimitsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @TestHTTPResource
    URL gateway;

    @BeforeEach
    void everythingAnswers() {
        Services.reset();
        Services.ACTIVITY.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        Services.PLAN.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @Test
    @DisplayName("a body of exactly 1 MiB goes through, announced or not")
    void takesAMebibyte() throws Exception {
        given().body(new byte[MEBIBYTE]).post("/v1/webhooks/key").then().statusCode(200);
        assertThat(chunked(MEBIBYTE).statusCode()).isEqualTo(200);

        Services.ACTIVITY.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("a body that announces more is refused before it is sent")
    void refusesALargeBody() {
        Refusal.is(given().body(new byte[MEBIBYTE + 1]).post("/v1/webhooks/key").then(), 413, "too_large");

        Services.ACTIVITY.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("a body that does not say how large it is is refused where it passes the limit")
    void refusesALargeChunkedBody() throws Exception {
        var answer = chunked(MEBIBYTE + 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"too_large\"");
    }

    @Test
    @DisplayName("a long address is 414, heavy headers are 431")
    void refusesALongHead() {
        Refusal.is(given().get("/v1/plans?q=" + "x".repeat(4000)).then(), 414, "uri_too_long");
        Refusal.is(given().header("X-Much", "x".repeat(13_000)).get("/v1/plans").then(), 431, "headers_too_large");
        Refusal.is(
                given().auth()
                        .oauth2(Tokens.of(People.MARIA).repeat(20))
                        .get("/v1/plans")
                        .then(),
                431,
                "headers_too_large");

        Services.PLAN.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("two ways of saying where a request ends do not let a second one hide in it")
    void refusesOddFraming() throws Exception {
        assertThat(raw("""
                POST /v1/webhooks/key HTTP/1.1\r
                Host: x\r
                Transfer-Encoding: identity, chunked\r
                \r
                0\r
                \r
                """)).startsWith("HTTP/1.1 400").contains("\"code\":\"malformed_request\"");

        var smuggled = raw("""
                POST /v1/webhooks/key HTTP/1.1\r
                Host: x\r
                Content-Length: 4\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                0\r
                \r
                GET /v1/webhooks/hidden HTTP/1.1\r
                Host: x\r
                \r
                """);
        assertThat(smuggled.split("HTTP/1.1 ")).hasSizeLessThanOrEqualTo(2);
        Services.ACTIVITY.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("a sender who asks first is invited to send the body, or told at once that it is too large")
    void answersWhoAsksFirst() throws Exception {
        var head = """
                POST /v1/webhooks/key HTTP/1.1\r
                Host: x\r
                Content-Length: %d\r
                Expect: 100-continue\r
                Connection: close\r
                \r
                """;
        assertThat(firstLine(head.formatted(2 * MEBIBYTE))).startsWith("HTTP/1.1 413");

        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.formatted(4).getBytes(StandardCharsets.US_ASCII));
            var invitation = new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII);
            assertThat(invitation).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            socket.getOutputStream().write("body".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private String firstLine(String request) throws Exception {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            return new BufferedReader(in).readLine();
        }
    }

    private HttpResponse<String> chunked(int size) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(gateway + "v1/webhooks/key"))
                            .version(HttpClient.Version.HTTP_1_1)
                            .POST(HttpRequest.BodyPublishers.ofInputStream(
                                    () -> new ByteArrayInputStream(new byte[size])))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private String raw(String request) throws Exception {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
