package io.headlight.activity.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {

    /** A Tuesday. */
    private static final Instant LAST = Instant.parse("2026-03-10T09:18:22Z");

    private static final Instant LONG_AGO = LAST.minus(Duration.ofDays(365));

    private static Map<Instant, Long> each(String hour, long... weeksBefore) {
        var events = new HashMap<Instant, Long>();
        for (int week = 0; week < weeksBefore.length; week++) {
            events.put(Instant.parse(hour).minus(Duration.ofDays(7L * (week + 1))), weeksBefore[week]);
        }
        return events;
    }

    private static Silence after(Duration silence, Instant firstHour, Map<Instant, Long> events) {
        return Silence.of(LAST, LAST.plus(silence), firstHour, events);
    }

    @ParameterizedTest
    @CsvSource({"5,5,5,5,true", "9,8,7,4,false", "4,8,8,8,false", "0,0,0,0,false"})
    void isUnusualWhenEachWeekBeforeHadFiveInTheSameHours(long one, long two, long three, long four, boolean unusual) {
        var silence = after(Duration.ofHours(2), LONG_AGO, each("2026-03-10T10:00:00Z", one, two, three, four));
        assertThat(silence.usually()).containsExactly(one, two, three, four);
        assertThat(silence.unusual()).isEqualTo(unusual);
        assertThat(silence.lasts()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void onlyWholeHoursWithoutAnythingAreCompared() {
        var busy = each("2026-03-10T10:00:00Z", 90, 90, 90, 90);
        assertThat(after(Duration.ofMinutes(101), LONG_AGO, busy).usually()).containsExactly(0L, 0L, 0L, 0L);
        assertThat(after(Duration.ofMinutes(102), LONG_AGO, busy).usually()).containsExactly(90L, 90L, 90L, 90L);
        var before = each("2026-03-10T09:00:00Z", 90, 90, 90, 90);
        assertThat(after(Duration.ofHours(2), LONG_AGO, before).unusual()).isFalse();
    }

    @Test
    void aYoungSourceIsJudgedByTheWeeksThereAre() {
        var busy = each("2026-03-10T10:00:00Z", 90, 90, 90, 90);
        var hour = Instant.parse("2026-03-10T10:00:00Z");
        assertThat(after(Duration.ofHours(2), hour.minus(Duration.ofDays(13)), busy)
                        .unusual())
                .isNull();
        assertThat(after(Duration.ofHours(2), hour.minus(Duration.ofDays(14)), busy))
                .satisfies(silence -> assertThat(silence.usually()).containsExactly(90L, 90L))
                .satisfies(silence -> assertThat(silence.unusual()).isTrue());
    }

    @Test
    void aWeekendIsNotUnusual() {
        var friday = Instant.parse("2026-03-13T17:30:00Z");
        var events = new HashMap<Instant, Long>();
        for (int day = 1; day <= 28; day++) {
            var hour = Instant.parse("2026-03-13T17:00:00Z").minus(Duration.ofDays(day));
            var weekday = hour.atZone(ZoneOffset.UTC).getDayOfWeek().getValue();
            if (weekday <= 5) {
                events.put(hour.minus(7, ChronoUnit.HOURS), 50L);
            }
        }
        assertThat(Silence.of(friday, Instant.parse("2026-03-16T09:30:00Z"), LONG_AGO, events)
                        .unusual())
                .isFalse();
        assertThat(Silence.of(friday, Instant.parse("2026-03-16T12:30:00Z"), LONG_AGO, events)
                        .unusual())
                .isTrue();
    }

    @Property(tries = 1000)
    void onceUnusualItStaysSoUntilSomethingComes(@ForAll @IntRange(min = 1, max = 2000) int hours) {
        var busy = each("2026-03-10T10:00:00Z", 5, 5, 5, 5);
        assertThat(after(Duration.ofHours(hours + 1L), LONG_AGO, busy).unusual())
                .isTrue();
    }
}
