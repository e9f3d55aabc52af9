package io.headlight.plan.progress;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.directory.Team;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.headlight.plan.assignment.Following;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Targets are prorated by the days each rep really has: holidays, absences, moves between teams. */
@QuarkusTest
class WorkingTimesTest {

    /** A leap year: thirteen weeks with 29 February, a Friday. */
    private static final LocalDate MONDAY = LocalDate.of(2036, 1, 7);

    private static final Instant THIRD_MONDAY = Instant.parse("2036-01-21T09:00:00Z");
    private static final Instant SIXTH_MONDAY = Instant.parse("2036-02-11T09:00:00Z");

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    FixedDirectory directory;

    @Inject
    Following following;

    @Inject
    AsTenant asTenant;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
        clock.set(THIRD_MONDAY);
    }

    @AfterEach
    void forget() {
        for (var team : new Team[] {People.UK, People.DACH}) {
            as(People.ADA).header("If-Match", "*").delete("/v1/calendars/{id}", team.id());
        }
        clock.reset();
        directory.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("An absence prorates what is expected, from when it is known; asOf an earlier moment it is not")
    void absences() {
        var plan = published();
        assertThat(target(plan, "")).isEqualTo(39f);
        clock.set(SIXTH_MONDAY);
        var absence = creating(People.MARIA)
                .body("""
                        {"repId": "%s", "firstDay": "2036-01-14", "lastDay": "2036-01-27", "kind": "VACATION"}
                        """.formatted(People.ANN.id()))
                .post("/v1/absences")
                .then()
                .statusCode(201)
                .extract();
        assertThat(target(plan, "")).as("two of thirteen weeks away").isEqualTo(33f);
        var meetings = Asked.behavior(plan, People.ANN, "First-time");
        assertThat(meetings.getFloat("proratedTarget")).isEqualTo(9f);
        assertThat(Asked.progress(plan, People.ANN, "").getInt("items[0].daysElapsed"))
                .isEqualTo(15);
        assertThat(target(plan, "&asOf=" + THIRD_MONDAY)).isEqualTo(39f);
        as(People.MARIA)
                .header("If-Match", absence.header("ETag"))
                .delete(absence.header("Location").replaceFirst(".*/v1", "/v1"))
                .then()
                .statusCode(204);
        assertThat(target(plan, "")).isEqualTo(39f);
    }

    @Test
    @DisplayName("Public holidays and shorter weeks of the team's calendar prorate its targets")
    void holidays() {
        var plan = published();
        calendar(People.UK, "\"country\": \"GB\", \"region\": \"eng\"", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY");
        // Three a week of 64 days: Good Friday 2036 is 11 April, after the end; nothing falls into the quarter.
        assertThat(target(plan, "")).isEqualTo(39f);
        calendar(People.UK, null, "SUNDAY,MONDAY,TUESDAY,WEDNESDAY");
        // 13 Mondays to Wednesdays and 12 Sundays of four-day weeks, three each
        assertThat(target(plan, "")).isEqualTo(51 * 3 / 4f);
    }

    @Test
    @DisplayName("Who moves to a team with another calendar is judged by each for its own days")
    void moves() {
        var plan = Drafts.publishedFor(People.EMIL, People.EMEA, "{}", MONDAY);
        registered.everything();
        asTenant.run("acme", following::notes);
        calendar(People.DACH, null, "MONDAY,TUESDAY,WEDNESDAY,THURSDAY");
        assertThat(target(plan, "")).isEqualTo(39f);
        clock.set(SIXTH_MONDAY);
        directory.change("acme", People.acmeWith(People.moved(People.ANN, People.DACH)));
        asTenant.run("acme", following::notes);
        var results = Asked.progress(plan, People.ANN, "");
        // Five weeks of five days and eight of four: 25 ÷ 65 and 32 ÷ 52 of the target of the whole time.
        var target = results.getFloat("items[0].results[0].target");
        clock.set(SIXTH_MONDAY.minusSeconds(1));
        var before = Asked.progress(plan, People.ANN, "&asOf=" + SIXTH_MONDAY.minusSeconds(1))
                .getFloat("items[0].results[0].target");
        assertThat(target).isEqualTo(before * (25 / 65f + 32 / 52f));
        clock.set(SIXTH_MONDAY);
        assertThat(Asked.progress(plan, People.ANN, "").getInt("items[0].daysElapsed"))
                .isEqualTo(25);
        assertThat(Asked.progress(plan, People.ANN, "").getInt("items[0].daysLeft"))
                .isEqualTo(32);
    }

    private static float target(String plan, String more) {
        return Asked.behavior(plan, People.ANN, "First-time", more).getFloat("target");
    }

    private static void calendar(Team team, String holidays, String days) {
        var present = as(People.ADA).get("/v1/calendars/{id}", team.id()).header("ETag");
        var request = as(People.ADA).contentType("application/json");
        (present == null ? request : request.header("If-Match", present))
                .body("""
                        {"weekStart": "MONDAY", "workingDays": ["%s"], "timeZone": "Europe/London",
                         "holidays": %s, "ownHolidays": [], "workedHolidays": [],
                         "fiscalYear": {"pattern": "MONTHS", "firstMonth": 1}}
                        """.formatted(days.replace(",", "\", \""), holidays == null ? "null" : "{" + holidays + "}"))
                .put("/v1/calendars/{id}", team.id())
                .then()
                .statusCode(oneOf(200, 201));
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        return id;
    }
}
