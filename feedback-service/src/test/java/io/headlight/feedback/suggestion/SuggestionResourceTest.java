package io.headlight.feedback.suggestion;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.DACH;
import static io.headlight.kit.testing.People.EMIL;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.MILES;
import static io.headlight.kit.testing.People.ROSA;
import static io.headlight.kit.testing.People.UK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.feedback.Ask;
import io.headlight.feedback.Neighbors;
import io.headlight.feedback.Standing;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestionResourceTest {

    private final TestClock clock;

    SuggestionResourceTest(TestClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void monday() {
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
        Neighbors.forget();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private static String gap(Person rep) {
        return Ask.suggested(MARIA, UK, Standing.of(rep).counted("32", "OFF_TRACK"));
    }

    @Test
    void aManagerSeesTheirReps() {
        var ann = gap(ANN);
        Ask.as(MARIA)
                .get("/v1/suggestions/" + ann)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("kind", equalTo("GAP"))
                .body("status", equalTo("OPEN"))
                .body("repName", equalTo("Ann Archer"))
                .body("behavior", equalTo("First-time meetings with prospects"))
                .body("detectedAt", equalTo("2026-11-23T09:00:00Z"))
                .body("dismissal", nullValue());
        for (var who : new Person[] {MARIA, EMIL, ADA}) {
            Ask.as(who)
                    .get("/v1/suggestions?status=OPEN&teamId=" + UK.id())
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(ann))
                    .body("items.status", everyItem(is("OPEN")));
            Ask.as(who).get("/v1/suggestions?limit=200").then().statusCode(200).body("items.id", hasItem(ann));
        }
        Ask.as(MILES).get("/v1/suggestions?limit=200").then().statusCode(200).body("items.id", not(hasItem(ann)));
        Ask.as(ADA)
                .get("/v1/suggestions?teamId=%s&repId=%s".formatted(DACH.id(), ANN.id()))
                .then()
                .body("items", equalTo(new ArrayList<>()));
    }

    @Test
    void whoSeesNothing() {
        var ann = gap(ANN);
        var one = "/v1/suggestions/" + ann;
        Ask.as(MILES).get(one).then().statusCode(403).body("code", equalTo("not_yours"));
        Ask.as(ANN).get(one).then().statusCode(403).body("code", equalTo("forbidden"));
        Ask.as(ANN).get("/v1/suggestions").then().statusCode(403);
        RestAssured.get(one).then().statusCode(401).header("WWW-Authenticate", notNullValue());
        RestAssured.get("/v1/suggestions").then().statusCode(401);
        Ask.as(MARIA).get("/v1/suggestions?teamId=" + DACH.id()).then().statusCode(403);
        Ask.as(MARIA).get("/v1/suggestions?repId=" + ROSA.id()).then().statusCode(403);
        Ask.as(MARIA).get("/v1/suggestions/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void anotherOrganizationSeesNothing() {
        var ann = gap(ANN);
        for (var who : new Person[] {GINA, GRETA}) {
            Ask.as(who).get("/v1/suggestions/" + ann).then().statusCode(404).body("code", equalTo("not_found"));
            Ask.as(who)
                    .body("{}")
                    .post("/v1/suggestions/" + ann + "/dismissal")
                    .then()
                    .statusCode(404);
            Ask.as(who).get("/v1/suggestions?teamId=" + UK.id()).then().statusCode(404);
            Ask.as(who).get("/v1/suggestions?repId=" + ANN.id()).then().statusCode(404);
            Ask.as(who).get("/v1/suggestions?limit=200").then().statusCode(200).body("items.id", not(hasItem(ann)));
        }
        Ask.as(MARIA).get("/v1/suggestions/" + ann).then().body("status", equalTo("OPEN"));
    }

    @Test
    void badFiltersAreNamed() {
        Ask.as(MARIA)
                .get("/v1/suggestions?status=NEW")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("status"));
        Ask.as(MARIA)
                .get("/v1/suggestions?teamId=x")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("teamId"));
        Ask.as(MARIA)
                .get("/v1/suggestions?state=OPEN&sort=id")
                .then()
                .statusCode(422)
                .body("errors.parameter", containsInAnyOrder("state", "sort"));
        Ask.as(MARIA).get("/v1/suggestions?limit=0").then().statusCode(422).body("errors.parameter", contains("limit"));
    }

    @Test
    void aWalkShowsEachOnceNewestFirst() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(gap(BEN));
        }
        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Ask.as(MARIA).queryParam("limit", 2).queryParam("repId", BEN.id());
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/suggestions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(walked.subList(0, 5)).isEqualTo(ids);
        assertThat(new HashSet<>(walked)).hasSameSizeAs(walked);
    }

    @Test
    void aDismissedSuggestionStaysDismissed() {
        var standing = Standing.of(ANN).counted("32", "OFF_TRACK");
        var id = Ask.suggested(MARIA, UK, standing);
        Ask.as(MARIA)
                .body("{\"reason\": \"We talked this morning.\"}")
                .post("/v1/suggestions/" + id + "/dismissal")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/v1/suggestions/" + id))
                .body("status", equalTo("DISMISSED"))
                .body("dismissal.by", equalTo(MARIA.id().toString()))
                .body("dismissal.reason", equalTo("We talked this morning."));
        Ask.as(MARIA)
                .body("{}")
                .post("/v1/suggestions/" + id + "/dismissal")
                .then()
                .statusCode(200);
        Ask.as(EMIL)
                .body("{}")
                .post("/v1/suggestions/" + id + "/dismissal")
                .then()
                .statusCode(409)
                .body("code", equalTo("suggestion_not_open"));

        Ask.detect(MARIA, UK).body("raised", equalTo(0)).body("open", equalTo(0));
        assertThat(Ask.suggestions(MARIA, standing).getList("status")).containsExactly("DISMISSED");
    }

    @Test
    void aDismissalNeedsNoBodyButTheRightPerson() {
        var id = gap(ANN);
        Ask.as(ANN)
                .body("{}")
                .post("/v1/suggestions/" + id + "/dismissal")
                .then()
                .statusCode(403);
        Ask.as(MILES)
                .body("{}")
                .post("/v1/suggestions/" + id + "/dismissal")
                .then()
                .statusCode(403);
        Ask.as(MARIA)
                .body("{\"reason\": \"%s\"}".formatted("x".repeat(501)))
                .post("/v1/suggestions/" + id + "/dismissal")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        Ask.as(MARIA).post("/v1/suggestions/" + id + "/dismissal").then().statusCode(201);
    }
}
