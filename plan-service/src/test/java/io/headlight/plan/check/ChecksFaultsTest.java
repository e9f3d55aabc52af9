package io.headlight.plan.check;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.headlight.plan.check.EasyPlan.checks;
import static io.headlight.plan.check.EasyPlan.registered;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.plan.ActivityStub;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecksFaultsTest {

    private static final LocalDate MONDAY = LocalDate.of(2035, 1, 1);

    WireMockServer activities;

    @BeforeEach
    void activityServiceAnswers() {
        registered(activities, "READY");
        ActivityStub.measured(activities, "");
    }

    @AfterEach
    void forget() {
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("activity-service is down: everything else is answered")
    void activityServiceIsDown() {
        activities.stubFor(post("/v1/measurements").willReturn(serverError()));
        var plan = EasyPlan.from(MONDAY);
        unavailable(plan.id());
        activities.stubFor(put(urlMatching("/v1/measures/.*")).willReturn(serverError()));
        unavailable(plan.id());
    }

    private void unavailable(String plan) {
        checks(plan)
                .body("history", is("UNAVAILABLE"))
                .body("publishable", is(true))
                .body("nextStep.step", is("PUBLISH"))
                .body("lines", hasSize(11))
                .body("lines.history", everyItem(is("UNAVAILABLE")));
    }

    @Test
    @DisplayName("What is still being counted is not compared with")
    void stillCounting() {
        registered(activities, "BACKFILLING");
        checks(EasyPlan.from(MONDAY).id())
                .body("history", is("NOT_YET"))
                .body("lines.history", everyItem(is("NOT_YET")))
                .body("warnings", empty());
        activities.verify(0, postRequestedFor(urlEqualTo("/v1/measurements")));
    }
}
