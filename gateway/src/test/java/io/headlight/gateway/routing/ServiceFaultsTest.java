package io.headlight.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.http.Fault;
import io.headlight.gateway.Refusal;
import io.headlight.gateway.Services;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a service does, the door answers in time, as a problem, and never with a 500 of its own. */
@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class ServiceFaultsTest {

    private static final String OK =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    @TestHTTPResource
    URL gateway;

    @BeforeEach
    void fresh() {
        Services.reset();
    }

    private static RequestSpecification maria() {
        return given().auth().oauth2(Tokens.of(People.MARIA));
    }

    @Test
    @DisplayName("a service that is not there is 503 with Retry-After, by its public name only")
    void saysWhoIsNotThere() {
        Refusal.is(maria().get("/v1/gone/1").then(), 503, "service_unavailable")
                .header("Retry-After", matchesPattern("[1-5]"))
                .body("detail", equalTo("The gone-service cannot be reached at the moment."))
                .body("instance", is("/v1/gone/1"));
        Refusal.is(maria().body("{}").post("/v1/gone").then(), 503, "service_unavailable");
    }

    @Test
    @DisplayName("a service that hangs is 504 with Retry-After")
    void waitsOnlySoLong() {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(20_000)));

        Refusal.is(maria().get("/v1/plans").then(), 504, "timed_out")
                .header("Retry-After", matchesPattern("[1-5]"))
                .body("detail", containsString("The plan-service did not answer in time"));
    }

    @Test
    @DisplayName("a service that never ends its answer is cut off")
    void waitsOnlySoLongForTheEnd() {
        Services.RAW.behave(connection -> {
            readHead(connection);
            connection.getOutputStream().write((OK + "1\r\n{\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().read();
        });

        assertThatThrownBy(() -> get("/v1/raw/endless").body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("an answer that breaks off in the middle does not look complete")
    void tearsABrokenAnswerDown() {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        assertThatThrownBy(() -> get("/v1/plans").body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @ParameterizedTest(name = "{0} instead of an answer is 503")
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void survivesABrokenConnection(Fault fault) {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        Refusal.is(maria().get("/v1/plans").then(), 503, "service_unavailable");
        Refusal.is(maria().body("{}").post("/v1/plans").then(), 503, "service_unavailable");
    }

    @ParameterizedTest(name = "an error page of status {0} comes out as a problem, without its words")
    @ValueSource(ints = {400, 404, 413, 429, 500, 502, 503})
    void turnsErrorPagesIntoProblems(int status) {
        Services.PLAN.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "text/html")
                        .withHeader("Retry-After", "9")
                        .withBody("<pre>java.lang.NullPointerException at io.headlight.Secret</pre>")));

        maria().get("/v1/plans")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Retry-After", "9")
                .body("status", is(status))
                .body(not(containsString("NullPointer")));
    }

    @Test
    @DisplayName("a problem of the service comes out as it is")
    void leavesProblemsAlone() {
        Services.PLAN.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(422)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\":\"not_publishable\",\"errors\":[]}")));

        maria().post("/v1/plans/1/publication")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(equalTo("{\"code\":\"not_publishable\",\"errors\":[]}"));
    }

    @Test
    @DisplayName("an answer goes on piece by piece, not when it is complete")
    void streamsAnswers() throws Exception {
        var firstPieceSeen = new CountDownLatch(1);
        Services.RAW.behave(connection -> {
            readHead(connection);
            var out = connection.getOutputStream();
            out.write((OK + "5\r\nfirst\r\n").getBytes(StandardCharsets.US_ASCII));
            firstPieceSeen.await();
            out.write("6\r\nsecond\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().read();
        });

        var body = get("/v1/raw/stream").body();

        assertThat(new String(body.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("first");
        firstPieceSeen.countDown();
        assertThat(new String(body.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("second");
    }

    @Test
    @DisplayName("a sender who stops in the middle of a body is told so in time")
    void waitsOnlySoLongForABody() throws Exception {
        Services.RAW.behave(connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream()));

        try (var sender = new Socket(gateway.getHost(), gateway.getPort())) {
            sender.setSoTimeout(10_000);
            sender.getOutputStream()
                    .write(
                            "POST /v1/raw HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: 10\r\n\r\nhalf"
                                    .formatted(Tokens.of(People.MARIA))
                                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("\"code\":\"request_timeout\"");
        }
    }

    private HttpResponse<InputStream> get(String path) throws Exception {
        var client = HttpClient.newHttpClient();
        return client.send(
                HttpRequest.newBuilder(URI.create(gateway + path.substring(1)))
                        .header("Authorization", "Bearer " + Tokens.of(People.MARIA))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private static void readHead(Socket connection) throws IOException {
        var in = connection.getInputStream();
        for (int newlines = 0; newlines < 2; ) {
            int read = in.read();
            newlines = read == '\n' ? newlines + 1 : read == '\r' ? newlines : 0;
        }
    }
}
