package io.headlight.plan.closure;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static io.headlight.plan.publication.Amending.amend;
import static io.headlight.plan.publication.Amending.behaviorsWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plans that end before their time, and are amended besides. */
@QuarkusTest
class ClosedEarlyTest {

    private static final LocalDate MONDAY = LocalDate.of(2037, 1, 5);
    private static final Instant SECOND_WEEK = Instant.parse("2037-01-14T09:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2037, 2, 1);
    private static final Instant DAY_AFTER = Instant.parse("2037-02-02T09:00:00Z");

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    ClosePeriods closing;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
        clock.set(SECOND_WEEK);
    }

    @AfterEach
    void forget() {
        clock.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("An amendment of a plan that ends early asks nothing after its last day")
    void amendedAfterwards() {
        var plan = published();
        close(plan);
        amend(plan, MONDAY.plusWeeks(2), behaviorsWith(plan, "First-time", "target", "5"))
                .then()
                .statusCode(201);
        registered.everything();
        assertThat(Asked.behavior(plan, People.ANN, "First-time").getFloat("target"))
                .isEqualTo(2 * 3 + 2 * 5);
    }

    @Test
    @DisplayName("A plan that ends before an amendment holds is recorded by what held, and all of it is too late")
    void amendmentThatNeverHeld() {
        var plan = published();
        amend(plan, LAST_DAY.plusDays(1), behaviorsWith(plan, "First-time", "name", "\"Meetings\""))
                .then()
                .statusCode(201);
        registered.everything();
        close(plan);
        clock.set(DAY_AFTER);
        closing.sweep();
        var progress = Asked.progress(plan, People.ANN, "");
        assertThat(progress.getString("items[0].closedAt")).isEqualTo("2037-02-02T00:00:00Z");
        assertThat(progress.getInt("items[0].planVersion")).isEqualTo(1);
        assertThat(progress.getInt("items[0].daysLeft")).isZero();
        var meetings = "items[0].behaviors.find { it.name.startsWith('First-time') }";
        assertThat(progress.getFloat(meetings + ".target")).isEqualTo(4 * 3);
        assertThat(progress.getString(meetings + ".timing")).isEqualTo("TOO_LATE");
        assertThat(progress.getInt("items[0].restatements.size()")).isZero();
    }

    @Test
    @DisplayName("After its last day an ended plan is not among those that run")
    void runsNoMore() {
        var plan = published();
        close(plan);
        assertThat(running()).contains(plan);
        clock.set(DAY_AFTER);
        assertThat(running()).doesNotContain(plan);
    }

    private List<String> running() {
        return as(People.ADA)
                .get("/v1/progress?repId={rep}", People.ANN.id())
                .jsonPath()
                .getList("items.planId", String.class);
    }

    private static void close(String plan) {
        creating(People.MARIA)
                .body("{\"lastDay\": \"%s\", \"reason\": \"Teams merge.\"}".formatted(LAST_DAY))
                .post("/v1/plans/{id}/closure", plan)
                .then()
                .statusCode(201);
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        return id;
    }
}
