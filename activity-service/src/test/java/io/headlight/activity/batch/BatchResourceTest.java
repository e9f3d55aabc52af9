package io.headlight.activity.batch;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.Statements;
import io.headlight.kit.testing.TestDatabase;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BatchResourceTest {

    private final String type = "batched_" + UUID.randomUUID().toString().substring(0, 8);
    private final String origin = "batch-" + UUID.randomUUID();
    private final Statements statements;

    BatchResourceTest(Statements statements) {
        this.statements = statements;
    }

    private String item(String externalId, String rest) {
        return "{\"externalId\":\"%s\",\"activityType\":\"%s\",\"occurredAt\":\"2026-03-10T09:00:00Z\",%s}"
                .formatted(externalId, type, rest);
    }

    private String annsCall(String externalId) {
        return item(externalId, "\"rep\":{\"email\":\"ann@acme.example\"}");
    }

    private ValidatableResponse tell(RequestSpecification asking, String... items) {
        return asking.body("{\"origin\":\"%s\",\"items\":[%s]}".formatted(origin, String.join(",", items)))
                .post("/v1/activities/batch")
                .then();
    }

    private static RequestSpecification system() {
        return RestAssured.given().auth().oauth2(Tokens.integration("acme")).contentType(ContentType.JSON);
    }

    @Test
    @DisplayName("REQ-04 each item has its own fate, and the good ones are in the numbers")
    void answersItemByItem() {
        var count = Measured.register(type, "COUNT", null);
        tell(
                        system(),
                        annsCall("a"),
                        item("b", "\"rep\":{\"email\":\"nobody@acme.example\"}"),
                        "\"text\"",
                        item("c", "\"rep\":{\"email\":\"ann@acme.example\",\"nick\":\"x\"}"),
                        annsCall("d"))
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3, 4))
                .body("items.status", contains(201, 422, 422, 422, 201))
                .body("items[0].activityId", notNullValue())
                .body("items[1].problem.code", equalTo("unknown_email"))
                .body("items[1].problem.pointer", equalTo("/items/1/rep/email"))
                .body("items[2].problem.code", equalTo("type"))
                .body("items[3].problem.pointer", equalTo("/items/3/rep/nick"));
        assertThat(Measured.total(count, ANN).intValue()).isEqualTo(2);
    }

    @Test
    @DisplayName("REQ-35 an item again is answered with what it made; changed it replaces; retracted it is gone")
    void isSafeToRepeat() {
        var count = Measured.register(type, "COUNT", null);
        String first = tell(system(), annsCall("a")).extract().path("items[0].activityId");
        tell(system(), annsCall("a"), annsCall("a"))
                .body("items.status", contains(200, 200))
                .body("items.activityId", everyItem(is(first)));
        tell(system(), item("a", "\"rep\":{\"email\":\"ann@acme.example\"},\"value\":2"))
                .body("items.status", contains(201));
        assertThat(Measured.total(count, ANN).intValue()).isEqualTo(1);
        tell(system(), item("a", "\"retracted\":true")).body("items.status", contains(200));
        assertThat(Measured.total(count, ANN)).isIn(null, 0);
        Ask.as(ADA)
                .get("/v1/activities/" + first)
                .then()
                .body("externalId", equalTo("a"))
                .body("retraction.reason", notNullValue());
    }

    @Test
    void refusesWhatIsNoBatch() {
        tell(system()).statusCode(422).body("errors.pointer", contains("/items"));
        var tooMany = IntStream.range(0, 501).mapToObj(i -> annsCall("m" + i)).toArray(String[]::new);
        tell(system(), tooMany).statusCode(422).body("errors[0].pointer", equalTo("/items"));
        tell(system(), item("a", "\"reason\":\"" + "x".repeat(1 << 20) + "\"")).statusCode(413);
        system().body("{\"origin\":\"My CRM\",\"items\":[%s]}".formatted(annsCall("a")))
                .post("/v1/activities/batch")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/origin"));
        system().body("{\"origin\":\"o\",\"ownersOf\":\"%s\",\"items\":[%s]}"
                        .formatted(UUID.randomUUID(), annsCall("a")))
                .post("/v1/activities/batch")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("the cost of a batch in statements does not depend on its items")
    void asksOnce() {
        var items = IntStream.range(0, 400).mapToObj(i -> annsCall("s" + i)).collect(Collectors.joining(","));
        assertThat(statements.of(() -> tell(system(), items).statusCode(207))).isLessThan(10);
    }

    @Test
    @DisplayName("the tenant is the token's; the same origin and id elsewhere is another object")
    void isOfItsOrganization() {
        tell(system(), annsCall("a")).body("items.status", contains(201));
        tell(Ask.as(GRETA), annsCall("a")).body("items[0].problem.code", equalTo("unknown_email"));
        tell(Ask.as(GRETA), item("a", "\"rep\":{\"email\":\"gus@globex.example\"}"))
                .body("items.status", contains(201));
    }

    @Test
    void isForAdminsAndSystems() {
        tell(Ask.as(MARIA), annsCall("a")).statusCode(403);
        tell(Ask.as(ANN), annsCall("a")).statusCode(403);
        tell(RestAssured.given().contentType(ContentType.JSON), annsCall("a")).statusCode(401);
        tell(Ask.as(ADA), annsCall("x")).body("items.status", contains(201));
        tell(Ask.asServiceFor("acme"), annsCall("y")).body("items.status", everyItem(lessThan(300)));
    }
}
