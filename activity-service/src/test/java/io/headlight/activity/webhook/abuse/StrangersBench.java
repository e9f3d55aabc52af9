package io.headlight.activity.webhook.abuse;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.bench.AsInProduction;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code ./headlight bench strangers}: whether the time of an answer tells an unknown source from a wrong signature, by
 * {@value #SAMPLES} requests of each in turns. No test: it is run by its name alone.
 */
@QuarkusTest
@TestProfile(AsInProduction.class)
@WithTestResource(TestDatabase.class)
class StrangersBench {

    private static final int SAMPLES = 10_000;
    private static final int WARM = 3_000;
    private static final double LEAST_P = 0.01;

    private final EachSender eachSender;

    StrangersBench(EachSender eachSender) {
        this.eachSender = eachSender;
    }

    @Test
    void theSameTime() {
        var partner = SignedBy.connected(ADA, eachSender.named("STANDARD_WEBHOOKS"));
        var wrong = SignedBy.connected(ADA, partner.sender()).sample(Instant.now());
        var times = Map.of(
                partner.partner().path(),
                new double[SAMPLES],
                SameAnswerTimeTest.unknown(partner),
                new double[SAMPLES]);
        for (int i = -WARM; i < SAMPLES; i++) {
            for (var each : times.entrySet()) {
                long begin = System.nanoTime();
                Wire.post(each.getKey(), wrong);
                if (i >= 0) {
                    each.getValue()[i] = System.nanoTime() - begin;
                }
            }
        }
        var wrongs = times.get(partner.partner().path());
        var unknowns = times.get(SameAnswerTimeTest.unknown(partner));
        double p = mannWhitney(wrongs, unknowns);
        System.out.printf(
                "wrong signature %.0f us, unknown source %.0f us (medians), Mann-Whitney p = %.4f%n",
                median(wrongs) / 1000, median(unknowns) / 1000, p);
        assertThat(p).isGreaterThan(LEAST_P);
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    /** Two-sided, by the normal approximation; ties are too rare in nanoseconds to matter. */
    private static double mannWhitney(double[] some, double[] others) {
        var order = IntStream.range(0, some.length + others.length)
                .boxed()
                .sorted((a, b) -> Double.compare(value(some, others, a), value(some, others, b)))
                .toList();
        double ranks = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            ranks += order.get(rank) < some.length ? rank + 1 : 0;
        }
        double n = some.length;
        double m = others.length;
        double u = ranks - n * (n + 1) / 2;
        double z = Math.abs(u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
        return 2 * (1 - normal(z));
    }

    private static double value(double[] some, double[] others, int at) {
        return at < some.length ? some[at] : others[at - some.length];
    }

    /** The normal distribution (Abramowitz and Stegun 26.2.17). */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * tail;
    }
}
