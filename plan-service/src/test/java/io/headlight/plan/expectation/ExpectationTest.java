package io.headlight.plan.expectation;

import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpectationTest {

    @Inject
    SessionFactory database;

    @Test
    @DisplayName("REQ-65 sent, seen by the rep's own reading, acknowledged")
    void livesFromSentToAcknowledged() {
        var plan = Drafts.published(MONDAY);
        as(People.MARIA)
                .get("/v1/expectations?planId={plan}&repId={rep}", plan, People.ANN.id())
                .then()
                .body("items.status", everyItem(is("SENT")))
                .body("items.seenAt", everyItem(nullValue()));
        as(People.ANN)
                .get("/v1/expectations?planId={plan}", plan)
                .then()
                .statusCode(200)
                .body("items.size()", is(11))
                .body("items.repId", everyItem(is(People.ANN.id().toString())))
                .body("items.status", everyItem(is("SEEN")))
                .body("items.seenAt", everyItem(notNullValue()));
        as(People.BEN)
                .get("/v1/expectations?planId={plan}", plan)
                .then()
                .body("items.repId", everyItem(is(People.BEN.id().toString())));

        var id = firstOf(plan);
        var first = as(People.ANN).noContentType().post("/v1/expectations/{id}/acknowledgement", id);
        first.then().statusCode(201).body("status", is("ACKNOWLEDGED")).body("acknowledgedAt", notNullValue());
        as(People.ANN)
                .noContentType()
                .post("/v1/expectations/{id}/acknowledgement", id)
                .then()
                .statusCode(200)
                .header("ETag", first.header("ETag"))
                .body("acknowledgedAt", is(first.jsonPath().getString("acknowledgedAt")));
        as(People.MARIA).get("/v1/expectations/{id}", id).then().body("status", is("ACKNOWLEDGED"));
    }

    @Test
    @DisplayName("REQ-37 39 69 a rep reads what, by when, why and what for")
    void saysWhatByWhenWhyAndWhatFor() {
        var plan = Drafts.published(MONDAY);
        var territory =
                as(People.ANN).get("/v1/expectations?planId={plan}", plan).jsonPath();
        var line = "items.find { it.line.name.startsWith('Territory plan') }.";
        assertThat(territory.getString(line + "planName")).isEqualTo("First quarter");
        assertThat(territory.getInt(line + "planVersion")).isEqualTo(1);
        assertThat(territory.getInt(line + "target")).isEqualTo(1);
        assertThat(territory.getString(line + "unit")).isEqualTo("plans");
        assertThat(territory.getString(line + "dueOn")).isEqualTo("2035-01-12");
        assertThat(territory.getString(line + "line.why.rep")).startsWith("You stop wondering");
        assertThat(territory.getString(line + "line.why.company")).startsWith("The whole territory");
        assertThat(territory.getString(line + "line.reward.condition")).startsWith("Handed in by the due date");
        assertThat(territory.getString(line + "line.evidence")).contains("at least 50");
        assertThat(territory.getBoolean("items.find { it.line.type == 'RESULT' }.line.controllable"))
                .isFalse();
    }

    @Test
    @DisplayName("Reading at once from two devices refuses neither")
    void parallelReadingIsSafe() throws Exception {
        var plan = Drafts.published(MONDAY);
        var reads = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> as(People.ANN)
                        .get("/v1/expectations?planId={plan}", plan)
                        .statusCode())
                .toList();
        try (var devices = Executors.newFixedThreadPool(8)) {
            for (var answer : devices.invokeAll(reads)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("Reading costs the same few statements for one expectation and for a hundred")
    void readingCostsConstantStatements() {
        Drafts.published(MONDAY);
        Drafts.published(MONDAY);
        as(People.BEN).get("/v1/expectations?limit=200").then().statusCode(200);
        long one = Statements.of(database, () -> as(People.BEN).get("/v1/expectations?limit=1"));
        long many = Statements.of(database, () -> as(People.BEN).get("/v1/expectations?limit=200"));
        assertThat(many).isEqualTo(one).isEqualTo(2);
    }

    @Test
    void walksPages() {
        var plan = Drafts.published(MONDAY);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(People.MARIA).queryParam("planId", plan).queryParam("limit", 5);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/expectations")
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, and 404 for another organization")
    void rights() {
        var plan = Drafts.published(MONDAY);
        var id = firstOf(plan);
        given().get("/v1/expectations/{id}", id).then().statusCode(401);
        as(People.BEN).get("/v1/expectations/{id}", id).then().statusCode(403);
        as(People.MILES).get("/v1/expectations/{id}", id).then().statusCode(403);
        as(People.MARIA)
                .noContentType()
                .post("/v1/expectations/{id}/acknowledgement", id)
                .then()
                .statusCode(403);
        as(People.BEN)
                .noContentType()
                .post("/v1/expectations/{id}/acknowledgement", id)
                .then()
                .statusCode(403);
        as(People.BEN)
                .get("/v1/expectations?repId={rep}", People.ANN.id())
                .then()
                .statusCode(403);
        for (var other : new Person[] {People.GUS, People.GINA, People.GRETA}) {
            as(other).get("/v1/expectations/{id}", id).then().statusCode(404);
            as(other)
                    .get("/v1/expectations?repId={rep}", People.ANN.id())
                    .then()
                    .statusCode(404);
            as(other).get("/v1/expectations?planId={plan}", plan).then().statusCode(404);
        }
        as(People.GUS)
                .noContentType()
                .post("/v1/expectations/{id}/acknowledgement", id)
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + Tokens.service())
                .header("Headlight-Tenant", "globex")
                .get("/v1/expectations/{id}", id)
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + Tokens.service())
                .header("Headlight-Tenant", "acme")
                .get("/v1/expectations/{id}", id)
                .then()
                .statusCode(200)
                .body("status", not("ACKNOWLEDGED"));
    }

    @Test
    @DisplayName("REQ-39 nobody acknowledges for another, not even a manager who is a rep too")
    void onlyTheRepAcknowledges() {
        var id = firstOf(Drafts.published(MONDAY));
        var both = Tokens.sign(Tokens.claims(People.MARIA.id(), Set.of(Role.MANAGER, Role.REP))
                .claim("organization", List.of("acme")));
        given().header("Authorization", "Bearer " + both)
                .noContentType()
                .post("/v1/expectations/{id}/acknowledgement", id)
                .then()
                .statusCode(403)
                .body("code", is("not_yours"));
    }

    private static String firstOf(String plan) {
        return as(People.ANN)
                .get("/v1/expectations?planId={plan}", plan)
                .jsonPath()
                .getString("items[0].id");
    }
}
