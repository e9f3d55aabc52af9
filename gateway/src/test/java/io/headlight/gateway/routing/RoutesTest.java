package io.headlight.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.gateway.Services;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class RoutesTest {

    @BeforeEach
    void everythingAnswers() {
        Services.reset();
        Services.PLAN.stubFor(any(anyUrl()).willReturn(okJson("{\"from\":\"plan\"}")));
        Services.ACTIVITY.stubFor(any(anyUrl()).willReturn(okJson("{\"from\":\"activity\"}")));
        Services.FEEDBACK.stubFor(any(anyUrl()).willReturn(okJson("{\"from\":\"feedback\"}")));
    }

    private static RequestSpecification maria() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(Tokens.of(People.MARIA));
    }

    @ParameterizedTest(name = "{0} is served by {1}")
    @CsvSource({
        "/v1/templates, plan",
        "/v1/plans/1/publication, plan",
        "/v1/expectations, plan",
        "/v1/progress, plan",
        "/v1/senders, activity",
        "/v1/sources/1/owners/2, activity",
        "/v1/deliveries, activity",
        "/v1/quarantine, activity",
        "/v1/activities/1, activity",
        "/v1/imports/1/rejections, activity",
        "/v1/measures/1/activities, activity",
        "/v1/measurements, activity",
        "/v1/webhooks/key, activity",
        "/v1/erasures/1, activity",
        "/v1/data-exports, activity",
        "/v1/suggestions/1/dismissal, feedback",
        "/v1/detections, feedback",
        "/v1/feedback, feedback"
    })
    void leadsEachPathToItsService(String path, String service) {
        maria().get(path).then().statusCode(200).body("from", is(service));
    }

    @Test
    @DisplayName("a query goes on as it was written")
    void passesAQueryOn() {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(okJson("{\"items\":[]}").withHeader("ETag", "\"7\"")));

        maria().urlEncodingEnabled(false)
                .get("/v1/plans?status=DRAFT&teamId=a%2Fb%20c")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("items", hasSize(0));

        Services.PLAN.verify(getRequestedFor(urlEqualTo("/v1/plans?status=DRAFT&teamId=a%2Fb%20c")));
    }

    @Test
    @DisplayName("method, body and the headers of the message go on; so does the token")
    void passesABodyOn() {
        var token = Tokens.of(People.MARIA);

        given().auth()
                .oauth2(token)
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "once")
                .header("X-Request-Id", "from-the-client")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Zoë 🚀\"}".getBytes(StandardCharsets.UTF_8))
                .patch("/v1/plans/1")
                .then()
                .statusCode(200)
                .header("X-Request-Id", is("from-the-client"));

        Services.PLAN.verify(patchRequestedFor(urlEqualTo("/v1/plans/1"))
                .withRequestBody(binaryEqualTo("{\"name\":\"Zoë 🚀\"}".getBytes(StandardCharsets.UTF_8)))
                .withHeader("Content-Type", matching("application/merge-patch\\+json.*"))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .withHeader("If-Match", equalTo("\"3\""))
                .withHeader("Idempotency-Key", equalTo("once"))
                .withHeader("X-Request-Id", equalTo("from-the-client")));
    }

    @Test
    @DisplayName("a webhook needs no token, and its bytes arrive as they were sent")
    void passesAWebhookOnByteByByte() {
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);

        given().header("webhook-signature", "v1,abc")
                .contentType("application/json")
                .body(bytes)
                .post("/v1/webhooks/a-key")
                .then()
                .statusCode(200);

        Services.ACTIVITY.verify(postRequestedFor(urlEqualTo("/v1/webhooks/a-key"))
                .withRequestBody(binaryEqualTo(bytes))
                .withHeader("webhook-signature", equalTo("v1,abc"))
                .withHeader("Content-Length", equalTo("300000"))
                .withHeader("X-Request-Id", matching("[A-Za-z0-9-]{8,64}")));
    }

    @Test
    @DisplayName("a partner's own Authorization header reaches the webhook's service")
    void leavesAPartnersAuthorizationAlone() {
        given().auth()
                .preemptive()
                .basic("pipedrive", "secret")
                .body("{}")
                .post("/v1/webhooks/a-key")
                .then()
                .statusCode(200);

        Services.ACTIVITY.verify(
                postRequestedFor(urlEqualTo("/v1/webhooks/a-key")).withHeader("Authorization", matching("Basic .+")));
    }

    @Test
    @DisplayName("nobody outside names a tenant, says where they come from, or steers the connection behind")
    void stopsWhatMustNotCross() {
        maria().header("Headlight-Tenant", "globex")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/x")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("Connection", "keep-alive, X-Secret-Hop")
                .header("X-Secret-Hop", "1")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic eDp5")
                .get("/v1/plans")
                .then()
                .statusCode(200);

        Services.PLAN.verify(getRequestedFor(urlEqualTo("/v1/plans"))
                .withHeader("Headlight-Tenant", absent())
                .withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
                .withHeader("X-Forwarded-Host", matching("127.0.0.1:\\d+"))
                .withHeader("X-Forwarded-Proto", equalTo("http"))
                .withHeader("X-Forwarded-Prefix", absent())
                .withHeader("Forwarded", absent())
                .withHeader("X-Real-IP", absent())
                .withHeader("X-Secret-Hop", absent())
                .withHeader("TE", absent())
                .withHeader("Proxy-Authorization", absent()));
    }

    @Test
    @DisplayName("an answer crosses without what would tell about the server behind, each header once")
    void stopsWhatMustNotComeBack() {
        Services.PLAN.stubFor(any(anyUrl())
                .willReturn(okJson("{}")
                        .withHeader("Server", "Quarkus")
                        .withHeader("X-Powered-By", "Java")
                        .withHeader("Keep-Alive", "timeout=5")
                        .withHeader("Cache-Control", "private, max-age=60")
                        .withHeader("X-Request-Id", "another")
                        .withHeader("X-Content-Type-Options", "nosniff")
                        .withHeader("Location", "/v1/plans/1")));

        var headers = maria().header("X-Request-Id", "the-same-all-over")
                .post("/v1/plans")
                .then()
                .statusCode(200)
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Location", "/v1/plans/1")
                .extract()
                .headers();

        assertThat(headers.getValues("Cache-Control")).containsExactly("private, max-age=60");
        assertThat(headers.getValues("X-Request-Id")).containsExactly("the-same-all-over");
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    @DisplayName("the path that was judged is the path that goes on")
    void normalizesThePath() {
        given().urlEncodingEnabled(false).get("/v1/webhooks/../plans").then().statusCode(401);
        given().urlEncodingEnabled(false)
                .get("/v1/webhooks/%2e%2e/plans")
                .then()
                .statusCode(401);
        maria().urlEncodingEnabled(false).get("/v1//plans/./1").then().statusCode(200);

        Services.PLAN.verify(1, getRequestedFor(urlEqualTo("/v1/plans/1")));
    }

    @Test
    @DisplayName("redirects and empty answers come back as they are")
    void passesAnswersWithoutBody() {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        maria().delete("/v1/plans/1").then().statusCode(204);

        Services.PLAN.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(304).withHeader("ETag", "\"3\"")));
        maria().header("If-None-Match", "\"3\"")
                .get("/v1/plans/1")
                .then()
                .statusCode(304)
                .header("ETag", "\"3\"");

        Services.PLAN.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(302).withHeader("Location", "/x")));
        maria().redirects()
                .follow(false)
                .get("/v1/plans/1")
                .then()
                .statusCode(302)
                .header("Location", "/x");
    }
}
