package io.headlight.plan.assignment;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.publication.Amending.amend;
import static io.headlight.plan.publication.Amending.behaviorsWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.headlight.plan.progress.Asked;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reps who leave a plan and come back, while it is amended. */
@QuarkusTest
class ComingBackTest {

    private static final LocalDate MONDAY = LocalDate.of(2034, 1, 2);
    private static final LocalDate FIFTH_WEEK = MONDAY.plusWeeks(4);
    private static final Instant BEFORE = Instant.parse("2033-12-12T09:00:00Z");
    private static final Instant THIRD_MONDAY = Instant.parse("2034-01-16T09:00:00Z");
    private static final Instant FOURTH_MONDAY = Instant.parse("2034-01-23T09:00:00Z");
    private static final Person LATE = People.rep(63, People.UK);

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    FixedDirectory directory;

    @Inject
    FollowTeams following;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
    }

    @AfterEach
    void forget() {
        clock.reset();
        directory.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("Who comes back before an amendment holds is asked for what it asks, however often they leave")
    void beforeTheAmendmentHolds() {
        clock.set(THIRD_MONDAY);
        var plan = published();
        more(plan, FIFTH_WEEK);
        clock.set(THIRD_MONDAY.plusSeconds(120));
        leaves();
        assertThat(Asked.behavior(plan, People.BEN, "First-time", "&asOf=" + THIRD_MONDAY.plusSeconds(60))
                        .getFloat("target"))
                .as("as it was promised before they left")
                .isEqualTo(4 * 3 + 9 * 5);
        clock.set(FOURTH_MONDAY);
        comesBack();
        assertThat(target(plan)).as("two weeks, one away, one, nine at five").isEqualTo(2 * 3 + 3 + 9 * 5);
        assertThat(Asked.progress(plan, People.BEN, "").getInt("items[0].daysElapsed"))
                .as("without the week away")
                .isEqualTo(10);
        leaves();
        comesBack();
        assertThat(target(plan)).isEqualTo(2 * 3 + 3 + 9 * 5);
    }

    @Test
    @DisplayName("Who was away while a plan that has not begun was amended is asked for what holds now")
    void amendedMeanwhile() {
        clock.set(BEFORE);
        var plan = published();
        leaves();
        more(plan, MONDAY);
        comesBack();
        assertThat(target(plan)).isEqualTo(13 * 5);
        var later = published();
        leaves();
        more(later, FIFTH_WEEK);
        comesBack();
        assertThat(target(later)).isEqualTo(4 * 3 + 9 * 5);
    }

    @Test
    @DisplayName("Who amends a plan as it was before somebody came has to look again")
    void amendedFromBefore() {
        clock.set(THIRD_MONDAY);
        var plan = published();
        var tag = as(People.MARIA).get("/v1/plans/{id}", plan).header("ETag");
        var lines = behaviorsWith(plan, "First-time", "target", "5");
        directory.change("acme", People.acmeWith(LATE));
        following.sweep();
        amend(People.MARIA, plan, tag, FIFTH_WEEK, lines).then().statusCode(412);
        amend(plan, FIFTH_WEEK, lines).then().statusCode(201);
        following.sweep();
        amend(plan, FIFTH_WEEK, lines).then().statusCode(201);
    }

    @Test
    @DisplayName("asOf a moment before a rep came nothing is known of them")
    void notKnownBefore() {
        clock.set(THIRD_MONDAY);
        var plan = published();
        clock.set(FOURTH_MONDAY);
        directory.change("acme", People.acmeWith(LATE));
        following.sweep();
        assertThat(Asked.progress(plan, LATE, "").getList("items")).hasSize(1);
        assertThat(Asked.progress(plan, LATE, "&asOf=" + THIRD_MONDAY.plusSeconds(60))
                        .getList("items"))
                .isEmpty();
        assertThat(Asked.progress(plan, People.BEN, "&asOf=" + THIRD_MONDAY.minusSeconds(60))
                        .getList("items"))
                .as("the first version counts from the plan's first day, wherever it was published")
                .hasSize(1);
    }

    @Test
    @DisplayName("Of who left, the plan is not among those that run for them")
    void runsNoMore() {
        clock.set(THIRD_MONDAY);
        var plan = published();
        leaves();
        assertThat(as(People.ADA)
                        .get("/v1/progress?repId={rep}", People.BEN.id())
                        .jsonPath()
                        .getList("items.planId", String.class))
                .doesNotContain(plan);
        assertThat(Asked.progress(plan, People.BEN, "").getList("items")).hasSize(1);
    }

    private void leaves() {
        directory.change("acme", People.acmeWith(People.moved(People.BEN, People.DACH)));
        following.sweep();
    }

    private void comesBack() {
        directory.reset();
        following.sweep();
    }

    private void more(String plan, LocalDate from) {
        amend(plan, from, behaviorsWith(plan, "First-time", "target", "5"))
                .then()
                .statusCode(201);
        registered.everything();
    }

    private static float target(String plan) {
        return Asked.behavior(plan, People.BEN, "First-time").getFloat("target");
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        return id;
    }
}
