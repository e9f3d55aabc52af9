package io.headlight.plan.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StandingProperties {

    private static final LocalDate SOME_DAY = LocalDate.of(2028, 1, 1); // a leap year

    @Property
    @Label("REQ-66 the prorated targets of parts add up to that of the whole")
    void partsAddUp(@ForAll("goals") Goal goal, @ForAll("times") Timeframe time, @ForAll @IntRange(max = 400) int cut) {
        if (goal.kind() == BehaviorKind.QUALITY) {
            return; // a level is not shared out
        }
        var end = time.first().plusDays(cut);
        var split = end.isBefore(time.last()) ? end : time.last();
        var parts = goal.share(time, time.first(), split).add(goal.share(time, split.plusDays(1), time.last()));
        assertThat(parts).isCloseTo(whole(goal, time), offset(new BigDecimal("1e-20")));
    }

    @Property(tries = 200) // each walks through up to 400 days
    @Label("The prorated target grows day by day from nothing to the whole target")
    void proratedTargetGrows(@ForAll("goals") Goal goal, @ForAll("times") Timeframe time) {
        var before = course(goal, time, time.first());
        assertThat(before.proratedTarget()).isZero();
        for (var day = time.first(); !day.isAfter(time.last().plusDays(3)); day = day.plusDays(1)) {
            var now = course(goal, time, day);
            assertThat(now.proratedTarget()).isGreaterThanOrEqualTo(before.proratedTarget());
            assertThat(now.daysElapsed() + now.daysLeft()).isEqualTo(time.count(time.first(), time.last()));
            before = now;
        }
        assertThat(before.isOver()).isTrue();
        if (goal.kind() != BehaviorKind.DELIVERABLE && !before.asksNothing()) {
            assertThat(before.proratedTarget()).isEqualByComparingTo(before.target());
        }
    }

    @Property
    @Label("More facts never make progress worse")
    void monotoneInFacts(
            @ForAll("goals") Goal goal,
            @ForAll("times") Timeframe time,
            @ForAll @IntRange(min = -5, max = 410) int day,
            @ForAll("amounts") BigDecimal done,
            @ForAll("amounts") BigDecimal more) {
        var course = course(goal, time, time.first().plusDays(day));
        var less = Standing.of(course, done);
        var better = Standing.of(course, done.add(more));
        assertThat(better.state()).isGreaterThanOrEqualTo(less.state());
        atLeast(better.attainment(), less.attainment());
        atLeast(better.pace(), less.pace());
        atLeast(better.runRate(), less.runRate());
        if (less.requiredRunRate() != null) { // null: too late for any rate
            atLeast(less.requiredRunRate(), better.requiredRunRate());
        }
        if (less.credit(course) != null) { // null: nothing is due yet
            atLeast(better.credit(course), less.credit(course));
        }
    }

    @Property
    @Label("No calendar and no moment makes a division by zero")
    void alwaysDefined(
            @ForAll("goals") Goal goal,
            @ForAll("times") Timeframe time,
            @ForAll @IntRange(min = -400, max = 800) int day) {
        var course = course(goal, time, time.first().plusDays(day));
        for (var measured : Stream.of(null, BigDecimal.ZERO, BigDecimal.ONE).toList()) {
            var standing = Standing.of(course, measured);
            assertThat(standing.state()).isNotNull();
            var credit = standing.credit(course);
            assertThat(credit == null || credit.signum() >= 0).isTrue();
        }
    }

    @Property
    @Label("Who reaches what was due by now is on track, and who keeps the required rate reaches the target")
    void whoKeepsUpIsOnTrack(
            @ForAll("goals") Goal goal, @ForAll("times") Timeframe time, @ForAll @IntRange(max = 399) int day) {
        var course = course(goal, time, time.first().plusDays(day));
        var onTime = Standing.of(course, course.due());
        if (!course.level() && !course.isOver() && !course.late() && !course.asksNothing()) {
            assertThat(onTime.state()).isIn(ProgressState.ON_TRACK, ProgressState.ACHIEVED);
            var end = course.due().add(onTime.requiredRunRate().multiply(BigDecimal.valueOf(course.daysLeft())));
            assertThat(end).isCloseTo(course.target().max(course.due()), offset(new BigDecimal("1e-20")));
        }
    }

    private static Course course(Goal goal, Timeframe time, LocalDate today) {
        return Course.of(List.of(new Stretch(goal, time, time.first(), time.last(), new UUID(0, 1))), today);
    }

    private static BigDecimal whole(Goal goal, Timeframe time) {
        return goal.share(time, time.first(), time.last());
    }

    private static void atLeast(BigDecimal more, BigDecimal less) {
        assertThat(more == null).isEqualTo(less == null);
        if (more != null) {
            assertThat(more).isGreaterThanOrEqualTo(less);
        }
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("500"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<Goal> goals() {
        var targets = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.25"), new BigDecimal("200"))
                .ofScale(2);
        return Combinators.combine(
                        Arbitraries.of(BehaviorKind.class),
                        Arbitraries.of(Cadence.class),
                        targets,
                        Arbitraries.of(true, false))
                .as((kind, cadence, target, whole) ->
                        new Goal(kind, cadence, target, whole && kind != BehaviorKind.QUALITY));
    }

    @Property
    @Label("Amending never changes what was due before the day from which it holds")
    void amendingLeavesThePastAlone(
            @ForAll("goals") Goal goal,
            @ForAll("amounts") BigDecimal other,
            @ForAll("times") Timeframe time,
            @ForAll @IntRange(max = 399) int day) {
        var from = time.first().plusDays(day);
        if (goal.kind() != BehaviorKind.COUNTED || from.isAfter(time.last())) {
            return;
        }
        var rule = new UUID(0, 1);
        var amended = List.of(
                new Stretch(goal, time, time.first(), from.minusDays(1), rule),
                new Stretch(goal.to(other.add(BigDecimal.ONE)), time, from, time.last(), new UUID(0, 2)));
        for (var today = time.first(); !today.isAfter(from); today = today.plusDays(Math.max(1, day / 7))) {
            var before = course(goal, time, today);
            var after = Course.of(amended, today);
            assertThat(after.proratedTarget()).isEqualByComparingTo(before.proratedTarget());
            assertThat(after.due()).isEqualByComparingTo(before.due());
            assertThat(after.daysElapsed()).isEqualTo(before.daysElapsed());
        }
        var whole = Course.of(amended, time.last().plusDays(1));
        assertThat(whole.proratedTarget()).isEqualByComparingTo(whole.target());
    }

    /** Weekdays, odd weeks, holidays of every other day, and people who never work at all. */
    @Provide
    Arbitrary<Timeframe> times() {
        WorkingCalendar sundaysOnly = day -> day.getDayOfWeek().getValue() == 7;
        WorkingCalendar oddDays = day -> day.getDayOfYear() % 2 == 1;
        WorkingCalendar never = day -> false;
        WorkingCalendar holidays = day -> WorkingCalendar.MONDAY_TO_FRIDAY.isWorkingDay(day)
                && !Set.of(1, 24, 25, 26).contains(day.getDayOfMonth());
        var calendars = Arbitraries.of(WorkingCalendar.MONDAY_TO_FRIDAY, sundaysOnly, oddDays, never, holidays);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 800),
                        Arbitraries.integers().between(0, 399),
                        calendars,
                        Arbitraries.integers().between(0, 399),
                        Arbitraries.integers().between(-1, 60))
                .as((start, length, calendar, awayFrom, awayDays) -> {
                    var away = SOME_DAY.plusDays(start + awayFrom);
                    WorkingCalendar own = day ->
                            calendar.isWorkingDay(day) && (day.isBefore(away) || day.isAfter(away.plusDays(awayDays)));
                    return new Timeframe(SOME_DAY.plusDays(start), SOME_DAY.plusDays(start + length), calendar, own);
                });
    }
}
