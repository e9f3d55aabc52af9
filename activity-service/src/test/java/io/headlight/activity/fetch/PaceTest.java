package io.headlight.activity.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaceTest {

    /** Five a second; the first pause takes five seconds, the longest half an hour. */
    record Config(
            int atOnce, int inAll, int perSecond, int tries, Duration pause, Duration longestPause, Duration lease)
            implements FetchConfig {
        static Config usual() {
            return new Config(2, 32, 5, 12, Duration.ofSeconds(5), Duration.ofMinutes(30), Duration.ofMinutes(1));
        }
    }

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(Config.usual(), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private long admitted(UUID source, int wanted) {
        return IntStream.range(0, wanted).filter(i -> pace.admits(source)).count();
    }

    @Test
    @DisplayName("REQ-35 a thousand thin events are not a thousand questions at once")
    void aSourceIsAskedSoOftenASecond() {
        var source = UUID.randomUUID();
        assertThat(admitted(source, 1000)).isEqualTo(5);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(admitted(source, 1000)).isEqualTo(5);
        assertThat(admitted(UUID.randomUUID(), 1000)).isEqualTo(5);
    }

    @Test
    void whatWasNotAskedAfterAllMayBeAskedLater() {
        var source = UUID.randomUUID();
        assertThat(admitted(source, 1000)).isEqualTo(5);
        pace.giveBack(source);
        assertThat(admitted(source, 1000)).isEqualTo(1);
    }

    @Test
    void pausesDoubleAndAreNeverExactNorShorterThanAskedFor() {
        var backoff = new Backoff(Config.usual());
        for (int i = 0; i < 1000; i++) {
            assertThat(backoff.pause(1, Duration.ZERO)).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
            assertThat(backoff.pause(4, Duration.ZERO)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
            assertThat(backoff.pause(9999, Duration.ZERO)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(30));
        }
        assertThat(backoff.pause(1, Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> backoff.pause(5, Duration.ZERO))
                        .distinct())
                .hasSizeGreaterThan(10);
    }
}
