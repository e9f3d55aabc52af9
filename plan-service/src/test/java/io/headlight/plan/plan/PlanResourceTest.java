package io.headlight.plan.plan;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.plan.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanResourceTest {

    @Test
    @DisplayName("REQ-51 54 results are LAGGING and not controllable, behaviors LEADING; nobody can claim otherwise")
    void resultsCannotBeManaged() {
        var plan = Drafts.complete();
        assertThat(plan.getList("results.indicator")).containsOnly("LAGGING");
        assertThat(plan.getList("results.controllable")).containsOnly(false);
        assertThat(plan.getList("behaviors.indicator")).containsOnly("LEADING");
        patch(
                        plan.getString("id"),
                        "\"0\"",
                        "{\"results\": [{\"name\": \"Revenue\", \"controllable\": true}], \"behaviors\": []}")
                .then()
                .statusCode(422)
                .body("code", equalTo("contradictory_lines"))
                .body("errors.pointer", contains("/results/0"))
                .body("errors.code", contains("result_not_controllable"));
    }

    @Test
    void changesADraftByMergePatch() {
        var plan = Drafts.complete();
        patch(plan.getString("id"), "\"0\"", "{\"name\": \"Spring 🌱\", \"endsOn\": \"2035-03-16\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Spring 🌱"))
                .body("endsOn", equalTo("2035-03-16"))
                .body("behaviors.size()", equalTo(9));
        as(People.MARIA)
                .get("/v1/plans/{id}/history", plan.getString("id"))
                .then()
                .statusCode(200)
                .body("items.event", contains("PLAN_CREATED", "PLAN_CHANGED"))
                .body("items[1].actorId", equalTo(People.MARIA.id().toString()))
                .body("items[1].before.name", equalTo("First quarter"))
                .body("items[1].after.name", equalTo("Spring 🌱"));
    }

    @Test
    @DisplayName(
            "REQ-57 lines sent back as read keep their ids; new ones get one; a behavior needs a result that is there")
    void replacesLines() {
        var plan = Drafts.complete();
        var id = plan.getString("id");
        var behaviors = new ArrayList<>(plan.getList("behaviors"));
        behaviors.removeLast();
        behaviors.add(Map.of("name", "Visits", "kind", "COUNTED", "resultIds", plan.getList("results.id")));
        as(People.MARIA)
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("behaviors", behaviors))
                .patch("/v1/plans/{id}", id)
                .then()
                .statusCode(200)
                .body("behaviors.size()", equalTo(9))
                .body("behaviors[0].id", equalTo(plan.getString("behaviors[0].id")))
                .body("behaviors[8].id", not(nullValue()));
        patch(id, "\"1\"", "{\"results\": []}")
                .then()
                .statusCode(422)
                .body("code", equalTo("contradictory_lines"))
                .body("errors.code", everyItem(equalTo("unknown_result")))
                .body("errors.pointer", hasItem("/behaviors/0/resultIds/0"));
    }

    @Test
    void aPatchIsValidatedAsAWhole() {
        var id = Drafts.complete().getString("id");
        patch(id, "\"0\"", """
                        {"name": "", "timeZone": "Mars/Olympus", "endsOn": "2034-01-01",
                         "results": [{"name": "Won", "target": -1}], "behaviors": [{"kind": "COUNTED"}]}""")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/name not_blank",
                                "/timeZone known_time_zone",
                                "/endsOn ordered_period",
                                "/results/0/target positive",
                                "/behaviors/0/name not_blank"));
        patch(id, "\"0\"", "{\"status\": \"PUBLISHED\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_field"))
                .body("errors.pointer", contains("/status"));
        patch(id, "\"0\"", "{\"teamId\": null}").then().statusCode(422).body("errors.pointer", contains("/teamId"));
        patch(id, "\"0\"", "[]").then().statusCode(422);
        patch(id, "\"0\"", "{").then().statusCode(400).body("code", equalTo("malformed_json"));
        as(People.MARIA).get("/v1/plans/{id}", id).then().header("ETag", "\"0\"");
    }

    @Test
    void aWriteNamesTheStateItSaw() {
        var id = Drafts.complete().getString("id");
        patch(id, null, "{}").then().statusCode(428).body("code", equalTo("if_match_required"));
        patch(id, "\"7\"", "{}").then().statusCode(412).body("code", equalTo("changed_meanwhile"));
        as(People.MARIA).delete("/v1/plans/{id}", id).then().statusCode(428);
        as(People.MARIA)
                .header("If-Match", "\"7\"")
                .delete("/v1/plans/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    @DisplayName("50 parallel PATCHes with one ETag: one wins, 49 are told to read again")
    void oneOfFiftyWins() throws Exception {
        var id = Drafts.complete().getString("id");
        var changes = IntStream.range(0, 50)
                .<Callable<Response>>mapToObj(i -> () -> untilServed(id, "{\"name\": \"Change " + i + "\"}"))
                .toList();
        var answers = new ArrayList<Response>();
        try (var people = Executors.newFixedThreadPool(50)) {
            for (var answer : people.invokeAll(changes)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(49);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .singleElement()
                .satisfies(winner -> as(People.MARIA)
                        .get("/v1/plans/{id}", id)
                        .then()
                        .header("ETag", "\"1\"")
                        .body("name", equalTo(winner.jsonPath().getString("name"))));
        as(People.MARIA).get("/v1/plans/{id}/history", id).then().body("items.size()", equalTo(2));
    }

    /** Asked again while no connection was free in time, as the answer says one should. */
    private static Response untilServed(String id, String body) {
        for (int i = 0; i < 20; i++) {
            var answer = patch(id, "\"0\"", body);
            if (answer.statusCode() != 503) {
                return answer;
            }
        }
        throw new AssertionError("No connection to the database");
    }

    @Test
    void deletesADraft() {
        var id = Drafts.complete().getString("id");
        as(People.MARIA)
                .header("If-Match", "\"0\"")
                .delete("/v1/plans/{id}", id)
                .then()
                .statusCode(204);
        as(People.MARIA).get("/v1/plans/{id}", id).then().statusCode(404);
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, and 404 for another organization")
    void rights() {
        var id = Drafts.complete().getString("id");
        given().get("/v1/plans/{id}", id).then().statusCode(401);
        for (var person : List.of(People.ANN, People.MILES)) {
            as(person).get("/v1/plans/{id}", id).then().statusCode(403);
            patch(person, id, "\"0\"", "{}").then().statusCode(403);
            as(person)
                    .header("If-Match", "\"0\"")
                    .delete("/v1/plans/{id}", id)
                    .then()
                    .statusCode(403);
            as(person).get("/v1/plans/{id}/history", id).then().statusCode(403);
        }
        creating(People.ANN)
                .body(body(People.UK.id(), ""))
                .post("/v1/plans")
                .then()
                .statusCode(403);
        creating(People.MILES)
                .body(body(People.UK.id(), ""))
                .post("/v1/plans")
                .then()
                .statusCode(403);
        patch(id, "\"0\"", "{\"teamId\": \"" + People.DACH.id() + "\"}").then().statusCode(403);
        for (var person : List.of(People.GINA, People.GRETA)) {
            as(person).get("/v1/plans/{id}", id).then().statusCode(404);
            patch(person, id, "\"0\"", "{}").then().statusCode(404);
            as(person)
                    .header("If-Match", "\"0\"")
                    .delete("/v1/plans/{id}", id)
                    .then()
                    .statusCode(404);
            as(person).get("/v1/plans/{id}/history", id).then().statusCode(404);
            as(person).get("/v1/plans?teamId={team}", People.UK.id()).then().statusCode(404);
            creating(person)
                    .body(body(People.UK.id(), ""))
                    .post("/v1/plans")
                    .then()
                    .statusCode(404);
        }
    }

    private static String body(UUID team, String templates) {
        return """
               {"name": "Plan", "templateIds": [%s], "teamId": "%s", "startsOn": "2035-01-01",
                "endsOn": "2035-03-30", "timeZone": "Europe/London"}""".formatted(templates, team);
    }

    private static Response patch(String id, String ifMatch, String body) {
        return patch(People.MARIA, id, ifMatch, body);
    }

    private static Response patch(Person person, String id, String ifMatch, String body) {
        var request = as(person)
                .contentType("application/merge-patch+json; charset=utf-8")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/plans/{id}", id);
    }
}
