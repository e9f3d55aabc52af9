package io.headlight.plan.progress;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RampedTest {

    private static final LocalDate MONDAY = LocalDate.of(2037, 1, 5);
    private static final Instant THIRD_WEEK = Instant.parse("2037-01-21T09:00:00Z");

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
        as(People.ADA).header("If-Match", "*").delete("/v1/reps/{id}/ramp", People.BEN.id());
        clock.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-45 of a new rep less is asked, rising by tenure week, and nobody else's target moves")
    void lessIsAskedOfWhoIsNew() {
        var plan = Drafts.published(MONDAY);
        registered.everything();
        var ramp = creating(People.MARIA)
                .body("""
                        {"name": "New in the UK", "steps": [{"fromWeek": 1, "share": 0.25},
                         {"fromWeek": 5, "share": 0.5}, {"fromWeek": 9, "share": 1}]}""")
                .post("/v1/ramp-plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        as(People.MARIA)
                .contentType("application/json")
                .body("{\"rampPlanId\": \"%s\", \"startedOn\": \"%s\"}".formatted(ramp, MONDAY))
                .put("/v1/reps/{id}/ramp", People.BEN.id())
                .then()
                .statusCode(201);
        var ben = Asked.behavior(plan, People.BEN, "First-time");
        // Three a week: four weeks of a quarter, four of a half, five of all.
        assertThat(ben.getFloat("target")).isEqualTo(3 * (4 * 0.25f + 4 * 0.5f + 5));
        assertThat(ben.getFloat("proratedTarget")).isEqualTo(3 * 12 / 5f * 0.25f);
        assertThat(Asked.progress(plan, People.BEN, "").getInt("items[0].tenureWeek"))
                .isEqualTo(3);
        assertThat(Asked.behavior(plan, People.BEN, "Territory").getInt("target"))
                .isEqualTo(1);
        assertThat(Asked.behavior(plan, People.ANN, "First-time").getFloat("target"))
                .isEqualTo(39f);
        assertThat(Asked.progress(plan, People.ANN, "").getString("items[0].tenureWeek"))
                .isNull();
        assertThat(Asked.behavior(plan, People.BEN, "First-time", "&asOf=" + THIRD_WEEK.minusSeconds(1))
                        .getFloat("target"))
                .as("it was not known then")
                .isEqualTo(39f);
    }
}
