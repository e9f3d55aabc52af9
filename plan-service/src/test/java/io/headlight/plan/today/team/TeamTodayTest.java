package io.headlight.plan.today.team;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Counts;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.headlight.plan.expectation.Challenged;
import io.headlight.plan.progress.Asked;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamTodayTest {

    /** Far from the days of other tests. */
    private static final LocalDate MONDAY = LocalDate.of(2037, 4, 6);

    private static final Instant AFTER_A_WEEK = Instant.parse("2037-04-13T09:00:00Z");

    private static final AtomicInteger REPS = new AtomicInteger(900);

    /** In every test others, of whom the plans of the others ask nothing. */
    private final Person rita = People.rep(REPS.incrementAndGet(), People.DACH);

    private final Person rolf = People.rep(REPS.incrementAndGet(), People.DACH);

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    FixedDirectory directory;

    @Inject
    SessionFactory database;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
        directory.change("acme", People.acmeWith(rita, rolf));
    }

    @AfterEach
    void forget() {
        clock.reset();
        registered.everything();
        directory.reset();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-40 whom to help first, by behaviors, and with what")
    void whomToHelpFirst() {
        var plan = published();
        clock.set(AFTER_A_WEEK);
        var calls = Asked.behavior(plan, rita, "Calls").getString("measureId");
        var meetings = Asked.behavior(plan, rita, "First-time").getString("measureId");
        ActivityStub.measured(
                activities,
                Counts.of(calls, rolf.id(), Map.of(MONDAY, 20)) + ","
                        + Counts.of(meetings, rolf.id(), Map.of(MONDAY.plusDays(1), 3)));
        Challenged.challenge(
                        rita,
                        as(People.ADA)
                                .get("/v1/expectations?planId={plan}&repId={rep}", plan, rita.id())
                                .jsonPath()
                                .getString("items.find { it.line.name.startsWith('First-time') }.id"),
                        "{\"reason\": \"Fewer people to meet.\", \"proposedTarget\": 2}")
                .then()
                .statusCode(201);
        var team = as(People.MILES)
                .get("/v1/today/team?teamId={team}", People.DACH.id())
                .then()
                .statusCode(200)
                .body("asOf", is("2037-04-13T09:00:00Z"))
                .extract()
                .jsonPath();
        assertThat(team.getList("items.name", String.class)).startsWith(rita.name(), rolf.name());
        assertThat(team.getString("items[0].need"))
                .isEqualTo(
                        "8 of 9 behaviors are off track with time to correct it, first of all Growth plans for existing"
                                + " accounts: 0 of 5, 1 due by now. 1 challenge waits for a decision.");
        assertThat(team.getString("items[0].help")).isEqualTo("ASK_FOR_DELIVERABLE");
        assertThat(team.getInt("items[0].openChallenges")).isEqualTo(1);
        assertThat(team.getInt("items[0].unacknowledged")).isEqualTo(10);
        assertThat(team.getList("items[0].lines")).hasSize(3);
        assertThat(team.getString("items[0].lines[0].reason"))
                .isEqualTo(
                        "0 of 5 accounts are handed in, 1 fewer than due by now; due on Friday, 1 May, 15 working days"
                                + " are left. It drives Expansion revenue.");
        assertThat(team.getInt("items[0].lines[0].missing")).isEqualTo(5);
        assertThat(team.getFloat("items[1].activityScore")).isGreaterThan(team.getFloat("items[0].activityScore"));
    }

    @Test
    @DisplayName("REQ-40 a team costs one question to activity-service and as many statements as one rep")
    void oneQuestion() {
        published();
        clock.set(AFTER_A_WEEK);
        directory.change("acme", People.acmeWith(rita, People.moved(rolf, People.UK)));
        long one = Statements.of(
                database,
                () -> ask(People.DACH.id())
                        .then()
                        .body("items.repId", hasItem(is(rita.id().toString()))));
        directory.change("acme", People.acmeWith(rita, rolf));
        long two = Statements.of(
                database,
                () -> ask(People.DACH.id())
                        .then()
                        .body("items.repId", hasItem(is(rolf.id().toString()))));
        assertThat(two).isEqualTo(one);
        activities.resetRequests();
        ask(People.DACH.id());
        activities.verify(1, postRequestedFor(urlEqualTo("/v1/measurements")));
        activities.stubFor(post("/v1/measurements").willReturn(serverError()));
        ask(People.DACH.id()).then().statusCode(503).body("code", is("measurements_unavailable"));
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, 404; which team is to be said")
    void rights() {
        given().get("/v1/today/team").then().statusCode(401);
        as(rita).get("/v1/today/team?teamId={team}", People.DACH.id()).then().statusCode(403);
        as(People.MARIA)
                .get("/v1/today/team?teamId={team}", People.DACH.id())
                .then()
                .statusCode(403);
        as(People.GRETA)
                .get("/v1/today/team?teamId={team}", People.DACH.id())
                .then()
                .statusCode(404);
        as(People.MILES).get("/v1/today/team").then().statusCode(422).body("errors.parameter", contains("teamId"));
    }

    private static Response ask(UUID team) {
        return as(People.MILES).get("/v1/today/team?teamId={team}", team);
    }

    private String published() {
        var audience = "{\"repIds\": [\"%s\", \"%s\"]}".formatted(rita.id(), rolf.id());
        var id = Drafts.publishedFor(People.MILES, People.DACH, audience, MONDAY);
        registered.everything();
        activities.resetRequests();
        return id;
    }
}
