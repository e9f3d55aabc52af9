package io.headlight.activity.measure;

import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.Origin;
import io.headlight.activity.activity.RepReference;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is recorded and taken back while a measure is being registered is counted once, or not at all. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BackfillTest {

    private static final Instant AT = Instant.parse("2026-03-10T09:00:00Z");

    private final UUID source = UUID.randomUUID();
    private final String type = "backfilled_" + UUID.randomUUID().toString().substring(0, 8);
    private final Ledger ledger;
    private final BackfillRuns runs;
    private final Backfill backfill;
    private final RegisterMeasure register;
    private final AsTenant asTenant;
    private final TestClock clock;

    BackfillTest(
            Ledger ledger,
            BackfillRuns runs,
            Backfill backfill,
            RegisterMeasure register,
            AsTenant asTenant,
            TestClock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.backfill = backfill;
        this.register = register;
        this.asTenant = asTenant;
        this.clock = clock;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void happened(String object) {
        var claim = Claim.happened(object, type, Claim.orderOf(AT), AT).by(RepReference.owner("7"));
        ledger.apply(claim, ANN.id(), new Origin(source, UUID.randomUUID()));
    }

    private void takenBack(String object) {
        var claim = new Claim.TakenBack(object, type, Claim.orderOf(AT.plusSeconds(1)), "undone");
        ledger.apply(claim, null, new Origin(source, UUID.randomUUID()));
    }

    /** A transaction that has done its work and waits to be committed. */
    private final class Underway {
        private final CountDownLatch done = new CountDownLatch(1);
        private final CountDownLatch commit = new CountDownLatch(1);
        private final ExecutorService executor = Executors.newSingleThreadExecutor();
        private final Future<?> thread;

        Underway(Runnable work) throws InterruptedException {
            thread = executor.submit(() -> asTenant.run(
                    "acme",
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        work.run();
                        done.countDown();
                        await(commit);
                    })));
            await(done);
        }

        void end() throws Exception {
            commit.countDown();
            thread.get(10, TimeUnit.SECONDS);
            executor.close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void settle(UUID measure) {
        clock.advance(Duration.ofSeconds(11));
        runs.sweep();
        clock.reset();
        Ask.asServiceFor("acme").get("/v1/measures/" + measure).then().body("status", equalTo("READY"));
    }

    @Test
    void whatWasRecordedBeforeIsCountedInBatches() {
        asTenant.run("acme", () -> {
            for (int i = 0; i < 320; i++) {
                happened("object:" + i);
            }
            takenBack("object:7");
        });
        var measure = Measured.register(type, "COUNT", null);
        runs.sweep();
        assertThat(Measured.total(measure, ANN)).isEqualTo(319);
        settle(measure);
        assertThat(Measured.total(measure, ANN)).isEqualTo(319);
    }

    @Test
    @DisplayName("REQ-67 an activity whose transaction is under way while a measure is registered is counted once")
    void whatIsUnderwayIsCountedOnce() throws Exception {
        var underway = new Underway(() -> happened("object:1"));
        var measure = Measured.register(type, "COUNT", null);
        assertThat(Measured.total(measure, ANN)).isNull();
        underway.end();
        assertThat(Measured.total(measure, ANN)).isNull();
        settle(measure);
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
    }

    @Test
    void whatIsRecordedAfterwardsIsCountedOnceThoughTheLogIsGoneThroughAgain() {
        var measure = Measured.register(type, "COUNT", null);
        asTenant.run("acme", () -> happened("object:1"));
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
        settle(measure);
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackWhileABatchStillSawItIsNotCounted() throws Exception {
        asTenant.run("acme", () -> happened("object:1"));
        var measure = UUID.randomUUID();
        var wanted = new Measure(
                measure,
                "A measure",
                Indicator.LEADING,
                new Rule(type, List.of(), Aggregate.COUNT, null, ZoneOffset.UTC),
                clock.instant());
        asTenant.run("acme", () -> register.register(wanted));
        var batch = new Underway(() -> backfill.step(measure));
        asTenant.run("acme", () -> takenBack("object:1"));
        batch.end();
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
        settle(measure);
        assertThat(Measured.total(measure, ANN)).isNull();
    }

    @Test
    void twoWhoBackfillTheSameMeasureCountItOnce() throws Exception {
        asTenant.run("acme", () -> happened("object:1"));
        var measure = UUID.randomUUID();
        var wanted = new Measure(
                measure,
                "A measure",
                Indicator.LEADING,
                new Rule(type, List.of(), Aggregate.COUNT, null, ZoneOffset.UTC),
                clock.instant());
        asTenant.run("acme", () -> register.register(wanted));
        try (var executor = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                executor.submit(runs::sweep);
            }
        }
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
        settle(measure);
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
    }
}
