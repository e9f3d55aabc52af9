package io.headlight.plan.ramp;

import static io.headlight.plan.Drafts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each test has a rep of its own, so that nobody else's are asked less. */
@QuarkusTest
class RepRampTest {

    private static final Person NEW = People.rep(451, People.UK);
    private static final Person FROZEN = People.rep(452, People.UK);
    private static final Person CORRECTED = People.rep(453, People.UK);
    private static final Person EXTENDED = People.rep(454, People.UK);
    private static final Person ENDED = People.rep(455, People.UK);
    private static final Person THEN = People.rep(456, People.UK);
    private static final Instant START = Instant.parse("2034-01-02T09:00:00Z"); // a Monday
    private static final String STARTED = "\"startedOn\": \"2034-01-02\"";

    @Inject
    TestClock clock;

    @Inject
    FixedDirectory directory;

    @Inject
    Ramps ramps;

    @Inject
    AsTenant asTenant;

    @Inject
    SessionFactory database;

    @BeforeEach
    void newReps() {
        directory.change("acme", People.acmeWith(NEW, FROZEN, CORRECTED, EXTENDED, ENDED, THEN));
        clock.set(START);
    }

    @AfterEach
    void forget() {
        clock.reset();
        directory.reset();
    }

    @Test
    @DisplayName("REQ-45 a new rep is asked a rising share of the targets, week of tenure by week of tenure")
    void ramps() {
        var plan = Ramped.plan(People.MARIA, "Quarter");
        Ramped.of(NEW, NEW).then().statusCode(404).body("code", is("not_found"));
        Ramped.assign(People.MARIA, NEW, null, plan, STARTED)
                .then()
                .statusCode(201)
                .header("ETag", is("\"1\""))
                .header("Location", endsWith("/v1/reps/" + NEW.id() + "/ramp"))
                .body("rampPlanId", is(plan))
                .body("rampPlanVersion", is(1))
                .body("name", is("Quarter"))
                .body("startedOn", is("2034-01-02"))
                .body("effectiveOn", is("2034-01-02"))
                .body("fullOn", is("2034-03-27"))
                .body("assignedBy", is(People.MARIA.id().toString()));
        isAt("2034-01-01T23:59:59Z", null, 1);
        isAt("2034-01-02T00:00:00Z", 1, 0.25f);
        isAt("2034-01-29T23:59:59Z", 4, 0.25f);
        isAt("2034-01-30T00:00:00Z", 5, 0.5f);
        isAt("2034-03-26T12:00:00Z", 12, 0.75f);
        isAt("2034-03-27T12:00:00Z", 13, 1);
        isAt("2035-01-01T12:00:00Z", 53, 1);
    }

    private void isAt(String moment, Integer week, Number share) {
        clock.set(Instant.parse(moment));
        Ramped.of(NEW, NEW)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("today", is(moment.substring(0, 10)))
                .body("tenureWeek", is(week))
                .body("share", is(share));
    }

    @Test
    @DisplayName("REQ-45 what a rep was promised stays when the ramp plan changes, until it is assigned again")
    void keepsWhatWasPromised() {
        var plan = Ramped.plan(People.MARIA, "Slow");
        Ramped.assign(People.MARIA, FROZEN, null, plan, STARTED).then().statusCode(201);
        Ramped.change(People.MARIA, plan, "\"1\"", Ramped.body("Fast", Ramped.steps("1 0.8, 3 1")))
                .then()
                .statusCode(200);
        Ramped.of(People.MARIA, FROZEN)
                .then()
                .body("share", is(0.25f))
                .body("name", is("Slow"))
                .body("rampPlanVersion", is(1));
        Ramped.assign(People.MARIA, FROZEN, "\"1\"", plan, STARTED)
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("share", is(0.8f))
                .body("name", is("Fast"))
                .body("rampPlanVersion", is(2));
    }

    @Test
    @DisplayName("Assigning again sets the whole ramp right, also on the days before its own start")
    void corrects() {
        var plan = Ramped.plan(People.MARIA, "Wrong day");
        Ramped.assign(People.MARIA, CORRECTED, null, plan, STARTED).then().statusCode(201);
        Ramped.assign(People.MARIA, CORRECTED, "\"1\"", plan, "\"startedOn\": \"2034-01-16\"")
                .then()
                .statusCode(200)
                .body("effectiveOn", is("2034-01-02"));
        var now = then(CORRECTED, null);
        assertThat(now.isRamping(CORRECTED.id(), LocalDate.of(2034, 1, 15))).isFalse();
        assertThat(now.tenureWeek(CORRECTED.id(), LocalDate.of(2034, 1, 15))).isEmpty();
        assertThat(now.tenureWeek(CORRECTED.id(), LocalDate.of(2034, 1, 16))).hasValue(1);
    }

