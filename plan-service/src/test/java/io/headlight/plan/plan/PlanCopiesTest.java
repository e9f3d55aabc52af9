package io.headlight.plan.plan;

import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.plan.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanCopiesTest {

    @Test
    @DisplayName("REQ-53 a published plan is begun anew for another team and period, and can be published there")
    void copiesForAnotherTeamAndPeriod() {
        var source = Drafts.published(MONDAY);
        var answer = copy(People.EMIL, source, """
                {"name": "Second quarter, DACH", "teamId": "%s", "startsOn": "2035-04-02", "endsOn": "2035-06-29",
                 "timeZone": "Europe/Berlin"}""".formatted(People.DACH.id()));
        answer.then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("name", is("Second quarter, DACH"))
                .body("teamId", is(People.DACH.id().toString()))
                .body("timeZone", is("Europe/Berlin"))
                .body("copiedFrom", is(source));
        var copy = answer.jsonPath();
        var original = as(People.MARIA).get("/v1/plans/{id}", source).jsonPath();
        assertThat(original.getString("copiedFrom")).isNull();
        assertThat(territoryDueOn(original)).isEqualTo("2035-01-12");
        assertThat(territoryDueOn(copy)).isEqualTo("2035-04-13");
        for (var lines : List.of("results", "behaviors")) {
            assertThat(copy.getList(lines + ".id"))
                    .hasSameSizeAs(original.getList(lines + ".id"))
                    .doesNotContainAnyElementsOf(original.getList(lines + ".id"));
            assertThat(copy.getList(lines + ".name")).isEqualTo(original.getList(lines + ".name"));
            assertThat(copy.getList(lines + ".target")).isEqualTo(original.getList(lines + ".target"));
        }
        assertThat(new HashSet<>(copy.getList("behaviors.resultIds.flatten()")))
                .isEqualTo(new HashSet<>(copy.getList("results.id")));
        as(People.EMIL)
                .get("/v1/plans/{id}/history", copy.getString("id"))
                .then()
                .body("items.event", contains("PLAN_CREATED"));
        Drafts.publish(People.EMIL, copy.getString("id")).then().statusCode(201);
    }

    @Test
    @DisplayName("Nothing said, nothing differs; a due date never passes the end")
    void copiesAsItIs() {
        var source = Drafts.complete();
        copy(People.MARIA, source.getString("id"), "{}")
                .then()
                .statusCode(201)
                .body("name", is(source.getString("name")))
                .body("startsOn", is("2035-01-01"))
                .body("endsOn", is("2035-03-30"))
                .body("behaviors.dueOn", is(source.getList("behaviors.dueOn")));
        var week = copy(
                People.MARIA, source.getString("id"), "{\"startsOn\": \"2035-04-02\", \"endsOn\": \"2035-04-06\"}");
        assertThat(territoryDueOn(week.jsonPath())).isEqualTo("2035-04-06");
        var shorter = copy(People.MARIA, source.getString("id"), "{\"endsOn\": \"2035-01-05\"}");
        shorter.then().statusCode(201).body("startsOn", is("2035-01-01"));
        assertThat(territoryDueOn(shorter.jsonPath())).isEqualTo("2035-01-05");
    }

    @Test
    void refusesHalfAPeriod() {
        var source = Drafts.complete().getString("id");
        copy(People.MARIA, source, "{\"startsOn\": \"2035-04-02\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"))
                .body("errors.code", contains("ends_on_missing"));
        for (var period : List.of(
                "{\"startsOn\": \"2035-04-02\", \"endsOn\": \"2035-04-01\"}",
                "{\"endsOn\": \"2034-12-31\"}",
                "{\"endsOn\": \"2036-12-31\"}")) {
            copy(People.MARIA, source, period)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/endsOn"))
                    .body("errors.code", contains("ordered_period"));
        }
        copy(People.MARIA, source, "{\"name\": \"  \"}").then().statusCode(422);
        copy(People.MARIA, source, "{\"timeZone\": \"Mars/Olympus\"}").then().statusCode(422);
        as(People.MARIA)
                .contentType("application/json")
                .body("{}")
                .post("/v1/plans/{id}/copies", source)
                .then()
                .statusCode(400)
                .body("code", is("idempotency_key_missing"));
    }

    @Test
    @DisplayName("REQ-12 rolled over: the period that follows, with the same lines")
    void rollsOver() {
        var source = Drafts.published(MONDAY);
        var next = creating(People.MARIA).post("/v1/plans/{id}/rollover", source);
        next.then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("copiedFrom", is(source))
                .body("startsOn", is("2035-03-31"))
                .body("endsOn", is("2035-06-27"))
                .body("behaviors.size()", is(9));
    }

    @Test
    @DisplayName("Who may not, may not: both teams must be led; 404 for another organization")
    void rights() {
        var source = Drafts.complete().getString("id");
        var toDach = "{\"teamId\": \"" + People.DACH.id() + "\"}";
        given().post("/v1/plans/{id}/rollover", source).then().statusCode(401);
        copy(People.MARIA, source, toDach).then().statusCode(403).body("code", is("not_yours"));
        copy(People.MILES, source, toDach).then().statusCode(403).body("code", is("not_yours"));
        copy(People.MARIA, source, "{\"teamId\": \"%s\"}".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404);
        copy(People.ADA, source, toDach).then().statusCode(201);
        copy(People.ANN, source, "{}").then().statusCode(403);
        for (var person : List.of(People.ANN, People.MILES)) {
            creating(person).post("/v1/plans/{id}/rollover", source).then().statusCode(403);
        }
        for (var person : List.of(People.GINA, People.GRETA)) {
            copy(person, source, "{}").then().statusCode(404);
            creating(person).post("/v1/plans/{id}/rollover", source).then().statusCode(404);
        }
    }

    private static String territoryDueOn(JsonPath plan) {
        return plan.getString("behaviors.find { it.name.startsWith('Territory') }.dueOn");
    }

    private static Response copy(Person person, String plan, String body) {
        return creating(person).body(body).post("/v1/plans/{id}/copies", plan);
    }
}
