package io.headlight.activity.mapping;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.activity.processing.SweepNow;
import io.headlight.activity.replay.ReplayNow;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MappingResourceTest {

    private final String type = "visit_" + UUID.randomUUID().toString().substring(0, 8);
    private final ReplayNow replays;
    private final SweepNow sweeper;
    private Partner partner;

    MappingResourceTest(ReplayNow replays, SweepNow sweeper) {
        this.replays = replays;
        this.sweeper = sweeper;
    }

    @BeforeEach
    void connect() {
        partner = Partner.neutral(ADA);
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }

    /** Reads what no sender of ours would understand. */
    private String expression(String condition) {
        return """
                %s ? {"type": "activity.recorded", "timestamp": at, "data": {"externalId": "visit:" & id,
                 "activityType": "%s", "occurredAt": at, "rep": {"email": by}}}""".formatted(condition, type);
    }

    private static String visit(int id, String state) {
        return "{\"id\":%d,\"state\":\"%s\",\"at\":\"2026-03-10T09:00:00Z\",\"by\":\"ann@acme.example\"}"
                .formatted(id, state);
    }

    private ValidatableResponse switchTo(String expression) {
        return Ask.as(ADA)
                .body("{\"expression\":%s,\"note\":\"a try\"}".formatted(expression == null ? null : json(expression)))
                .post("/v1/sources/" + partner.id() + "/mappings")
                .then();
    }

    private ValidatableResponse preview(String expression) {
        return Ask.as(ADA)
                .body("{\"expression\":%s}".formatted(expression == null ? null : json(expression)))
                .post("/v1/sources/" + partner.id() + "/mapping-previews")
                .then();
    }

    private ValidatableResponse visits() {
        return Ask.as(ANN)
                .queryParam("activityType", type)
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then();
    }

    private void tellThree() throws Throwable {
        partner.tell(visit(1, "done")).statusCode(202);
        partner.tell(visit(2, "done")).statusCode(202);
        partner.tell(visit(3, "planned")).statusCode(202);
        partner.isWorkedOff();
    }

    private void replayAll() throws Throwable {
        String replay = Ask.creatingAs(ADA)
                .body("{\"receivedFrom\":\"2020-01-01T00:00:00Z\"}")
                .post("/v1/sources/" + partner.id() + "/replays")
                .then()
                .statusCode(201)
                .body("status", equalTo("RUNNING"))
                .extract()
                .header("Location");
        replays.run();
        sweeper.sweep();
        Ask.as(ADA).get(replay).then().body("status", equalTo("DONE")).body("deliveries", equalTo(3));
        partner.isWorkedOff();
    }

    @Test
    @DisplayName("REQ-03 a mapping is tried on what is there, switched on, and old deliveries are replayed by it, once")
    void triedSwitchedOnReplayed() throws Throwable {
        tellThree();
        var measure = Measured.register(type, "COUNT", null);
        preview(expression("state = \"done\""))
                .statusCode(200)
                .body("items", equalTo(3))
                .body("different", equalTo(2))
                .body("unusable", equalTo(0))
                .body("readings.difference", contains("SAME", "CHANGED", "CHANGED"))
                .body("readings[1].after.claims[0].externalId", equalTo("visit:2"))
                .body("readings[1].before.claims", hasSize(0));
        visits().body("items", hasSize(0));

        switchTo(expression("state = \"done\"")).statusCode(201).body("number", equalTo(1));
        visits().body("items", hasSize(0));
        replayAll();
        replayAll();
        visits().body("items.externalId", containsInAnyOrder("visit:1", "visit:2"));
        assertThat(Measured.total(measure, ANN)).isEqualTo(2);
    }

    @Test
    void whatAnotherVersionMakesNoMoreIsTakenBackByTheReplay() throws Throwable {
        switchTo(expression("state = \"done\"")).statusCode(201);
        tellThree();
        var measure = Measured.register(type, "COUNT", null);
        switchTo(expression("state = \"done\" and id = 1")).statusCode(201).body("number", equalTo(2));
        replayAll();
        visits().body("items.findAll { it.retraction == null }.externalId", contains("visit:1"))
                .body("items.findAll { it.retraction != null }.externalId", contains("visit:2"));
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
        // And back again: the later version stands, whatever it says.
        switchTo(expression("state = \"done\"")).statusCode(201).body("number", equalTo(3));
        replayAll();
        assertThat(Measured.total(measure, ANN)).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeReadGoesOnWhenTheMappingIsMended() throws Throwable {
        switchTo("{\"type\": \"activity.recorded\", \"data\": {\"externalId\": id}}")
                .statusCode(201);
        tellThree();
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/quarantine")
                .then()
                .body("items", hasSize(3))
                .body("items.reason", everyItem(equalTo("UNMAPPABLE")));
        switchTo(expression("state = \"done\"")).statusCode(201);
        Eventually.holds(() -> Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/quarantine")
                .then()
                .body("items", hasSize(0)));
        Eventually.holds(() -> visits().body("items", hasSize(2)));
    }

    @Test
    void nullGoesBackToTheSendersOwn() throws Throwable {
        switchTo(expression("true")).statusCode(201);
        switchTo(null).statusCode(201).body("number", equalTo(2));
        tellThree();
        visits().body("items", hasSize(0));
        Ask.as(ADA)
                .get("/v1/sources/" + partner.id() + "/mappings")
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items[1].note", equalTo("a try"))
                .body("items[1].createdBy", equalTo(ADA.id().toString()));
        Ask.as(ADA).get("/v1/sources/" + partner.id() + "/mappings/1").then().body("expression", startsWith("true ?"));
        Ask.as(ADA).get("/v1/sources/" + partner.id() + "/mappings/9").then().statusCode(404);
    }

    @Test
    void whatIsNoMappingIsRefusedWithItsPlace() {
        switchTo("{")
                .statusCode(422)
                .body("errors.pointer", hasItem("/expression"))
                .body("errors.code", hasItem("unreadable_mapping"));
        switchTo("x ~> /(a+)+$/").statusCode(422).body("errors.code", hasItem("unreadable_mapping"));
        preview("{").statusCode(422).body("errors.code", hasItem("unreadable_mapping"));
        switchTo("a".repeat(8193)).statusCode(422).body("errors.pointer", hasItem("/expression"));
        Ask.creatingAs(ADA)
                .body("{}")
                .post("/v1/sources/" + partner.id() + "/replays")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("one_of"));
        Ask.creatingAs(ADA)
                .body("{\"receivedFrom\":\"2026-03-02T00:00:00Z\",\"receivedTo\":\"2026-03-01T00:00:00Z\"}")
                .post("/v1/sources/" + partner.id() + "/replays")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("before_from"));
    }

    @Test
    void onlyAnAdminOfTheSourcesOwnTenant() {
        var path = "/v1/sources/" + partner.id();
        for (var part : new String[] {"/mappings", "/mapping-previews", "/replays"}) {
            Ask.creatingAs(GRETA)
                    .body(part.equals("/replays") ? "{\"receivedFrom\":\"2026-03-02T00:00:00Z\"}" : "{}")
                    .post(path + part)
                    .then()
                    .statusCode(404);
            Ask.creatingAs(MARIA).body("{}").post(path + part).then().statusCode(403);
            RestAssured.given()
                    .contentType("application/json")
                    .body("{}")
                    .post(path + part)
                    .then()
                    .statusCode(401);
        }
    }
}
