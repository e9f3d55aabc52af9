package io.headlight.plan.ramp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.course.Course;
import io.headlight.plan.course.Goal;
import io.headlight.plan.course.Stretch;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.ramp.catalog.RampPlanVersions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RampProperties {

    private static final UUID REP = new UUID(0, 1);
    private static final UUID ANOTHER = new UUID(0, 2);
    private static final LocalDate FIRST = LocalDate.of(2028, 1, 1); // a leap year
    private static final BigDecimal NEARLY = new BigDecimal("1e-20");

    @Property(tries = 300)
    @Label("REQ-45 the parts of a stretch are all of its days, in order, each with one share")
    void partsTile(@ForAll("ramps") RampsThen ramps, @ForAll("stretches") Stretch stretch) {
        var parts = ramps.split(REP, stretch);
        assertThat(parts.getFirst().from()).isEqualTo(stretch.from());
        assertThat(parts.getLast().to()).isEqualTo(stretch.to());
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to().plusDays(1));
            assertThat(parts.get(i).goal().target())
                    .as("as long as can be")
                    .isNotEqualByComparingTo(parts.get(i - 1).goal().target());
        }
        if (stretch.goal().kind() == BehaviorKind.COUNTED) {
            parts.forEach(part -> part.from()
                    .datesUntil(part.to().plusDays(1))
                    .forEach(day -> assertThat(part.goal().target())
                            .isEqualByComparingTo(stretch.goal().target().multiply(ramps.shareOn(REP, day)))));
        }
    }

    @Property(tries = 300)
    @Label("REQ-45 the prorated targets of the parts add up, and never to more than the full one")
    void partsAddUp(
            @ForAll("ramps") RampsThen ramps,
            @ForAll("counted") Stretch stretch,
            @ForAll @IntRange(max = 400) int day) {
        var today = stretch.from().plusDays(day);
        var parts = ramps.split(REP, stretch);
        var sum = parts.stream()
                .map(part -> Course.of(List.of(part), today).proratedTarget())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var together = Course.of(parts, today);
        var full = Course.of(List.of(stretch), today);
        assertThat(together.proratedTarget()).isCloseTo(sum, offset(NEARLY));
        assertThat(together.proratedTarget())
                .isLessThanOrEqualTo(full.proratedTarget().add(NEARLY));
        assertThat(together.target()).isLessThanOrEqualTo(full.target().add(NEARLY));
        assertThat(together.daysElapsed()).isEqualTo(full.daysElapsed());
        assertThat(together.daysLeft()).isEqualTo(full.daysLeft());
    }

    @Property(tries = 300)
    @Label("REQ-45 of who does not ramp, and of what is not counted, nothing changes")
    void nothingElseChanges(@ForAll("ramps") RampsThen ramps, @ForAll("stretches") Stretch stretch) {
        assertThat(ramps.split(ANOTHER, stretch)).containsExactly(stretch);
        var over = stretch.within(stretch.to().plusDays(1), stretch.to());
        assertThat(ramps.split(REP, over)).containsExactly(over);
        boolean full = stretch.from().datesUntil(stretch.to().plusDays(1)).noneMatch(day -> ramps.isRamping(REP, day));
        if (full || stretch.goal().kind() != BehaviorKind.COUNTED) {
            assertThat(ramps.split(REP, stretch)).containsExactly(stretch);
        }
    }

    @Property
    @Label("REQ-45 from its first day on a ramp never asks for less than the day before")
    void rises(@ForAll("rows") RepRamp ramp, @ForAll @IntRange(max = 800) int day) {
        var ramps = new RampsThen(Map.of(REP, List.of(ramp)));
        var today = ramp.effectiveOn.plusDays(day);
        assertThat(ramps.shareOn(REP, today)).isBetween(new BigDecimal("0.0001"), BigDecimal.ONE);
        assertThat(ramps.shareOn(REP, today.plusDays(1))).isGreaterThanOrEqualTo(ramps.shareOn(REP, today));
        assertThat(ramps.tenureWeek(REP, today))
                .hasValue(1 + WorkingCalendar.days(ramp.startedOn, today.minusDays(1)) / 7);
        assertThat(ramps.isRamping(REP, today)).isEqualTo(today.isBefore(ramp.fullOn()));
        assertThat(ramps.isRamping(REP, ramp.effectiveOn.minusDays(1 + day))).isFalse();
    }

    /** One ramp after another: set right, gone on with, ended and begun anew. */
    @Provide
    Arbitrary<RampsThen> ramps() {
        return Combinators.combine(
                        rows().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(-1, 400))
                .as((rows, end) -> {
                    var all = new ArrayList<>(rows);
                    if (end >= 0) {
                        all.add(rows.getLast().ended(FIRST.plusDays(end), Instant.EPOCH, REP));
                    }
                    return new RampsThen(Map.of(REP, all));
                });
    }

    @Provide
    Arbitrary<RepRamp> rows() {
        var weeks = Arbitraries.integers().between(2, 60).set().ofMinSize(1).ofMaxSize(5);
        var shares = Arbitraries.integers().between(1, 99).list().ofSize(5);
        var start = Arbitraries.integers().between(-200, 400);
        var later = Arbitraries.integers().between(0, 60);
        return Combinators.combine(weeks, shares, start, later).as((from, asked, started, held) -> {
            var plan = RampPlanVersions.rising(
                    from.stream().sorted().toList(), asked.stream().sorted().toList());
            var startedOn = FIRST.plusDays(started);
            return new RepRamp(
                    1, new RepRamp.Assignment(REP, plan, startedOn, startedOn.plusDays(held)), Instant.EPOCH, REP);
        });
    }

    @Provide
    Arbitrary<Stretch> counted() {
        return stretches(Arbitraries.just(BehaviorKind.COUNTED));
    }

    @Provide
    Arbitrary<Stretch> stretches() {
        return stretches(Arbitraries.of(BehaviorKind.class));
    }

    private static Arbitrary<Stretch> stretches(Arbitrary<BehaviorKind> kinds) {
        var targets = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.25"), new BigDecimal("200"))
                .ofScale(2);
        WorkingCalendar holidays =
                day -> WorkingCalendar.MONDAY_TO_FRIDAY.isWorkingDay(day) && day.getDayOfMonth() != 24;
        WorkingCalendar never = day -> false;
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(Cadence.class),
                        targets,
                        Arbitraries.of(WorkingCalendar.MONDAY_TO_FRIDAY, holidays, never),
                        Arbitraries.integers().between(0, 399),
                        Arbitraries.integers().between(0, 399))
                .as((kind, cadence, target, calendar, one, two) -> {
                    var time = new Timeframe(FIRST, FIRST.plusDays(399), calendar);
                    var goal = new Goal(kind, cadence, target, false);
                    return new Stretch(
                            goal,
                            time,
                            FIRST.plusDays(Math.min(one, two)),
                            FIRST.plusDays(Math.max(one, two)),
                            new UUID(0, 9));
                });
    }
}
