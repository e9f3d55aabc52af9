package io.headlight.plan.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.absence.AbsentDays.Stretch;
import io.headlight.plan.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AbsentDaysTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @Example
    @Label("Absences that overlap count once, and only for whose they are")
    void overlapping() {
        var absent = new AbsentDays(List.of(of(ANN, 3, 9), of(BEN, 0, 0), of(ANN, 0, 4), of(ANN, 2, 3)));
        var left = absent.without(ANN, WorkingCalendar.MONDAY_TO_FRIDAY);
        assertThat(left.workingDays(MONDAY, MONDAY.plusDays(27))).isEqualTo(20 - 6 - 2);
        assertThat(absent.isAbsent(ANN, MONDAY.plusDays(5))).isTrue(); // a Saturday
        assertThat(absent.isAbsent(ANN, MONDAY.plusDays(10))).isFalse();
        assertThat(absent.isAbsent(BEN, MONDAY)).isTrue();
        assertThat(absent.isAbsent(BEN, MONDAY.plusDays(1))).isFalse();
    }

    @Example
    @Label(
            "An absence lowers what is left and not what a week or a month has; without one the calendar is the base itself")
    void denominators() {
        var absent = new AbsentDays(List.of(of(ANN, 0, 27)));
        WorkingCalendar fourDays = new WorkingCalendar() {
            @Override
            public boolean isWorkingDay(LocalDate day) {
                return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0;
            }

            @Override
            public int daysPerWeek() {
                return 4;
            }
        };
        var left = absent.without(ANN, fourDays);
        assertThat(left.workingDays(MONDAY, MONDAY.plusDays(27))).isZero();
        assertThat(left.daysPerWeek()).isEqualTo(4);
        assertThat(left.workingDaysInMonthOf(MONDAY)).isEqualTo(16);
        assertThat(absent.without(BEN, fourDays)).isSameAs(fourDays);
    }

    @Property
    @Label("What is left is what one counts day by day: never negative, never more than the base, and parts add up")
    void counted(
            @ForAll("absences") List<Stretch> absences,
            @ForAll @IntRange(max = 400) int start,
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(max = 400) int cut) {
        var absent = new AbsentDays(absences);
        var base = WorkingCalendar.MONDAY_TO_FRIDAY;
        var left = absent.without(ANN, base);
        var first = MONDAY.plusDays(start);
        var last = first.plusDays(length);
        var split = first.plusDays(Math.min(cut, length));
        WorkingCalendar dayByDay = day -> base.isWorkingDay(day) && !absent.isAbsent(ANN, day);
        int whole = left.workingDays(first, last);
        assertThat(whole)
                .isEqualTo(dayByDay.workingDays(first, last))
                .isBetween(0, base.workingDays(first, last))
                .isEqualTo(left.workingDays(first, split) + left.workingDays(split.plusDays(1), last));
        assertThat(left.isWorkingDay(first)).isEqualTo(dayByDay.isWorkingDay(first));
    }

    @Provide
    Arbitrary<List<Stretch>> absences() {
        return Combinators.combine(
                        Arbitraries.of(ANN, BEN),
                        Arbitraries.integers().between(0, 800),
                        Arbitraries.integers().between(0, 100))
                .as((rep, start, length) -> of(rep, start, start + length))
                .list()
                .ofMaxSize(20);
    }

    private static Stretch of(UUID rep, int first, int last) {
        return new Stretch(rep, MONDAY.plusDays(first), MONDAY.plusDays(last));
    }
}
