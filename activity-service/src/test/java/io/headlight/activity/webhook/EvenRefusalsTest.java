package io.headlight.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvenRefusalsTest {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final EvenRefusals refusals = new EvenRefusals(new SmallConfig() {
        @Override
        public Duration refusals() {
            return INTERVAL;
        }
    });

    @Test
    void whoWasFoundOutAtOnceWaitsForTheFirstInterval() {
        long begun = System.nanoTime();
        refusals.await(begun);
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(INTERVAL.toNanos());
    }

    @Test
    void whoTookLongerWaitsForTheNextOne() {
        long begun = System.nanoTime() - INTERVAL.toNanos() - 1;
        refusals.await(begun);
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(2 * INTERVAL.toNanos());
    }
}
