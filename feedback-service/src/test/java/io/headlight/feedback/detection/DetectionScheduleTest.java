package io.headlight.feedback.detection;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.DACH;
import static io.headlight.kit.testing.People.EMIL;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.ROSA;
import static io.headlight.kit.testing.People.SALES;
import static io.headlight.kit.testing.People.UK;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.feedback.Ask;
import io.headlight.feedback.Neighbors;
import io.headlight.feedback.Standing;
import io.headlight.kit.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DetectionScheduleTest {

    private final DetectionSchedule schedule;
    private final TestClock clock;
    private final CircuitBreakerMaintenance breakers;

    DetectionScheduleTest(DetectionSchedule schedule, TestClock clock, CircuitBreakerMaintenance breakers) {
        this.schedule = schedule;
        this.clock = clock;
        this.breakers = breakers;
    }

    @BeforeEach
    void monday() {
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
        Neighbors.forget();
        breakers.resetAll();
    }

    @AfterEach
    void today() {
        clock.reset();
        breakers.resetAll();
    }

    @Test
    @DisplayName("REQ-73 a round looks at every team of every tenant, as our own account, without being asked")
    void everyTenant() {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        var rosa = Standing.of(ROSA).counted("33", "OFF_TRACK");
        var gus = Standing.of(GUS).counted("34", "OFF_TRACK");
        Neighbors.stand(UK, ann.toString());
        Neighbors.stand(DACH, rosa.toString());
        Neighbors.stand(SALES, gus.toString());

        schedule.round();

        assertThat(Ask.suggestions(MARIA, ann).getList("status")).containsExactly("OPEN");
        assertThat(Ask.suggestions(EMIL, rosa).getList("status")).containsExactly("OPEN");
        assertThat(Ask.suggestions(GINA, gus).getList("status")).containsExactly("OPEN");
        Neighbors.server()
                .verify(getRequestedFor(urlPathEqualTo("/v1/progress"))
                        .withQueryParam("teamId", equalTo(SALES.id().toString()))
                        .withHeader("Headlight-Tenant", equalTo("globex"))
                        .withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    @DisplayName("REQ-73 a team whose progress cannot be had does not stop the others")
    void oneFails() {
        var rosa = Standing.of(ROSA).counted("33", "OFF_TRACK");
        var gus = Standing.of(GUS).counted("34", "OFF_TRACK");
        Neighbors.plan(UK, serverError());
        Neighbors.stand(DACH, rosa.toString());
        Neighbors.stand(SALES, gus.toString());

        schedule.round();

        assertThat(Ask.suggestions(EMIL, rosa).getList("status")).containsExactly("OPEN");
        assertThat(Ask.suggestions(GINA, gus).getList("status")).containsExactly("OPEN");
    }

    @Test
    @DisplayName("REQ-73 a round after a round raises nothing twice")
    void twice() {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        Neighbors.stand(UK, ann.toString());
        schedule.round();
        schedule.round();
        assertThat(Ask.suggestions(MARIA, ann).getList("id")).hasSize(1);
    }
}
