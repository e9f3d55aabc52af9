package io.headlight.plan.check;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.headlight.plan.Drafts.creating;
import static io.headlight.plan.check.EasyPlan.checks;
import static io.headlight.plan.check.EasyPlan.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.headlight.plan.measure.ConditionOperator;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.measure.MeasureCondition;
import io.headlight.plan.measure.MeasureRule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecksTest {

    /** Far from the days of other tests. */
    private static final LocalDate MONDAY = LocalDate.of(2031, 1, 6);

    /** The Monday of the third week before it; the last whole week ended yesterday. */
    private static final Instant BEFORE = Instant.parse("2030-12-16T09:00:00Z");

    private static final LocalDate FIRST_WEEK = LocalDate.of(2030, 6, 17);

    private static final UUID MEETINGS = new MeasureRule(
                    "meeting",
                    List.of(new MeasureCondition("firstTime", ConditionOperator.EQUALS, true)),
                    MeasureAggregate.DISTINCT,
                    "account")
            .idFor("First-time meetings with prospects", Indicator.LEADING, "Europe/London");

    private static final UUID ADHERENCE = new MeasureRule(
                    "call_reviewed", List.of(), MeasureAggregate.AVERAGE, "adherence")
            .idFor("Adherence to best practice", Indicator.LEADING, "Europe/London");

    WireMockServer activities;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory database;

    @BeforeEach
    void activityServiceAnswers() {
        clock.set(BEFORE);
        registered(activities, "READY");
        ActivityStub.measured(activities, "");
    }

    @AfterEach
    void forget() {
        clock.reset();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-26 a target is compared with each rep's and the team's own weeks; warnings do not refuse")
    void comparesTargetsWithThePast() {
        ActivityStub.measured(activities, weekly(People.ANN, 26, 1));
        var plan = EasyPlan.from(MONDAY);
        checks(plan.id())
                .body("planId", is(plan.id()))
                .body("publishable", is(true))
                .body("missing", empty())
                .body("history", is("AVAILABLE"))
                .body("checkedAgainst.from", is("2030-06-17"))
                .body("checkedAgainst.to", is("2030-12-15"))
                .body("warnings.code", contains("target_unrealistic"))
                .body("warnings[0].pointer", is("/behaviors/%d/target".formatted(plan.meetings())))
                .body("warnings[0].repId", is(People.ANN.id().toString()))
                .body("warnings[0].value", is(1.0f))
                .body("warnings[0].target", is(3))
                .body("warnings[0].best", is(1))
                .body("nextStep.step", is("REVIEW_WARNINGS"))
                .body("lines", hasSize(11))
                .body(
                        "lines.find { it.pointer == '/behaviors/%d' }.repsWithoutHistory".formatted(plan.meetings()),
                        is(1))
                .body("policy", nullValue());
        Drafts.publish(People.MARIA, plan.id()).then().statusCode(201).body("warnings", empty());
        checks(plan.id()).body("publishable", is(false)).body("nextStep.step", is("FOLLOW_UP"));
    }

    @Test
    @DisplayName(
            "One question for all lines and reps and one for adherence; measures are registered as ourselves before")
    void asksInBatches() {
        var plan = EasyPlan.from(MONDAY);
        checks(plan.id());
        var measures = activities.findAll(putRequestedFor(urlMatching("/v1/measures/.*"))
                .withHeader("Authorization", equalTo("Bearer ours"))
                .withHeader("Headlight-Tenant", equalTo("acme")));
        assertThat(measures.stream().map(LoggedRequest::getUrl).distinct())
                .hasSize(12) // eleven lines and adherence
                .contains("/v1/measures/" + MEETINGS, "/v1/measures/" + ADHERENCE);
        activities.verify(
                2,
                postRequestedFor(urlEqualTo("/v1/measurements"))
                        .withHeader("Authorization", notMatching("Bearer ours"))); // Maria's
        var statements = Statements.of(database, () -> checks(plan.id()));
        assertThat(statements).isEqualTo(4); // the plan, policy, calendars, ramps
    }

    @Test
    @DisplayName("REQ-20 a raised volume target and a low adherence: both numbers are named")
    void volumeOverQuality() {
        var source = EasyPlan.from(MONDAY);
        var copy = creating(People.MARIA)
                .body("{}")
                .post("/v1/plans/{id}/copies", source.id())
                .jsonPath();
        checks(copy.getString("id")).body("warnings", empty());
        ActivityStub.measured(activities, adherence(People.ANN, "0.55") + "," + adherence(People.BEN, "0.9"));
        checks(copy.getString("id")).body("warnings", empty()); // nothing is raised
        source.change(copy.getString("id"), "target", 4);
        checks(copy.getString("id"))
                .body("warnings.code", contains("volume_over_quality"))
                .body("warnings[0].repId", is(People.ANN.id().toString()))
                .body("warnings[0].value", is(0.55f))
                .body("warnings[0].threshold", is(0.7f))
                .body("warnings[0].previousTarget", is(3))
                .body("warnings[0].target", is(4));
    }

    @Test
    @DisplayName("A line that measures adherence itself has a past like any other")
    void adherenceAsALine() {
        var plan = EasyPlan.from(MONDAY);
        plan.change(
                plan.id(),
                "measure",
                Map.of("activityType", "call_reviewed", "aggregate", "AVERAGE", "of", "adherence"));
        plan.change(plan.id(), "name", "Adherence to best practice");
        activities.stubFor(
                put(urlEqualTo("/v1/measures/" + ADHERENCE)).willReturn(okJson("{\"status\": \"BACKFILLING\"}")));
        checks(plan.id())
                .body("history", is("NOT_YET"))
                .body("lines.find { it.pointer == '/behaviors/%d' }.history".formatted(plan.meetings()), is("NOT_YET"));
    }

    @Test
    @DisplayName("REQ-32 effort is always shown, and warned of when it does not fit into the week")
    void effort() {
        var plan = EasyPlan.from(MONDAY);
        float before = checks(plan.id()).extract().jsonPath().getFloat("effortHoursPerWeek");
        assertThat(before).isPositive();
        plan.change(plan.id(), "effortMinutes", 600);
        checks(plan.id())
                .body("warnings.code", contains("effort_exceeds_hours"))
                .body("warnings[0].pointer", is("/behaviors"))
                .body("warnings[0].threshold", is(24))
                .body("effortHoursPerWeek", is(before + 3 * (600 - EasyPlan.EFFORT) / 60f));
        Drafts.publish(People.MARIA, plan.id())
                .then()
                .statusCode(201)
                .body("warnings.code", contains("effort_exceeds_hours"));
    }

    /** So many first-time meetings in each of the weeks. */
    private static String weekly(Person rep, int weeks, int each) {
        return measured(
                MEETINGS,
                rep,
                IntStream.range(0, weeks)
                        .mapToObj(week -> day(
                                FIRST_WEEK.plusWeeks(week), String.valueOf(each), String.valueOf((week + 1) * each))));
    }

    private static String adherence(Person rep, String level) {
        return measured(ADHERENCE, rep, Stream.of(day(LocalDate.of(2030, 11, 4), level, level)));
    }

    private static String measured(UUID measure, Person rep, Stream<String> days) {
        return "{\"measureId\": \"%s\", \"repId\": \"%s\", \"total\": 1, \"days\": [%s]}"
                .formatted(measure, rep.id(), days.collect(Collectors.joining(",")));
    }

    private static String day(LocalDate on, String value, String cumulative) {
        return "{\"on\": \"%s\", \"value\": %s, \"cumulative\": %s}".formatted(on, value, cumulative);
    }
}
