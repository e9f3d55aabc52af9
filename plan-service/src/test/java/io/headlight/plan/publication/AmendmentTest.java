package io.headlight.plan.publication;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.publication.Amending.amend;
import static io.headlight.plan.publication.Amending.behaviorsWith;
import static io.headlight.plan.publication.Amending.behaviorsWithout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Counts;
import io.headlight.plan.Drafts;
import io.headlight.plan.expectation.Challenged;
import io.headlight.plan.progress.Asked;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AmendmentTest {

    private static final LocalDate MONDAY = LocalDate.of(2031, 1, 6);
    private static final LocalDate FIFTH_WEEK = MONDAY.plusWeeks(4);
    private static final Instant THIRD_WEEK = Instant.parse("2031-01-20T09:00:00Z");
    private static final Instant SEVENTH_WEEK = Instant.parse("2031-02-17T09:00:00Z");

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
        clock.set(THIRD_WEEK);
    }

    @AfterEach
    void forget() {
        clock.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName(
            "REQ-65 an amendment is a version of its own: what changed is sent anew, the rest goes on as acknowledged")
    void sendsWhatChanged() {
        var plan = published();
        var calls = Challenged.expectation(plan, "New opportunities");
        as(People.ANN).noContentType().post("/v1/expectations/{id}/acknowledgement", calls);
        amend(plan, FIFTH_WEEK, behaviorsWith(plan, "First-time", "target", "5"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/versions/2"))
                .body("version", is(2))
                .body("measures", is("PENDING"));
        var rows = as(People.MARIA)
                .get("/v1/expectations?planId={plan}&repId={rep}", plan, People.ANN.id())
                .jsonPath();
        var meetings = "items.findAll { it.line.name.startsWith('First-time') }";
        assertThat(rows.getList(meetings + ".planVersion", Integer.class)).containsExactly(1, 2);
        assertThat(rows.getList(meetings + ".target", Integer.class)).containsExactly(3, 5);
        assertThat(rows.getList(meetings + ".endsOn", String.class))
                .containsExactly("2031-02-02", MONDAY.plusWeeks(13).minusDays(3).toString());
        assertThat(rows.getString(meetings + "[0].endReason")).isEqualTo("AMENDED");
        assertThat(rows.getString(meetings + "[1].status")).isEqualTo("SENT");
        assertThat(rows.getString("items.find { it.id == '" + calls + "' }.status"))
                .isEqualTo("ACKNOWLEDGED");
        as(People.MARIA).get("/v1/plans/{id}/history", plan).then().body("items.event", hasItem("PLAN_AMENDED"));
        as(People.MARIA)
                .get("/v1/plans/{id}/versions", plan)
                .then()
                .body("items.version", is(List.of(2, 1)))
                .body("items[0].reason", is("More of it."));
        as(People.MARIA).get("/v1/plans/{id}/versions/1", plan).then().body("effectiveOn", is(MONDAY.toString()));
        as(People.MARIA).get("/v1/plans/{id}/versions/3", plan).then().statusCode(404);
    }

    @Test
    @DisplayName(
            "REQ-66 each day is judged by what was promised for it; the days before an amendment stay as they were")
    void historyIsNotRecomputed() {
        var plan = published();
        assertThat(meetings(plan, "").getFloat("proratedTarget")).isEqualTo(6f);
        amend(plan, FIFTH_WEEK, behaviorsWith(plan, "First-time", "target", "5"));
        assertThat(meetings(plan, "").getFloat("proratedTarget")).isEqualTo(6f);
        assertThat(meetings(plan, "").getFloat("target")).isEqualTo(4 * 3 + 9 * 5);
        clock.set(SEVENTH_WEEK);
        registered.everything();
        var measure = meetings(plan, "").getString("measureId");
        ActivityStub.measured(activities, Counts.of(measure, People.ANN.id(), Map.of(MONDAY, 4, FIFTH_WEEK, 7)));
        var now = meetings(plan, "");
        assertThat(now.getFloat("proratedTarget")).isEqualTo(4 * 3 + 2 * 5);
        assertThat(now.getInt("actual")).isEqualTo(11);
        assertThat(now.getInt("targetPerCadence")).isEqualTo(5);
        var before = meetings(plan, "&asOf=" + THIRD_WEEK.minusSeconds(1));
        assertThat(before.getInt("targetPerCadence")).isEqualTo(3);
        assertThat(before.getFloat("target")).as("nothing was known of it then").isEqualTo(39f);
    }

    @Test
    @DisplayName("A number written in another way is no change: 3 is 3.0, also where a client writes it back")
    void numbersAreCompared() {
        var plan = published();
        var calls = Challenged.expectation(plan, "First-time");
        as(People.ANN).noContentType().post("/v1/expectations/{id}/acknowledgement", calls);
        amend(plan, FIFTH_WEEK, behaviorsWith(plan, "First-time", "target", "3.00"))
                .then()
                .statusCode(201);
        as(People.MARIA)
                .get("/v1/expectations?planId={plan}&repId={rep}&status=ACKNOWLEDGED", plan, People.ANN.id())
                .then()
                .body("items.id", is(List.of(calls)))
                .body("items[0].endReason", is((Object) null));
    }

    @Test
    @DisplayName("A target agreed with a rep outlives an amendment that leaves the plan's own target")
    void agreedTargetsStay() {
        var plan = published();
        var id = Challenged.expectation(plan, "First-time");
        Challenged.challenge(People.ANN, id, "{\"reason\": \"Two accounts went to Rosa.\", \"proposedTarget\": 2}");
        Challenged.decide(People.MARIA, id, "{\"decision\": \"ACCEPTED\"}")
                .then()
                .statusCode(201);
        amend(plan, FIFTH_WEEK, behaviorsWith(plan, "First-time", "unit", "\"first meetings\""))
                .then()
                .statusCode(201);
        clock.set(SEVENTH_WEEK);
        registered.everything();
        assertThat(meetings(plan, "").getInt("targetPerCadence")).isEqualTo(2);
        amend(plan, FIFTH_WEEK.plusWeeks(4), behaviorsWith(plan, "First-time", "target", "4"));
        clock.set(SEVENTH_WEEK.plusSeconds(21 * 86_400));
        registered.everything();
        assertThat(meetings(plan, "").getInt("targetPerCadence")).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "REQ-64 refused: a day that is over, a day before the last version, too much, another kind, a stale state")
    void refusals() {
        var plan = published();
        var more = behaviorsWith(plan, "First-time", "target", "5");
        for (var day : List.of(MONDAY, LocalDate.of(2031, 1, 19), MONDAY.plusYears(1))) {
            amend(plan, day, more).then().statusCode(422).body("errors[0].code", is("effective_day_outside"));
        }
        amend(plan, FIFTH_WEEK, behaviorsWith(plan, "First-time", "kind", "\"QUALITY\""))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("kind_changed"));
        amend(plan, FIFTH_WEEK, behaviorsWith(plan, "Territory", "unit", "\"maps\""))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("due_before_amendment"));
        amend(plan, FIFTH_WEEK, "\"behaviors\": []")
                .then()
                .statusCode(422)
                .body("code", is("not_publishable"))
                .body("errors.code", hasItems("too_few_behaviors", "result_without_behaviors"));
        amend(People.MARIA, plan, "\"77\"", FIFTH_WEEK, more).then().statusCode(412);
        amend(People.MARIA, plan, null, FIFTH_WEEK, more).then().statusCode(428);
        amend(plan, FIFTH_WEEK, more).then().statusCode(201);
        amend(plan, FIFTH_WEEK.minusWeeks(1), more)
                .then()
                .statusCode(422)
                .body("errors[0].code", is("before_last_version"));
        as(People.MARIA).get("/v1/plans/{id}/versions", plan).then().body("items.size()", is(2));
    }

    @Test
    @DisplayName("A line that was left out comes back as what it was; a result that adds up does not become a level")
    void linesStayOfTheirKind() {
        var plan = published();
        var before = behaviorsWith(plan, "First-time", "kind", "\"QUALITY\"")
                .replace("\"aggregate\":\"COUNT\"", "\"aggregate\":\"AVERAGE\",\"of\":\"value\"");
        amend(plan, FIFTH_WEEK, behaviorsWithout(plan, "First-time")).then().statusCode(201);
        amend(plan, FIFTH_WEEK, before).then().statusCode(422).body("errors.code", hasItem("kind_changed"));
        var results = as(People.MARIA).get("/v1/plans/{id}", plan).jsonPath().getList("results");
        var level = JsonLines.text(results)
                .replaceFirst(
                        "\"aggregate\":\"[A-Z]+\"(,\"of\":\"[a-zA-Z]+\")?",
                        "\"aggregate\":\"AVERAGE\",\"of\":\"value\"");
        amend(plan, FIFTH_WEEK, "\"results\": " + level)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("kind_changed"))
                .body("errors.pointer", hasItem("/results/0/measure/aggregate"));
    }

    @Test
    @DisplayName("Who may not, may not; a draft is changed, not amended")
    void rights() {
        var plan = published();
        var more = behaviorsWith(plan, "First-time", "target", "5");
        amend(People.ANN, plan, "*", FIFTH_WEEK, more).then().statusCode(403);
        amend(People.MILES, plan, "*", FIFTH_WEEK, more).then().statusCode(403);
        amend(People.GINA, plan, "*", FIFTH_WEEK, more).then().statusCode(404);
        as(People.GINA).get("/v1/plans/{id}/versions", plan).then().statusCode(404);
        as(People.GINA).get("/v1/plans/{id}/versions/1", plan).then().statusCode(404);
        var draft = Drafts.of(People.MARIA, People.UK, Drafts.BOTH, MONDAY).getString("id");
        amend(draft, FIFTH_WEEK, "\"results\": null").then().statusCode(409).body("code", is("not_published"));
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        return id;
    }

    private JsonPath meetings(String plan, String more) {
        registered.everything();
        return Asked.behavior(plan, People.ANN, "First-time", more);
    }
}
