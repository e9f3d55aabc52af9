package io.headlight.plan.plan;

import static io.headlight.plan.Drafts.BOTH;
import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
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
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlansResourceTest {

    @Test
    @DisplayName("REQ-53 a draft begins with the lines of its templates, fitted to its period")
    void beginsFromTemplates() {
        var plan = Drafts.complete();
        assertThat(plan.getString("status")).isEqualTo("DRAFT");
        assertThat(plan.getList("results")).hasSize(2);
        assertThat(plan.getList("behaviors")).hasSize(9);
        assertThat(plan.getInt("results[0].target")).isEqualTo(6);
        assertThat(plan.getString("behaviors[0].dueOn")).isEqualTo("2035-01-12");
        assertThat(plan.getString("behaviors[0].resultIds[0]")).isEqualTo(plan.getString("results[0].id"));
        as(People.MARIA)
                .get("/v1/plans/{id}", plan.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("behaviors.size()", equalTo(9))
                .body("measures", nullValue());
    }

    @Test
    void listsWhatTheCallerLeads() {
        var own = Drafts.complete().getString("id");
        var other = Drafts.of(People.MILES, People.DACH, BOTH, MONDAY).getString("id");
        as(People.MARIA).get("/v1/plans").then().body("items.id", hasItem(own)).body("items.id", not(hasItem(other)));
        as(People.EMIL).get("/v1/plans").then().body("items.id", hasItems(own, other));
        as(People.ADA).get("/v1/plans").then().body("items.id", hasItems(own, other));
        as(People.EMIL)
                .get("/v1/plans?teamId={team}&status=DRAFT", People.DACH.id())
                .then()
                .body("items.id", hasItem(other))
                .body("items.id", not(hasItem(own)));
        as(People.MARIA).get("/v1/plans?status=PUBLISHED").then().body("items.status", everyItem(equalTo("PUBLISHED")));
        as(People.MARIA).get("/v1/plans?teamId={team}", People.DACH.id()).then().statusCode(403);
    }

    @Test
    void walksPagesNewestFirst() {
        var made = IntStream.range(0, 3)
                .mapToObj(i -> Drafts.of(People.GINA, People.SALES, "", MONDAY).getString("id"))
                .toList();
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(People.GINA).queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/plans")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsSubsequence(made.reversed()).doesNotHaveDuplicates();
    }

    @Test
    void aNewPlanIsValidated() {
        creating(People.MARIA)
                .body(
                        "{\"name\": \" \", \"templateIds\": [], \"startsOn\": \"2035-01-01\", \"endsOn\": \"2036-12-31\", \"timeZone\": \"x\"}")
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/name not_blank",
                                "/teamId not_null",
                                "/timeZone known_time_zone",
                                "/endsOn ordered_period"));
        creating(People.MARIA)
                .body(body(People.UK.id(), "\"nothing\""))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/templateIds/0"))
                .body("errors.code", contains("unknown_template"));
        as(People.MARIA)
                .contentType("application/json")
                .body(body(People.UK.id(), ""))
                .post("/v1/plans")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
    }

    @Test
    void aRepetitionIsAnsweredNotDone() {
        var key = UUID.randomUUID();
        var first = begin(key);
        var second = begin(key);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    }

    private static Response begin(UUID key) {
        return as(People.MARIA)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body(People.UK.id(), BOTH))
                .post("/v1/plans");
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
