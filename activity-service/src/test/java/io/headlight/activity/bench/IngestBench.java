package io.headlight.activity.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.Measured;
import io.headlight.activity.webhook.SwitchedStore;
import io.headlight.activity.webhook.SwitchedStore.Way;
import io.headlight.kit.testing.FixedDirectory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * {@code ./headlight bench ingest}: how fast webhooks are taken in and worked off, and how that compares with what the same
 * machine does without storing them and with storing them as everybody does. Rounds of each take turns, so that whatever
 * else the machine does meanwhile is in all of them, and the median counts. No test: it is run by its name alone.
 */
@QuarkusTest
@TestProfile(AsInProduction.class)
@WithTestResource(DurableDatabase.class)
class IngestBench {

    private static final int ROUNDS = Integer.getInteger("headlight.bench.rounds", 7);
    private static final int WARM_UP = 3;
    private static final int CONNECTIONS = Integer.getInteger("headlight.bench.connections", 128);
    private static final int SOURCES = 8;
    private static final int PER_ROUND = 5000;
    private static final int PER_SLOW_ROUND = 2000;
    private static final int STEADY_SECONDS = 15;
    private static final double OF_CEILING = 0.5;
    private static final double OF_BASELINE = 5;
    private static final LocalDate FIRST_PROBE = LocalDate.of(2020, 1, 1);
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;
    private static final double MIB = 1 << 20;

    private final String type = "bench_" + UUID.randomUUID().toString().substring(0, 8);
    private final Report report = new Report();
    private final SwitchedStore store;
    private final Tables tables;
    private final FixedDirectory directory;

    IngestBench(SwitchedStore store, Tables tables, FixedDirectory directory) {
        this.store = store;
        this.tables = tables;
        this.directory = directory;
    }

    @Test
    void ingest() throws Exception {
        Events.hireReps(directory);
        var measure = Measured.register(type, "COUNT", null);
        try (var load = new Load(RestAssured.port, CONNECTIONS)) {
            report.title("%d connections, %d sources, %d rounds of each in turns, medians"
                    .formatted(CONNECTIONS, SOURCES, ROUNDS));
            takeIn(load, Events.of(type, SOURCES).paused());
            var working = Events.of(type, SOURCES);
            double workedOff = workOff(load, working);
            showUp(load, working, measure, workedOff / 2);
        }
        report.figure("heap after a full collection", heap() / MIB, "MiB");
        System.out.println(report);
        assertThat(report.missed()).isEmpty();
    }

    /** Requests whose deliveries wait for nobody to work them off, stored in each way. */
    private void takeIn(Load load, Events events) throws IOException {
        var rates = new EnumMap<Way, Samples>(Way.class);
        var work = new EnumMap<Way, Samples>(Way.class);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var way : Way.values()) {
                var requests = events.next(way == Way.ROW_PER_TRANSACTION ? PER_SLOW_ROUND : PER_ROUND);
                store.keepFromNowOn(way);
                long before = Cpu.micros();
                double rate = load.send(requests);
                double micros = Cpu.micros() - before;
                if (round >= 0) {
                    rates.computeIfAbsent(way, any -> new Samples()).add(rate);
                    work.computeIfAbsent(way, any -> new Samples()).add(micros / requests.size());
                }
            }
        }
        double ours = rates.get(Way.TOGETHER).median();
        double ceiling = rates.get(Way.NOWHERE).median();
        double baseline = rates.get(Way.ROW_PER_TRANSACTION).median();
        report.figure("received, verified, stored and acknowledged", ours, "/s");
        report.figure("received and verified only: the ceiling", ceiling, "/s");
        report.figure("one row per transaction by JPA: the baseline", baseline, "/s");
        report.ratio("ours : ceiling", ours / ceiling, OF_CEILING);
        report.ratio("ours : baseline", ours / baseline, OF_BASELINE);
        report.figure(
                "processor time of service and database, ours",
                work.get(Way.TOGETHER).median(),
                "us each");
        report.figure("processor time, the ceiling", work.get(Way.NOWHERE).median(), "us each");
        report.figure(
                "processor time, the baseline",
                work.get(Way.ROW_PER_TRANSACTION).median(),
                "us each");
    }

    /** Requests whose deliveries are worked off at the same time, and what is left of them afterwards. */
    private double workOff(Load load, Events events) throws Exception {
        var acknowledged = new Samples();
        var workedOff = new Samples();
        var afterwards = new Samples();
        store.keepFromNowOn(Way.TOGETHER);
        for (int round = -1; round < ROUNDS; round++) {
            var requests = events.next(PER_SLOW_ROUND);
            long start = System.nanoTime();
            double rate = load.send(requests);
            long sent = System.nanoTime();
            long left = tables.backlog();
            tables.awaitNoBacklog();
            if (round >= 0) {
                acknowledged.add(rate);
                workedOff.add(PER_SLOW_ROUND * NANOS / (System.nanoTime() - start));
                afterwards.add(left * NANOS / (System.nanoTime() - sent));
            }
        }
        report.figure("acknowledged while workers work", acknowledged.median(), "/s");
        report.figure("acknowledged and worked off, from first to last", workedOff.median(), "/s");
        report.figure("backlog worked off while nothing comes", afterwards.median(), "/s");
        return workedOff.median();
    }

    /** From the 2xx of an event until the measure has it, while others come at this rate. */
    private void showUp(Load load, Events events, UUID measure, double rate) throws Exception {
        var millis = new Samples();
        var others = events.next((int) (rate * STEADY_SECONDS));
        var sending = Thread.ofPlatform().start(() -> load.sendQuietly(others, rate));
        try (var probe = new Load(RestAssured.port, 1)) {
            for (int i = 0; sending.isAlive(); i++) {
                var day = FIRST_PROBE.plusDays(i);
                probe.send(List.of(events.ofAnnAt(day.atTime(12, 0).toInstant(ZoneOffset.UTC))));
                long answered = System.nanoTime();
                tables.awaitNumber(measure, day);
                millis.add((System.nanoTime() - answered) / MILLIS);
            }
        }
        report.figure(
                "from 2xx to visible in the measure, p50, at %.0f /s".formatted(rate), millis.percentile(50), "ms");
        report.figure("from 2xx to visible in the measure, p99", millis.percentile(99), "ms");
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
