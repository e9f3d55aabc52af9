package io.headlight.plan.communication;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.Tokens;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.headlight.plan.expectation.Challenged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommunicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2036, 1, 7);
    /** A quarter to midnight in UTC, the same day in London. */
    private static final Instant IN_TIME = Instant.parse("2035-12-21T23:45:00Z");

    private static final String OBJECTION = "{\"reason\": \"Two accounts went to Rosa.\", \"proposedTarget\": 2}";

    @Inject
    TestClock clock;

    @Inject
    FixedDirectory directory;

    @Inject
    SessionFactory database;

    @BeforeEach
    void inTime() {
        clock.set(IN_TIME);
    }

    @AfterEach
    void reset() {
        clock.reset();
        directory.reset();
    }

    @Test
    @DisplayName("REQ-65 per rep: sent, seen, acknowledged, objected to, and since when something is open")
    void perRep() {
        var plan = Drafts.published(MONDAY);
        of(plan).body("reps.name", contains("Ann Archer", "Ben Baker"))
                .body("reps.sent", contains(11, 11))
                .body("reps.state", contains("OPEN", "OPEN"))
                .body("reps[0].oldestOpenSince", is("2035-12-21T23:45:00Z"))
                .body("acknowledgedShare", is(0))
                .body("medianHoursToAcknowledge", nullValue())
                .body("medianHoursToDecide", nullValue());
        clock.advance(Duration.ofHours(4));
        acknowledgeAll(People.BEN, plan);
        var meetings = Challenged.expectation(plan, "First-time");
        Challenged.challenge(People.ANN, meetings, OBJECTION);
        of(plan).body("reps[0].repId", is(People.ANN.id().toString()))
                .body("reps.sent", contains(10, 0))
                .body("reps.seen", contains(0, 0))
                .body("reps.acknowledged", contains(0, 11))
                .body("reps.challenged", contains(1, 0))
                .body("reps.state", contains("CHALLENGED", "CLEAR"))
                .body("reps[1].oldestOpenSince", nullValue());
        as(People.ANN).get("/v1/expectations?planId={plan}", plan);
        of(plan).body("reps.sent", contains(0, 0)).body("reps.seen", contains(10, 0));
    }

    @Test
    @DisplayName("REQ-53 30 the manager's own record: told how early, understood by how many, how long anybody waited")
    void theManagersRecord() {
        var plan = Drafts.published(MONDAY);
        clock.advance(Duration.ofHours(4));
        acknowledgeAll(People.BEN, plan);
        var meetings = Challenged.expectation(plan, "First-time");
        Challenged.challenge(People.ANN, meetings, OBJECTION);
        of(plan).body("planId", is(plan))
                .body("publishedAt", is("2035-12-21T23:45:00Z"))
                .body("startsOn", is("2036-01-07"))
                .body("daysBeforeStart", is(17))
                .body("totals.expectations", is(22))
                .body("totals.sent", is(10))
                .body("totals.acknowledged", is(11))
                .body("totals.challenged", is(1))
                .body("acknowledgedShare", is(0.5f))
                .body("medianHoursToAcknowledge", is(4))
                .body("openChallenges", is(1))
                .body("medianHoursToDecide", nullValue());
        clock.advance(Duration.ofHours(30));
        Challenged.decide(People.MARIA, meetings, "{\"decision\": \"ACCEPTED\"}");
        of(plan).body("openChallenges", is(0)).body("medianHoursToDecide", is(30));
        clock.advance(Duration.ofHours(2));
        acknowledgeAll(People.ANN, plan);
        of(plan).body("reps.state", contains("CLEAR", "CLEAR"))
                .body("acknowledgedShare", is(1))
                .body("medianHoursToAcknowledge", is(4));
    }

    @Test
    @DisplayName("REQ-53 a plan that was told after its first day shows by how much")
    void toldLate() {
        clock.set(Instant.parse("2036-01-09T10:00:00Z"));
        of(Drafts.published(MONDAY)).body("daysBeforeStart", is(-2));
    }

    @Test
    @DisplayName("REQ-65 what an amendment replaced counts until its last day, what it brings counts at once")
    void amended() {
        var plan = Drafts.published(MONDAY);
        acknowledgeAll(People.ANN, plan);
        acknowledgeAll(People.BEN, plan);
        amend(plan, MONDAY.plusWeeks(2));
        of(plan).body("totals.expectations", is(24))
                .body("totals.acknowledged", is(22))
                .body("reps.sent", contains(1, 1));
        clock.set(Instant.parse("2036-01-21T08:00:00Z"));
        of(plan).body("totals.expectations", is(22))
                .body("totals.acknowledged", is(20))
                .body("reps.sent", contains(1, 1))
                .body("publishedAt", is("2035-12-21T23:45:00Z"));
    }

    @Test
    @DisplayName("The record of a plan that is over stays what it was on its last day")
    void staysAfterTheEnd() {
        var plan = Drafts.published(MONDAY);
        acknowledgeAll(People.ANN, plan);
        clock.set(Instant.parse("2036-06-01T08:00:00Z"));
        of(plan).body("totals.expectations", is(22))
                .body("totals.acknowledged", is(11))
                .body("reps.state", contains("CLEAR", "OPEN"));
    }

    @Test
    @DisplayName("Somebody who is not in the directory any more has no name, and comes last")
    void withoutAName() {
        var someone = People.rep(2001, People.UK);
        directory.change("acme", People.acmeWith(someone));
        var plan = Drafts.published(MONDAY);
        directory.reset();
        of(plan).body("reps.size()", is(3))
                .body("reps[2].repId", is(someone.id().toString()))
                .body("reps[2].name", nullValue());
    }

    @Test
    @DisplayName("As many statements for many reps as for one")
    void constantStatements() {
        var one = Drafts.publishedFor(
                People.MILES, People.DACH, "{\"repIds\": [\"%s\"]}".formatted(People.ROSA.id()), MONDAY);
        directory.change(
                "acme",
                People.acmeWith(IntStream.range(0, 40)
                        .mapToObj(i -> People.rep(2100 + i, People.DACH))
                        .toArray(Person[]::new)));
        var many = Drafts.of(People.MILES, People.DACH, Drafts.BOTH, MONDAY).getString("id");
        Drafts.publish(People.MILES, many).then().statusCode(201);
        for (var plan : List.of(one, many)) {
            var first = as(People.ROSA)
                    .get("/v1/expectations?planId={plan}", plan)
                    .jsonPath()
                    .getString("items[0].id");
            Challenged.challenge(People.ROSA, first, OBJECTION).then().statusCode(201);
        }
        assertThat(as(People.MILES)
                        .get("/v1/plans/{id}/communication", many)
                        .jsonPath()
                        .getList("reps"))
                .hasSize(41);
        long few = Statements.of(database, () -> as(People.MILES).get("/v1/plans/{id}/communication", one));
        long all = Statements.of(database, () -> as(People.MILES).get("/v1/plans/{id}/communication", many));
        assertThat(all).isEqualTo(few).isEqualTo(4); // the plan, its version, expectations, challenges
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, and 404 for another organization; a draft was told nobody")
    void rights() {
        var plan = Drafts.published(MONDAY);
        given().get("/v1/plans/{id}/communication", plan).then().statusCode(401);
        for (var person : List.of(People.ANN, People.MILES)) {
            as(person).get("/v1/plans/{id}/communication", plan).then().statusCode(403);
        }
        given().header("Authorization", "Bearer " + Tokens.service())
                .header("Headlight-Tenant", "acme")
                .get("/v1/plans/{id}/communication", plan)
                .then()
                .statusCode(403);
        for (var person : List.of(People.EMIL, People.ADA)) {
            as(person).get("/v1/plans/{id}/communication", plan).then().statusCode(200);
        }
        for (var other : List.of(People.GINA, People.GRETA)) {
            as(other).get("/v1/plans/{id}/communication", plan).then().statusCode(404);
        }
        var draft = Drafts.of(People.MARIA, People.UK, Drafts.BOTH, MONDAY).getString("id");
        as(People.MARIA)
                .get("/v1/plans/{id}/communication", draft)
                .then()
                .statusCode(409)
                .body("code", is("not_published"));
    }

    private static ValidatableResponse of(String plan) {
        return as(People.MARIA).get("/v1/plans/{id}/communication", plan).then().statusCode(200);
    }

    private static void acknowledgeAll(Person rep, String plan) {
        as(rep).get("/v1/expectations?planId={plan}", plan)
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id -> as(rep).noContentType()
                        .post("/v1/expectations/{id}/acknowledgement", id)
                        .then()
                        .statusCode(201));
    }

    /** More first meetings from that day on, and nothing else. */
    private static void amend(String plan, LocalDate day) {
        var now = as(People.MARIA).get("/v1/plans/{id}", plan);
        var behaviors = now.jsonPath().<Map<String, Object>>getList("behaviors");
        behaviors.stream()
                .filter(line -> line.get("name").toString().startsWith("First-time"))
                .forEach(line -> line.put("target", 5));
        creating(People.MARIA)
                .header("If-Match", now.header("ETag"))
                .body(Map.of("effectiveOn", day.toString(), "reason", "More of it.", "behaviors", behaviors))
                .post("/v1/plans/{id}/amendments", plan)
                .then()
                .statusCode(201);
    }
}
