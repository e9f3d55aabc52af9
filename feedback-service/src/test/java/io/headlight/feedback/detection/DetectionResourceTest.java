package io.headlight.feedback.detection;

import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.EMEA;
import static io.headlight.kit.testing.People.EMIL;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.ROSA;
import static io.headlight.kit.testing.People.UK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.headlight.feedback.Ask;
import io.headlight.feedback.Neighbors;
import io.headlight.feedback.Standing;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbors.class, scope = TestResourceScope.GLOBAL)
class DetectionResourceTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final TestClock clock;
    private final CircuitBreakerMaintenance breakers;

    DetectionResourceTest(TestClock clock, CircuitBreakerMaintenance breakers) {
        this.clock = clock;
        this.breakers = breakers;
    }

    @BeforeEach
    void monday() {
        clock.set(MONDAY);
        Neighbors.forget();
        breakers.resetAll();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("REQ-70 a week's share that was reached becomes an encouragement with behavior, count and period")
    void encourages() {
        var ann = Standing.of(ANN).counted("40", "ON_TRACK");
        Neighbors.stand(UK, ann.toString());
        Neighbors.counted(ann.lastWeek(10));

        Ask.detect(MARIA, UK).statusCode(200).body("raised", equalTo(1)).body("open", equalTo(1));

        var raised = Ask.suggestions(MARIA, ann);
        assertThat(raised.getList("kind")).containsExactly("ENCOURAGEMENT");
        assertThat(raised.getString("status[0]")).isEqualTo("OPEN");
        assertThat(raised.getString("repName[0]")).isEqualTo("Ann Archer");
        assertThat(raised.getString("wording[0]"))
                .isEqualTo("First-time meetings with prospects: you reached 10 last week (16–22 November);"
                        + " the target was 5. Well done!");
        assertThat(raised.getInt("facts[0].actual")).isEqualTo(10);
        assertThat(raised.getString("expiresOn[0]")).isEqualTo("2026-11-29");
        Neighbors.server()
                .verify(postRequestedFor(urlPathEqualTo("/v1/measurements"))
                        .withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    @DisplayName("REQ-71 an overdue deliverable becomes a gap that names what, when due and how it stands")
    void overdue() {
        var ann = Standing.of(ANN).deliverable("2", "2026-11-20", "MISSED");
        Neighbors.stand(UK, ann.toString());
        Ask.detect(MARIA, UK).statusCode(200);

        var raised = Ask.suggestions(MARIA, ann);
        assertThat(raised.getList("kind")).containsExactly("GAP");
        assertThat(raised.getString("behavior[0]")).isEqualTo("Account plans");
        assertThat(raised.getString("facts[0].dueOn")).isEqualTo("2026-11-20");
        assertThat(raised.getString("facts[0].state")).isEqualTo("MISSED");
        assertThat(raised.getString("wording[0]"))
                .isEqualTo("Account plans: due last Friday (20 November) and 2 of 5 are in, 3 missing.");
    }

    @Test
    @DisplayName("REQ-72 a slipping behavior becomes a gap with days left and the run rate needed")
    void slips() {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        Neighbors.stand(UK, ann.toString());
        Ask.detect(MARIA, UK).statusCode(200);

        var raised = Ask.suggestions(MARIA, ann);
        assertThat(raised.getInt("facts[0].daysLeft")).isEqualTo(20);
        assertThat(raised.getString("facts[0].requiredRunRate")).isEqualTo("1.25");
        assertThat(raised.getString("wording[0]"))
                .isEqualTo("First-time meetings with prospects: 32 so far, 37 expected by now, 57 by 18 December."
                        + " 25 to go in 20 working days, 6.3 a week from here on.");
    }

    @Test
    @DisplayName("REQ-55 results that are off track raise nothing: only behaviors are managed")
    void resultsRaiseNothing() {
        Neighbors.stand(UK, Standing.of(ANN).counted("40", "ON_TRACK").toString());
        Ask.detect(MARIA, UK).statusCode(200).body("raised", equalTo(0)).body("open", equalTo(0));
    }

    @Test
    void aSecondLookUpdatesTheFactsAndRaisesNothing() {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        Neighbors.stand(UK, ann.toString());
        Ask.detect(MARIA, UK).body("raised", equalTo(1));
        Neighbors.stand(UK, ann.counted("34", "AT_RISK").toString());
        Ask.detect(MARIA, UK).body("raised", equalTo(0)).body("open", equalTo(1));

        var known = Ask.suggestions(MARIA, ann);
        assertThat(known.getList("id")).hasSize(1);
        assertThat(known.getInt("facts[0].actual")).isEqualTo(34);
        assertThat(known.getString("facts[0].state")).isEqualTo("AT_RISK");
    }

    @Test
    @DisplayName("REQ-72 a gap that closed is obsolete, one that opens again is open again")
    void obsoleteAndBack() {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        Neighbors.stand(UK, ann.toString());
        Ask.detect(MARIA, UK);
        Neighbors.stand(UK, ann.counted("38", "ON_TRACK").toString());
        Ask.detect(MARIA, UK).body("open", equalTo(0));
        assertThat(Ask.suggestions(MARIA, ann).getList("status")).containsExactly("OBSOLETE");

        Neighbors.stand(UK, ann.counted("33", "OFF_TRACK").toString());
        Ask.detect(MARIA, UK).body("raised", equalTo(0)).body("open", equalTo(1));
        assertThat(Ask.suggestions(MARIA, ann).getList("status")).containsExactly("OPEN");
    }

    @Test
    void aNewWeekIsANewGapAndTheOldOneIsObsolete() {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        Neighbors.stand(UK, ann.toString());
        Ask.detect(MARIA, UK);
        clock.set(Instant.parse("2026-11-30T09:00:00Z"));
        Ask.detect(MARIA, UK).body("raised", equalTo(1)).body("open", equalTo(1));
        assertThat(Ask.suggestions(MARIA, ann).getList("status")).containsExactly("OPEN", "OBSOLETE");
    }

    @Test
    @DisplayName("REQ-72 when the plan is over the gap says that it is too late; two weeks later it says nothing")
    void tooLate() {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        clock.set(Instant.parse("2026-12-18T09:00:00Z"));
        Neighbors.stand(UK, ann.toString());
        Ask.detect(MARIA, UK).statusCode(200);
        clock.set(Instant.parse("2026-12-21T09:00:00Z"));
        Neighbors.stand(UK);
        Neighbors.stood(UK, ann.plan(), ann.counted("35", "MISSED").toString());
        Ask.detect(MARIA, UK).statusCode(200);

        var known = Ask.suggestions(MARIA, ann);
        assertThat(known.getList("status")).containsExactly("OPEN");
        assertThat(known.getString("wording[0]"))
                .isEqualTo("First-time meetings with prospects: you reached 35 of 57 by 18 December."
                        + " It is too late to reach the target in this period.");

        clock.set(Instant.parse("2027-01-02T09:00:00Z"));
        Ask.detect(MARIA, UK).statusCode(200).body("open", equalTo(0));
        assertThat(Ask.suggestions(MARIA, ann).getList("status")).containsExactly("OBSOLETE");
    }

    @Test
    void manyLooksAtOnceRaiseItOnce() throws Exception {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        var ben = Standing.of(BEN).deliverable("2", "2026-11-20", "MISSED");
        Neighbors.stand(UK, ann.toString(), ben.toString());
        Callable<ExtractableResponse<Response>> look =
                () -> Ask.detect(MARIA, UK).extract();
        int raised = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(Collections.nCopies(12, look))) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                raised += answer.get().<Integer>path("raised");
            }
        }
        assertThat(raised).isEqualTo(2);
        assertThat(Ask.suggestions(MARIA, ann).getList("id")).hasSize(1);
        assertThat(Ask.suggestions(MARIA, ben).getList("id")).hasSize(1);
    }

    @Test
    void aTeamAboveLooksAtTheTeamsBelow() {
        var rosa = Standing.of(ROSA).counted("32", "OFF_TRACK");
        Neighbors.stand(EMEA, rosa.toString());
        Ask.detect(EMIL, EMEA).body("raised", equalTo(1)).body("open", greaterThanOrEqualTo(1));
    }

    @Test
    void someoneElsesRepInTheAnswerIsLeftAlone() {
        var rosa = Standing.of(ROSA).counted("32", "OFF_TRACK");
        Neighbors.stand(UK, rosa.toString());
        Ask.detect(MARIA, UK).statusCode(200);
        assertThat(Ask.suggestions(EMIL, rosa).getList("id")).isEmpty();
    }
}