    @Test
    @DisplayName("Another ramp from a day on leaves the days before as they were promised")
    void goesOnByAnother() {
        var first = Ramped.plan(People.MARIA, "First");
        Ramped.assign(People.MARIA, EXTENDED, null, first, STARTED).then().statusCode(201);
        clock.set(Instant.parse("2034-03-01T09:00:00Z"));
        String longer = Ramped.make(People.MARIA, Ramped.body("Longer", Ramped.steps("1 0.1, 8 0.6, 26 1")))
                .path("id");
        Ramped.assign(People.EMIL, EXTENDED, "\"1\"", longer, STARTED + ", \"effectiveOn\": \"2034-03-06\"")
                .then()
                .statusCode(200)
                .body("share", is(0.75f))
                .body("fullOn", is("2034-06-26"));
        var now = then(EXTENDED, null);
        assertThat(now.shareOn(EXTENDED.id(), LocalDate.of(2034, 1, 2))).isEqualByComparingTo("0.25");
        assertThat(now.shareOn(EXTENDED.id(), LocalDate.of(2034, 3, 5))).isEqualByComparingTo("0.75");
        assertThat(now.shareOn(EXTENDED.id(), LocalDate.of(2034, 3, 6))).isEqualByComparingTo("0.6");
        String next = as(EXTENDED)
                .get("/v1/reps/{rep}/ramp/history?limit=1", EXTENDED.id())
                .then()
                .statusCode(200)
                .body("items.name", contains("Longer"))
                .body("items.recordedBy", contains(People.EMIL.id().toString()))
                .extract()
                .path("nextCursor");
        as(EXTENDED)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/reps/{rep}/ramp/history", EXTENDED.id())
                .then()
                .body("items.name", contains("First"))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("REQ-45 an ended ramp asks for all from that day on, not before, and can be begun anew")
    void ends() {
        var plan = Ramped.plan(People.MARIA, "Ended");
        Ramped.assign(People.MARIA, ENDED, null, plan, STARTED).then().statusCode(201);
        clock.set(Instant.parse("2034-02-01T09:00:00Z"));
        Ramped.end(People.MARIA, ENDED, "\"1\"", "").then().statusCode(204);
        Ramped.of(ENDED, ENDED).then().statusCode(404);
        Ramped.end(People.MARIA, ENDED, "\"2\"", "").then().statusCode(404);
        var now = then(ENDED, null);
        assertThat(now.isRamping(ENDED.id(), LocalDate.of(2034, 1, 31))).isTrue();
        assertThat(now.isRamping(ENDED.id(), LocalDate.of(2034, 2, 1))).isFalse();
        as(ENDED)
                .get("/v1/reps/{rep}/ramp/history", ENDED.id())
                .then()
                .body("items.event", contains("ENDED", "ASSIGNED"))
                .body("items.effectiveOn", contains("2034-02-01", "2034-01-02"));
        Ramped.assign(People.MARIA, ENDED, null, plan, "\"startedOn\": \"2034-05-01\"")
                .then()
                .statusCode(201)
                .header("ETag", is("\"3\""));
        assertThat(then(ENDED, null).isRamping(ENDED.id(), LocalDate.of(2034, 4, 30)))
                .isFalse();
        Ramped.end(People.MARIA, ENDED, "\"3\"", "?effectiveOn=2034-01-02")
                .then()
                .statusCode(204);
        assertThat(then(ENDED, null).isRamping(ENDED.id(), LocalDate.of(2034, 1, 31)))
                .as("taken back")
                .isFalse();
    }

    @Test
    @DisplayName("REQ-45 an earlier moment knows only what was recorded by then; all reps cost one statement")
    void knowsWhatWasKnown() {
        var plan = Ramped.plan(People.MARIA, "Known");
        Ramped.assign(People.MARIA, THEN, null, plan, STARTED).then().statusCode(201);
        clock.set(Instant.parse("2034-02-01T09:00:00Z"));
        Ramped.end(People.MARIA, THEN, "\"1\"", "?effectiveOn=2034-01-02")
                .then()
                .statusCode(204);
        var day = LocalDate.of(2034, 1, 10);
        assertThat(then(THEN, START.minusMillis(1)).isRamping(THEN.id(), day)).isFalse();
        assertThat(then(THEN, START).shareOn(THEN.id(), day)).isEqualByComparingTo("0.25");
        assertThat(then(THEN, null).isRamping(THEN.id(), day)).isFalse();
        var all = List.of(NEW.id(), FROZEN.id(), CORRECTED.id(), EXTENDED.id(), ENDED.id(), THEN.id());
        assertThat(Statements.of(database, () -> inAcme(() -> ramps.of(all, null))))
                .isEqualTo(1);
        assertThat(Statements.of(database, () -> inAcme(() -> ramps.of(List.of(), null))))
                .isZero();
    }

    private RampsThen then(Person rep, Instant known) {
        return inAcme(() -> ramps.of(List.of(rep.id()), known));
    }

    private RampsThen inAcme(Supplier<RampsThen> question) {
        return asTenant.call("acme", question);
    }
}
