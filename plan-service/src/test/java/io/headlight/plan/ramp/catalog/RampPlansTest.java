package io.headlight.plan.ramp.catalog;

import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.Tokens;
import io.headlight.plan.ramp.Ramped;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RampPlansTest {

    private static final String FASTER = Ramped.body("Faster", Ramped.steps("1 0.5, 5 1"));

    @Inject
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    @DisplayName("REQ-45 a ramp plan says what share of the targets is asked from which week of tenure on")
    void makesARampPlan() {
        var made = Ramped.make(People.MARIA, Ramped.body(" Field sales ", Ramped.STEPS))
                .then()
                .statusCode(201)
                .header("ETag", is("\"1\""))
                .body("version", is(1))
                .body("name", is("Field sales"))
                .body("steps.fromWeek", contains(1, 5, 9, 13))
                .body("steps.share", contains(0.25f, 0.5f, 0.75f, 1))
                .body("fullFromWeek", is(13))
                .body("madeBy", is(People.MARIA.id().toString()));
        String id = made.extract().path("id");
        made.header("Location", endsWith("/v1/ramp-plans/" + id));
        as(People.MILES)
                .get("/v1/ramp-plans/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("name", is("Field sales"));
        as(People.MILES)
                .header("If-None-Match", "\"1\"")
                .get("/v1/ramp-plans/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    @DisplayName("REQ-45 a change is a new version; who made which and when stays known")
    void keepsEveryVersion() {
        clock.set(Instant.parse("2034-01-02T08:00:00Z"));
        var id = Ramped.plan(People.MARIA, "Versions");
        clock.set(Instant.parse("2034-02-01T09:30:00Z"));
        Ramped.change(People.ADA, id, "\"1\"", FASTER)
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("version", is(2))
                .body("fullFromWeek", is(5));
        String next = as(People.MARIA)
                .get("/v1/ramp-plans/{id}/versions?limit=1", id)
                .then()
                .statusCode(200)
                .body("items.version", contains(2))
                .body("items.madeAt", contains("2034-02-01T09:30:00Z"))
                .body("items.madeBy", contains(People.ADA.id().toString()))
                .extract()
                .path("nextCursor");
        as(People.MARIA)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/ramp-plans/{id}/versions", id)
                .then()
                .body("items.name", contains("Versions"))
                .body("items.madeAt", contains("2034-01-02T08:00:00Z"))
                .body("items[0].steps.size()", is(4))
                .body("nextCursor", nullValue());
    }

    @Test
    void listsEachAsItIsNowNewestFirst() {
        var first = Ramped.plan(People.GINA, "One");
        var second = Ramped.plan(People.GINA, "Two");
        var third = Ramped.plan(People.GRETA, "Three");
        Ramped.change(People.GINA, first, "\"1\"", FASTER).then().statusCode(200);
        String next = as(People.GINA)
                .get("/v1/ramp-plans?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(third, second))
                .extract()
                .path("nextCursor");
        var rest = as(People.GINA)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/v1/ramp-plans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rest.getString("items[0].id")).isEqualTo(first);
        assertThat(rest.getString("items[0].name")).isEqualTo("Faster");
        assertThat(rest.getInt("items[0].version")).isEqualTo(2);
    }

    @Test
    @DisplayName("REQ-45 steps that are no ramp are refused, with all that is wrong at once, and leave no trace")
    void refusesWhatIsNoRamp() {
        Ramped.make(People.MARIA, Ramped.body("Wrong", Ramped.steps("2 0.5, 2 0.25, 6 1, 8 0.9")))
                .then()
                .statusCode(422)
                .body("code", is("invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/steps/0/fromWeek first_week_missing",
                                "/steps/1/fromWeek weeks_not_rising",
                                "/steps/1/share share_falls",
                                "/steps/2/share full_too_early",
                                "/steps/3/share share_falls",
                                "/steps/3/share full_missing"));
        as(People.MARIA).get("/v1/ramp-plans?limit=200").then().body("items.name", not(hasItem("Wrong")));
        var id = Ramped.plan(People.MARIA, "Right");
        Ramped.change(People.MARIA, id, "\"1\"", Ramped.body("Wrong", Ramped.steps("1 0.5, 5 0.9")))
                .then()
                .statusCode(422);
        as(People.MARIA).get("/v1/ramp-plans/{id}", id).then().body("version", is(1));
    }

    @Test
    @DisplayName("Every field has its bounds, and each broken one is named")
    void validates() {
        Ramped.make(People.MARIA, Ramped.body(" ", Ramped.steps("0 0, 105 1.5, 106 0.12345")))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/steps/0/fromWeek",
                                "/steps/0/share",
                                "/steps/1/fromWeek",
                                "/steps/1/share",
                                "/steps/2/share"));
        Ramped.make(People.MARIA, Ramped.body("x".repeat(121), Ramped.steps("1 1")))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/steps"));
        Ramped.make(People.MARIA, Ramped.body("Nothing", "[null, {\"fromWeek\": 1}]"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/steps/0", "/steps/1/share"));
    }

    @Test
    @DisplayName("A write names the version it saw, and of many at once one wins")
    void aChangeIsNeverLost() throws Exception {
        var id = Ramped.plan(People.MARIA, "Race");
        Ramped.change(People.MARIA, id, null, FASTER).then().statusCode(428).body("code", is("if_match_required"));
        Ramped.change(People.MARIA, id, "\"7\"", FASTER).then().statusCode(412).body("code", is("changed_meanwhile"));
        var tasks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i ->
                        () -> Ramped.change(People.MARIA, id, "\"1\"", FASTER).statusCode())
                .toList();
        var statuses = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(tasks.size())) {
            for (var answer : people.invokeAll(tasks)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void aRepetitionIsAnsweredNotDone() {
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            as(People.MARIA)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(FASTER)
                    .post("/v1/ramp-plans")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : is("true"));
        }
        as(People.MARIA)
                .contentType("application/json")
                .body(FASTER)
                .post("/v1/ramp-plans")
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("Managers and admins make ramp plans; another organization sees nothing of them")
    void rights() {
        var id = Ramped.plan(People.ADA, "Ours");
        for (var path : List.of("/v1/ramp-plans/" + id, "/v1/ramp-plans/" + id + "/versions")) {
            given().get(path).then().statusCode(401);
            as(People.ANN).get(path).then().statusCode(403);
            as(People.GRETA).get(path).then().statusCode(404);
        }
        given().get("/v1/ramp-plans").then().statusCode(401);
        as(People.ANN).get("/v1/ramp-plans").then().statusCode(403);
        as(People.GRETA).get("/v1/ramp-plans?limit=200").then().body("items.id", not(hasItem(id)));
        Ramped.make(People.ANN, FASTER).then().statusCode(403);
        Ramped.change(People.ANN, id, "\"1\"", FASTER).then().statusCode(403);
        Ramped.change(People.GRETA, id, "\"1\"", FASTER).then().statusCode(404);
        given().header("Authorization", "Bearer " + Tokens.integration("acme"))
                .get("/v1/ramp-plans")
                .then()
                .statusCode(403);
    }
}
