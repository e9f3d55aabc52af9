package io.headlight.plan.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.People;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    private static final int INSTANCES = 8;

    WireMockServer activities;

    @Inject
    RegisterMeasures registering;

    @Inject
    MeasureRegistrations registrations;

    @Inject
    Registered registered;

    @Inject
    AsTenant asTenant;

    @BeforeEach
    void activityServiceIsDown() {
        activities.stubFor(put(urlMatching("/v1/measures/.*")).willReturn(serverError()));
    }

    @AfterEach
    void activityServiceIsBack() {
        ActivityStub.takesMeasures(activities);
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("What a killed instance held is registered by the sweep once its lease is over")
    void survivesAKill() {
        var plan = Drafts.published(MONDAY);
        var held = holdEverything();
        assertThat(held).isNotEmpty();
        ActivityStub.takesMeasures(activities);
        registering.sweep();
        as(People.MARIA).get("/v1/plans/{id}/publication", plan).then().body("measures", is("PENDING"));
        asTenant.run("acme", registered::timePasses);
        registering.sweep();
        as(People.MARIA).get("/v1/plans/{id}/publication", plan).then().body("measures", is("REGISTERED"));
    }

    @Test
    @DisplayName("Two instances never hold the same work")
    void eachIsClaimedOnce() throws Exception {
        IntStream.range(0, 6).forEach(i -> Drafts.published(MONDAY));
        waitUntilNobodyWorks();
        for (int round = 0; round < 10; round++) {
            asTenant.run("acme", registered::timePasses);
            assertThat(claimedByAllAtOnce()).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
        }
        asTenant.run("acme", registered::timePasses);
    }

    private List<UUID> claimedByAllAtOnce() throws Exception {
        var start = new CyclicBarrier(INSTANCES);
        Callable<List<UUID>> claim = () -> {
            start.await();
            return asTenant.call(
                    "acme",
                    () -> registrations.claim().stream().map(row -> row.id).toList());
        };
        var claimed = new ArrayList<UUID>();
        try (var instances = Executors.newFixedThreadPool(INSTANCES)) {
            for (var answer : instances.invokeAll(Collections.nCopies(INSTANCES, claim))) {
                claimed.addAll(answer.get());
            }
        }
        return claimed;
    }

    @Test
    void pausesGrowUpToAMinute() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(MeasureRegistration::pauseAfter))
                .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
                .endsWith(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));
        assertThat(MeasureRegistration.pauseAfter(10_000)).isEqualTo(Duration.ofSeconds(60));
    }

    /** As an instance does that is killed right after. */
    private List<MeasureRegistration> holdEverything() {
        waitUntilNobodyWorks();
        var held = new ArrayList<MeasureRegistration>();
        asTenant.run("acme", () -> {
            for (var some = registrations.claim(); !some.isEmpty(); some = registrations.claim()) {
                held.addAll(some);
            }
        });
        return held;
    }

    /** Those who were woken by the publication have tried and failed by now; their pauses are over. */
    private void waitUntilNobodyWorks() {
        asTenant.run("acme", registered::tried);
    }
}
