package io.headlight.activity.webhook.abuse;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.Statements;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.webhook.Strangers;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * An unknown source takes as long as a wrong signature. Shown by counting what each of them takes, which is the same on every
 * machine; with {@code -Dbench} by a clock too.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SameAnswerTimeTest {

    private static final int SAMPLES = 10_000;
    private static final int WARM = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double LEAST_P = 0.01;

    private final EachSender eachSender;
    private final Strangers strangers;
    private final Statements statements;

    SameAnswerTimeTest(EachSender eachSender, Strangers strangers, Statements statements) {
        this.eachSender = eachSender;
        this.strangers = strangers;
        this.statements = statements;
    }

    private static String unknown(SignedBy partner) {
        var path = partner.partner().path();
        return path.substring(0, path.length() - 6) + "AAAAAA";
    }

    /** Signed by somebody of another secret. */
    private Incoming wrong(SignedBy partner) {
        return SignedBy.connected(ADA, partner.sender()).sample(Instant.now());
    }

    /** Where only the body shows a scheme, nothing is compared for a source that is not there: nobody reads it. */
    @TestFactory
    Stream<DynamicTest> theSameSteps() {
        return eachSender.test(sender -> !sender.name().equals("GENERIC_BODY_TOKEN"), sender -> {
            var partner = SignedBy.connected(ADA, sender);
            var wrong = wrong(partner);
            var path = partner.partner().path();
            assertThat(strangers.comparedFor(path, wrong)).isEqualTo(2);
            assertThat(strangers.comparedFor(unknown(partner), wrong)).isEqualTo(2);
            var askedForWrong = asked(path, wrong);
            var askedForUnknown = asked(unknown(partner), wrong);
            assertThat(askedForUnknown).isEqualTo(askedForWrong).isEqualTo(1);
        });
    }

    /** The fewest of many tries: what other tests left to be worked off meanwhile can only add to them, until it is done. */
    private long asked(String path, Incoming request) {
        long fewest = Long.MAX_VALUE;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (fewest > 1 && System.nanoTime() < end) {
            fewest = Math.min(fewest, statements.of(() -> strangers.refused(path, request)));
        }
        return fewest;
    }

    /** A body that takes long to read is read for those only whose scheme is in the body. */
    @TestFactory
    Stream<DynamicTest> noReaderSeesABodyWhoseSchemeIsInAHeader() {
        return eachSender.test(sender -> !SignedBy.isInBody(sender), sender -> {
            var partner = SignedBy.connected(ADA, sender);
            var read = new boolean[1];
            var unread = new Incoming(
                    "POST", "", wrong(partner).query(), wrong(partner).headers(), null, Instant.now());
            try {
                strangers.refused(unknown(partner), unread);
            } catch (NullPointerException touched) {
                // A signature is over the bytes; whoever asks what they mean would come by the reader.
                read[0] = Arrays.stream(touched.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().contains("StrictJson"));
            }
            assertThat(read[0]).isFalse();
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "bench", matches = ".*")
    void theSameTime() {
        var partner = SignedBy.connected(ADA, eachSender.named("STANDARD_WEBHOOKS"));
        var wrong = wrong(partner);
        var times = Map.of(partner.partner().path(), new double[SAMPLES], unknown(partner), new double[SAMPLES]);
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
        var unknowns = times.get(unknown(partner));
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
