package io.headlight.kit.problem;

import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.kit.sample.Ask;
import io.headlight.kit.testing.TestDatabase;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemsTest {

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo(Problem.typeOf(code)))
                .body("title", notNullValue())
                .body("traceId", notNullValue())
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void everyBrokenRuleIsListedWithItsPlace() {
        problem(
                        Ask.creatingAs(MARIA)
                                .body("{\"text\":\" \",\"lines\":[{\"word\":\"a\"},{\"word\":\"\"}]}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("errors.pointer", containsInAnyOrder("/repId", "/text", "/lines/1/word"))
                .body("errors.code", hasItem("not_blank"));
    }

    @Test
    void anUnknownMemberIsRefused() {
        problem(
                        Ask.creatingAs(MARIA)
                                .body("{\"text\":\"x\",\"lines\":[{\"wrod\":\"a\"}]}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("errors.pointer", contains("/lines/0/wrod"))
                .body("errors.code", contains("unknown_field"));
    }

    @Test
    void aValueOfTheWrongKindIsNamedWithWhatWasExpected() {
        problem(
                        Ask.creatingAs(MARIA)
                                .body("{\"mood\":\"MEH\"}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("errors.pointer", contains("/mood"))
                .body("errors[0].detail", equalTo("Expected one of GOOD, BAD."));
        problem(
                        Ask.creatingAs(MARIA)
                                .body("{\"repId\":\"x\"}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("errors.pointer", contains("/repId"));
    }

    @Test
    void malformedJsonIsSaidWithItsPlaceAndWithoutEcho() {
        problem(Ask.creatingAs(MARIA).body("{\"text\": oops}").post("/v1/notes").then(), 400, "malformed_json")
                .body("detail", containsString("line 1, column"))
                .body("detail", not(containsString("oops")));
    }

    @Test
    void noBodyAtAllIsInvalid() {
        problem(Ask.creatingAs(MARIA).post("/v1/notes").then(), 422, "invalid");
    }

    @Test
    void noTokenIs401WithAChallenge() {
        problem(RestAssured.get("/v1/notes").then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aBadTokenIs401WithInvalidToken() {
        problem(
                        RestAssured.given()
                                .auth()
                                .oauth2(Tokens.of(ANN) + "x")
                                .get("/v1/notes")
                                .then(),
                        401,
                        "unauthenticated")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        var otherAudience = Tokens.sign(Tokens.claims(ANN.id(), Set.of("rep")).audience("another"));
        problem(
                RestAssured.given()
                        .auth()
                        .oauth2(otherAudience)
                        .get("/v1/notes")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void theWrongRoleIs403() {
        problem(
                RestAssured.given()
                        .auth()
                        .oauth2(Tokens.integration("acme"))
                        .get("/v1/notes")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        problem(Ask.as(ANN).get("/v1/nothing-here").then(), 404, "not_found");
        problem(Ask.as(ANN).put("/v1/notes").then(), 405, "method_not_allowed").header("Allow", equalTo("GET, POST"));
        problem(Ask.as(ANN).accept("application/xml").get("/v1/notes").then(), 406, "not_acceptable");
        problem(
                Ask.creatingAs(MARIA)
                        .contentType("text/csv")
                        .body("a,b")
                        .post("/v1/notes")
                        .then(),
                415,
                "unsupported_media_type");
    }

    @Test
    void aBodyOverOneMebibyteIs413() {
        var big = "{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}";
        problem(Ask.creatingAs(MARIA).body(big).post("/v1/notes").then(), 413, "too_large");
    }

    @Test
    void aBodyThatDoesNotSayItsSizeIsCutOffAtTheSameLimit() throws Exception {
        var endless = new ByteArrayInputStream(
                ("{\"text\":\"" + "x".repeat(2 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/notes"))
                .header("Authorization", "Bearer " + Tokens.of(MARIA))
                .header("Idempotency-Key", "endless")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"too_large\"");
        }
    }

    @Test
    void parametersThatCannotBeUsedAreNamed() {
        problem(Ask.as(ANN).get("/v1/notes?limt=3").then(), 422, "invalid").body("errors.parameter", contains("limt"));
        problem(Ask.as(ANN).get("/v1/notes?limit=1&limit=2").then(), 422, "invalid")
                .body("errors.code", contains("repeated_parameter"));
        problem(Ask.as(ANN).get("/v1/notes?limit=0").then(), 422, "invalid")
                .body("errors.parameter", contains("limit"));
        problem(Ask.as(ANN).get("/v1/notes?limit=many").then(), 422, "invalid")
                .body("errors.parameter", contains("limit"));
        problem(Ask.as(ANN).get("/v1/notes?on=today").then(), 422, "invalid").body("errors.parameter", contains("on"));
        problem(Ask.as(ANN).get("/v1/notes/no-uuid").then(), 404, "not_found");
    }

    @Test
    void aBugShowsNothingOfItself() {
        problem(Ask.as(ANN).get("/v1/notes/bug").then(), 500, "internal_error")
                .body("detail", not(containsString("select")))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void theTraceIsTheCallersWhenItIsSane() {
        Ask.as(ANN)
                .header("X-Request-Id", "call-12345678")
                .get("/v1/nothing-here")
                .then()
                .header("X-Request-Id", "call-12345678")
                .body("traceId", equalTo("call-12345678"));
    }

    @Test
    void aTokenOfNoOrSeveralOrganizationsIsRefused() {
        var none = Tokens.sign(Tokens.claims(ANN.id(), Set.of("rep")));
        problem(
                RestAssured.given()
                        .contentType(ContentType.JSON)
                        .auth()
                        .oauth2(none)
                        .get("/v1/notes")
                        .then(),
                403,
                "tenant_missing");
    }
}
