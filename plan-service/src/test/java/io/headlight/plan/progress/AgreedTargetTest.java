package io.headlight.plan.progress;

import static io.headlight.plan.Drafts.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.headlight.plan.expectation.Challenged;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreedTargetTest {

    /** Far from the days of other tests, which publish plans for the same reps. */
    private static final LocalDate MONDAY = LocalDate.of(2029, 1, 1);

    private static final Instant FIRST_WEEK = Instant.parse("2029-01-05T09:00:00Z");
    private static final Instant SECOND_WEEK = Instant.parse("2029-01-11T09:00:00Z");
    private static final Instant AFTER_TWO_WEEKS = Instant.parse("2029-01-15T09:00:00Z");

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory database;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
    }

    @AfterEach
    void forget() {
        clock.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-38 REQ-26 a rep is judged by the target agreed with them, the others by the plan's")
    void judgedByTheAgreedTarget() {
        var plan = published();
        agree(plan, "First-time", "1.5", FIRST_WEEK);
        clock.set(AFTER_TWO_WEEKS);
        var ann = behavior(plan, People.ANN, "");
        assertThat(ann.getFloat("targetPerCadence")).isEqualTo(1.5f);
        assertThat(ann.getFloat("target")).isEqualTo(19.5f);
        assertThat(ann.getFloat("proratedTarget")).isEqualTo(3f);
        var ben = behavior(plan, People.BEN, "");
        assertThat(ben.getInt("targetPerCadence")).isEqualTo(3);
        assertThat(ben.getInt("target")).isEqualTo(39);
        assertThat(ben.getInt("proratedTarget")).isEqualTo(6);
    }

    @Test
    @DisplayName("REQ-38 a result too is judged by the target agreed with the rep")
    void resultsToo() {
        var plan = published();
        var before = progress(plan, People.ANN, "");
        var result = before.getString("items[0].results[0].name");
        agree(plan, result, "1", FIRST_WEEK);
        clock.set(AFTER_TWO_WEEKS);
        assertThat(progress(plan, People.ANN, "").getInt("items[0].results[0].target"))
                .isEqualTo(1);
        assertThat(progress(plan, People.BEN, "").getFloat("items[0].results[0].target"))
                .isEqualTo(before.getFloat("items[0].results[0].target"))
                .isNotEqualTo(1f);
    }

    @Test
    @DisplayName("REQ-38 an earlier moment is judged by the target that held then, through every later decision")
    void earlierMomentsKeepTheirTarget() {
        var plan = published();
        agree(plan, "First-time", "2", FIRST_WEEK);
        agree(plan, "First-time", "3", SECOND_WEEK);
        clock.set(AFTER_TWO_WEEKS);
        assertThat(targets(plan, "2029-01-05T08:59:59Z", "2029-01-05T09:00:00Z", "2029-01-11T08:59:59Z"))
                .containsExactly(3, 2, 2);
        assertThat(targets(plan, "2029-01-11T09:00:00Z", "2029-01-15T09:00:00Z"))
                .containsExactly(3, 3);
    }

    @Test
    @DisplayName("A declined challenge changes no number")
    void declinedChangesNothing() {
        var plan = published();
        clock.set(FIRST_WEEK);
        var id = Challenged.expectation(plan, "First-time");
        Challenged.challenge(People.ANN, id, "{\"reason\": \"Too many.\", \"proposedTarget\": 1}");
        clock.set(SECOND_WEEK);
        assertThat(behavior(plan, People.ANN, "").getInt("targetPerCadence")).isEqualTo(3);
        Challenged.decide(People.MARIA, id, "{\"decision\": \"DECLINED\", \"reason\": \"No.\"}")
                .then()
                .statusCode(201);
        clock.set(AFTER_TWO_WEEKS);
        assertThat(behavior(plan, People.ANN, "").getInt("targetPerCadence")).isEqualTo(3);
        assertThat(targets(plan, "2029-01-10T09:00:00Z")).containsExactly(3);
    }

    @Test
    @DisplayName("Own targets cost no statement, and one for an earlier moment, however many there are")
    void ownTargetsCostConstantStatements() {
        var plan = published();
        agree(plan, "First-time", "2", FIRST_WEEK);
        clock.set(AFTER_TWO_WEEKS);
        long one = Statements.of(database, () -> progress(plan, People.ANN, "&asOf=2029-01-04T09:00:00Z"));
        agree(plan, "Territory plan", "2", SECOND_WEEK);
        clock.set(AFTER_TWO_WEEKS);
        long two = Statements.of(database, () -> progress(plan, People.ANN, "&asOf=2029-01-04T09:00:00Z"));
        assertThat(two).isEqualTo(one).isEqualTo(8);
        assertThat(Statements.of(database, () -> progress(plan, People.ANN, "")))
                .isEqualTo(7);
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        return id;
    }

    private void agree(String plan, String line, String target, Instant at) {
        clock.set(at);
        var id = Challenged.expectation(plan, line);
        Challenged.challenge(People.ANN, id, "{\"reason\": \"Two accounts went to Rosa.\"}")
                .then()
                .statusCode(201);
        Challenged.decide(People.MARIA, id, "{\"decision\": \"ACCEPTED\", \"target\": " + target + "}")
                .then()
                .statusCode(201);
    }

    private static List<Integer> targets(String plan, String... moments) {
        return List.of(moments).stream()
                .map(moment -> behavior(plan, People.ANN, "&asOf=" + moment).getInt("targetPerCadence"))
                .toList();
    }

    private static JsonPath behavior(String plan, Person rep, String more) {
        return progress(plan, rep, more).setRootPath("items[0].behaviors.find { it.name.startsWith('First-time') }");
    }

    private static JsonPath progress(String plan, Person rep, String more) {
        return as(People.MARIA)
                .get("/v1/progress?planId={plan}&repId={rep}" + more, plan, rep.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
