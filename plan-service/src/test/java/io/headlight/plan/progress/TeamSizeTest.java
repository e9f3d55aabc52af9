package io.headlight.plan.progress;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.headlight.plan.Drafts.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Counts;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamSizeTest {

    private static final int REPS = 200;
    private static final LocalDate MONDAY = LocalDate.of(2034, 1, 2);
    private static final Instant LAST_WEEK = Instant.parse("2034-03-27T09:00:00Z");
    private static final int WEEKS_GONE = 12;

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
    void aTeamOfTwoHundred() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
        directory.change(
                "acme",
                People.acmeWith(IntStream.range(0, REPS)
                        .mapToObj(i -> People.rep(1000 + i, People.DACH))
                        .toArray(Person[]::new)));
    }

    @AfterEach
    void forget() {
        clock.reset();
        directory.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName(
            "200 reps × 12 behaviors × 13 weeks: one question to activity-service, as many statements as for one rep")
    void oneQuestionAndConstantStatements() {
        var plan = Drafts.of(
                        People.MILES,
                        People.DACH,
                        "\"new-customer-acquisition\", \"retain-customers\", \"build-pipeline\"",
                        MONDAY)
                .getString("id");
        Drafts.publish(People.MILES, plan).then().statusCode(201);
        registered.everything();
        clock.set(LAST_WEEK);
        ActivityStub.measured(activities, everyWeek(plan));
        long one = Statements.of(database, () -> team(plan, "repId=" + People.ROSA.id()));
        long all = Statements.of(database, () -> team(plan, "teamId=" + People.DACH.id()));
        assertThat(all).isEqualTo(one).isEqualTo(7);
        activities.resetRequests();
        var team = team(plan, "teamId=" + People.DACH.id());
        activities.verify(1, postRequestedFor(urlEqualTo("/v1/measurements")));
        assertThat(team.getList("items")).hasSize(REPS + 1);
        assertThat(team.getList("items[7].behaviors")).hasSize(12);
        assertThat(team.getList("items.collect { it.behaviors[0].actual }", Integer.class))
                .filteredOn(actual -> actual == WEEKS_GONE)
                .hasSize(REPS);
    }

    private static JsonPath team(String plan, String whose) {
        return as(People.MILES)
                .get("/v1/progress?planId={plan}&" + whose, plan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Every one of the two hundred did one of everything each Monday. */
    private String everyWeek(String plan) {
        Map<LocalDate, Integer> mondays = IntStream.range(0, WEEKS_GONE)
                .mapToObj(MONDAY::plusWeeks)
                .collect(Collectors.toMap(Function.identity(), day -> 1));
        var progress = team(plan, "repId=" + People.ROSA.id());
        var measures = new ArrayList<String>(progress.getList("items[0].behaviors.measureId", String.class));
        measures.addAll(progress.getList("items[0].results.measureId", String.class));
        return IntStream.range(0, REPS)
                .mapToObj(i -> People.rep(1000 + i, People.DACH).id())
                .flatMap(rep -> measures.stream().map(measure -> Counts.of(measure, rep, mondays)))
                .collect(Collectors.joining(", "));
    }
}
