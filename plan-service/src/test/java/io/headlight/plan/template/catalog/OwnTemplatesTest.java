package io.headlight.plan.template.catalog;

import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnTemplatesTest {

    @Inject
    TestClock clock;

    @Inject
    SessionFactory database;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    @DisplayName("REQ-53 an organization adds a template of its own, for everybody there to read")
    void addsATemplate() {
        Own.add(People.MARIA, "own-added", Own.content())
                .then()
                .statusCode(201)
                .header("ETag", is("\"1\""))
                .header("Location", endsWith("/v1/templates/own-added"))
                .body("version", is(1))
                .body("origin", is("OWN"))
                .body("basedOn.id", is("grow-existing-accounts"))
                .body("basedOn.version", is(2));
        var read = as(People.ANN).get("/v1/templates/own-added").then().statusCode(200);
        read.header("ETag", is("\"1\""))
                .body("name", is("Account growth, UK"))
                .body("results[0].target", is(60000))
                .body("behaviors[0].resultKeys", contains("expansion-revenue"))
                .body("behaviors[0].measure.conditions[0].value", is(true));
        as(People.ANN)
                .header("If-None-Match", "\"1\"")
                .get("/v1/templates/own-added")
                .then()
                .statusCode(304);
    }

    @Test
    @DisplayName("A change is a new version; who made which and when stays known, and each stays readable")
    void keepsEveryVersion() {
        clock.set(Instant.parse("2033-05-02T08:00:00Z"));
        Own.added(People.MARIA, "own-versions");
        clock.set(Instant.parse("2033-06-01T09:30:00Z"));
        Own.change(People.EMIL, "own-versions", "\"1\"", Own.named("Second thoughts"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("version", is(2))
                .body("id", is("own-versions"));
        as(People.ANN).get("/v1/templates/own-versions").then().body("name", is("Second thoughts"));
        as(People.ANN)
                .get("/v1/templates/own-versions?version=1")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("name", is("Account growth, UK"));
        as(People.ANN)
                .get("/v1/templates/own-versions/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.event", contains("ADDED", "CHANGED"))
                .body("items.name", contains("Account growth, UK", "Second thoughts"))
                .body("items.madeAt", contains("2033-05-02T08:00:00Z", "2033-06-01T09:30:00Z"))
                .body("items.madeBy", contains(id(People.MARIA), id(People.EMIL)));
        String next = as(People.ANN)
                .get("/v1/templates/own-versions/versions?limit=1")
                .then()
                .body("items.version", contains(1))
                .extract()
                .path("nextCursor");
        as(People.ANN)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/templates/own-versions/versions")
                .then()
                .body("items.version", contains(2))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("Shipped and own templates are one list, by id, filtered by industry and origin")
    void listsShippedAndOwn() {
        Own.added(People.GINA, "a-first");
        Own.added(People.GINA, "n-between");
        Own.added(People.GINA, "z-last");
        Own.change(People.GINA, "z-last", "\"1\"", Own.named("Renamed")).then().statusCode(200);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(People.GUS).queryParam("limit", 4);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/templates")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(13);
        assertThat(seen).containsSubsequence("a-first", "manufacturing-project-orders", "n-between", "z-last");
        as(People.GUS)
                .get("/v1/templates?origin=OWN")
                .then()
                .body("items.id", contains("a-first", "n-between", "z-last"))
                .body("items.name", hasItem("Renamed"))
                .body("items.origin", everyItem(is("OWN")));
        as(People.GUS)
                .get("/v1/templates?industry=distribution")
                .then()
                .body("items.id", contains("a-first", "distribution-share-of-wallet", "n-between", "z-last"));
        as(People.GUS)
                .get("/v1/templates?industry=healthcare&origin=OWN")
                .then()
                .body("items.size()", is(0));
    }

    @Test
    @DisplayName("A retired template is neither listed nor offered; its versions stay, and it can be made anew")
    void retires() {
        Own.added(People.MARIA, "own-retired");
        Own.retire(People.MARIA, "own-retired", "\"1\"").then().statusCode(204);
        as(People.MARIA).get("/v1/templates/own-retired").then().statusCode(404);
        as(People.MARIA).get("/v1/templates?origin=OWN").then().body("items.id", not(hasItem("own-retired")));
        as(People.MARIA).get("/v1/templates/own-retired?version=1").then().statusCode(200);
        as(People.MARIA)
                .get("/v1/templates/own-retired/versions")
                .then()
                .body("items.event", contains("ADDED", "RETIRED"))
                .body("items.version", contains(1, 2));
        draft("\"new-customer-acquisition\", \"own-retired\"")
                .statusCode(422)
                .body("errors.code", contains("unknown_template"))
                .body("errors.pointer", contains("/templateIds/1"));
        Own.change(People.MARIA, "own-retired", "\"2\"", Own.content()).then().statusCode(404);
        Own.retire(People.MARIA, "own-retired", "\"2\"").then().statusCode(404);
        Own.add(People.MARIA, "own-retired", Own.named("Anew"))
                .then()
                .statusCode(201)
                .header("ETag", is("\"3\""));
        as(People.MARIA)
                .get("/v1/templates/own-retired")
                .then()
                .body("name", is("Anew"))
                .body("version", is(3));
    }

    @Test
    @DisplayName("A plan begins from own and shipped templates alike, and keeps its lines when a template changes")
    void beginsPlansFromOwnTemplates() {
        Own.added(People.MARIA, "own-for-plans");
        var plan = Drafts.of(People.MARIA, People.UK, "\"own-for-plans\", \"new-customer-acquisition\"", MONDAY);
        Own.change(People.MARIA, "own-for-plans", "\"1\"", Own.named("Other"))
                .then()
                .statusCode(200);
        as(People.MARIA)
                .get("/v1/plans/{id}", plan.getString("id"))
                .then()
                .body("results.name", contains("Expansion revenue", "New customers won"))
                .body("behaviors.size()", is(5))
                .body("behaviors[0].resultIds[0]", is(plan.getString("results[0].id")))
                .body("salesProcess.stages", contains("QUALIFYING", "PROPOSING", "CLOSING", "SOURCING", "PROSPECTING"));
    }

    @Test
    @DisplayName("However many templates a draft begins from, they cost one statement")
    void oneStatementForAllTemplates() {
        Own.added(People.MARIA, "own-cost-1");
        Own.added(People.MARIA, "own-cost-2");
        long one = Statements.of(database, () -> draft("\"build-pipeline\"").statusCode(201));
        long many = Statements.of(
                database,
                () -> draft("\"own-cost-1\", \"own-cost-2\", \"build-pipeline\", \"retain-customers\"")
                        .statusCode(201));
        assertThat(many).isEqualTo(one);
    }

    private static ValidatableResponse draft(String templates) {
        return Drafts.creating(People.MARIA)
                .body("""
                        {"name": "Q", "templateIds": [%s], "teamId": "%s", "startsOn": "2035-01-01",
                         "endsOn": "2035-03-30", "timeZone": "Europe/London"}
                        """.formatted(templates, People.UK.id()))
                .post("/v1/plans")
                .then();
    }

    private static String id(Person person) {
        return person.id().toString();
    }
}
