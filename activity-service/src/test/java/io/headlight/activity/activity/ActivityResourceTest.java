package io.headlight.activity.activity;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.EMIL;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.MILES;
import static io.headlight.kit.testing.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Statements;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ActivityResourceTest {

    private final String type = "demo_" + UUID.randomUUID().toString().substring(0, 8);
    private final Statements statements;

    ActivityResourceTest(Statements statements) {
        this.statements = statements;
    }

    private String body(Instant at) {
        return "{\"activityType\":\"%s\",\"occurredAt\":\"%s\"}".formatted(type, at);
    }

    private String recorded(Person rep, Instant at) {
        return Ask.creatingAs(rep)
                .body(body(at))
                .post("/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response list(Person who) {
        return Ask.as(who).queryParam("activityType", type).get("/v1/activities");
    }

    @Test
    @DisplayName("REQ-48 what a rep writes down themselves is their own and marked as such")
    void recordsByHand() {
        var at = Instant.now().minusSeconds(3600);
        var created = Ask.creatingAs(ANN)
                .body("""
                        {"activityType":"%s","occurredAt":"%s","subject":{"account":"Harbor"},"value":12.50,
                         "unit":"EUR","attributes":{"decisionMakerPresent":true,"gone":null},"note":"went well"}
                        """.formatted(type, at))
                .post("/v1/activities")
                .then()
                .statusCode(201)
                .body("evidenceLevel", equalTo("SELF_REPORTED"))
                .body("activityClass", equalTo("AROUND_CALL"))
                .body("repId", equalTo(ANN.id().toString()))
                .body("value", equalTo(12.5f))
                .body("attributes.decisionMakerPresent", equalTo(true))
                .body("attributes.gone", nullValue())
                .body("retraction", nullValue())
                .extract();
        assertThat(created.header("Location")).endsWith("/v1/activities/" + created.<String>path("id"));
        Ask.as(MARIA)
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("note", equalTo("went well"))
                .body("subject.account", equalTo("Harbor"));
    }

    @Test
    void aRepetitionWithTheSameKeyIsTheSameActivity() {
        var key = UUID.randomUUID();
        var body = body(Instant.now());
        for (int i = 0; i < 3; i++) {
            Ask.as(ANN)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/activities")
                    .then()
                    .statusCode(201);
        }
        assertThat(list(ANN).<List<?>>path("items")).hasSize(1);
        Ask.as(ANN).body(body).post("/v1/activities").then().statusCode(400);
    }

    @Test
    void itMustHaveHappenedAndNotTooLongAgo() {
        var now = Instant.now();
        Ask.creatingAs(ANN)
                .body(body(now.plus(Duration.ofMinutes(6))))
                .post("/v1/activities")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("in_the_future"))
                .body("errors[0].pointer", equalTo("/occurredAt"));
        Ask.creatingAs(ANN)
                .body(body(now.minus(Duration.ofDays(93))))
                .post("/v1/activities")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_old"));
        recorded(ANN, now.plus(Duration.ofMinutes(4)));
        recorded(ANN, now.minus(Duration.ofDays(91)));
    }

    @Test
    void everyBrokenRuleIsNamed() {
        Ask.creatingAs(ANN)
                .body("""
                        {"activityType":"Big Deal","subject":{"account":""},"value":0.00001,"unit":""}
                        """)
                .post("/v1/activities")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/activityType", "/occurredAt", "/subject/account", "/value", "/unit"));
        Ask.creatingAs(ANN)
                .body("{\"repId\":\"%s\"}".formatted(BEN.id()))
                .post("/v1/activities")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_field"));
        Ask.creatingAs(ANN)
                .body("{\"activityType\"")
                .post("/v1/activities")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyARepRecordsByHand() {
        Ask.creatingAs(MARIA)
                .body(body(Instant.now()))
                .post("/v1/activities")
                .then()
                .statusCode(403);
    }

    @Test
    void everybodySeesWhomTheyMaySee() {
        var anns = recorded(ANN, Instant.now());
        var bens = recorded(BEN, Instant.now());
        var rosas = recorded(ROSA, Instant.now());
        list(ANN).then().body("items.id", contains(anns));
        list(MARIA).then().body("items.id", containsInAnyOrder(anns, bens));
        list(MILES).then().body("items.id", contains(rosas));
        list(EMIL).then().body("items.id", containsInAnyOrder(anns, bens, rosas));
        list(ADA).then().body("items.id", containsInAnyOrder(anns, bens, rosas));
        Ask.as(ANN).get("/v1/activities/" + bens).then().statusCode(403);
        Ask.as(MILES).get("/v1/activities/" + anns).then().statusCode(403);
        Ask.as(ANN).queryParam("repId", BEN.id()).get("/v1/activities").then().statusCode(403);
        Ask.asServiceFor("acme").get("/v1/activities/" + anns).then().statusCode(200);
    }

    @Test
    void anotherOrganizationSeesNothing() {
        var anns = recorded(ANN, Instant.now());
        for (var stranger : List.of(GINA, GUS)) {
            Ask.as(stranger).get("/v1/activities/" + anns).then().statusCode(404);
            Ask.as(stranger)
                    .queryParam("repId", ANN.id())
                    .get("/v1/activities")
                    .then()
                    .statusCode(404);
            list(stranger).then().body("items", empty());
        }
        Ask.asServiceFor("globex").get("/v1/activities/" + anns).then().statusCode(404);
    }

    @Test
    void aWalkThroughThePagesMeetsEachOnceInOrder() {
        var at = Instant.now().minusSeconds(60);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            ids.add(recorded(ANN, at.minusSeconds(i / 2)));
        }
        var seen = new ArrayList<String>();
        var times = new ArrayList<String>();
        String cursor = null;
        do {
            var ask = Ask.as(ANN).queryParam("activityType", type).queryParam("limit", 3);
            var page = (cursor == null ? ask : ask.queryParam("cursor", cursor)).get("/v1/activities");
            seen.addAll(page.path("items.id"));
            times.addAll(page.path("items.occurredAt"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(times.stream().map(Instant::parse).toList()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aListIsTwoStatementsHoweverLong() {
        recorded(ANN, Instant.now());
        long one = statements.of(() -> list(ANN).then().statusCode(200));
        for (int i = 0; i < 5; i++) {
            recorded(ANN, Instant.now());
        }
        assertThat(statements.of(() -> list(ANN).then().statusCode(200)))
                .isEqualTo(one)
                .isEqualTo(2);
    }

    @Test
    void daysBoundTheList() {
        recorded(ANN, Instant.now().minus(Duration.ofDays(10)));
        var today = Instant.now().toString().substring(0, 10);
        Ask.as(ANN)
                .queryParam("activityType", type)
                .queryParam("from", today)
                .queryParam("to", today)
                .get("/v1/activities")
                .then()
                .body("items", empty());
        Ask.as(ANN)
                .queryParam("from", "2026-03-02")
                .queryParam("to", "2026-03-01")
                .get("/v1/activities")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("to"));
    }
}
