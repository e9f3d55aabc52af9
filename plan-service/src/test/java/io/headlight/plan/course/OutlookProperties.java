package io.headlight.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OutlookProperties {

    private static final LocalDate MONDAY = LocalDate.of(2028, 1, 3);

    @Property
    @Label("A probability is one, the interval holds what is likely and begins at what is there")
    void isAProbability(
            @ForAll("days") List<BigDecimal> days,
            @ForAll @IntRange(min = 1, max = 60) int left,
            @ForAll @IntRange(min = 1, max = 400) int target) {
        var work = new DailyWork(days);
        var outlook = Outlook.of(work, course(target, days.size(), left), true);
        if (outlook == null) {
            return;
        }
        assertThat(outlook.probability()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(outlook.low()).isLessThanOrEqualTo(outlook.likely()).isGreaterThanOrEqualTo(work.total());
        assertThat(outlook.likely()).isLessThanOrEqualTo(outlook.high());
        var more = Outlook.of(work, course(target + 5, days.size(), left), true);
        assertThat(more.probability()).isLessThanOrEqualTo(outlook.probability());
    }

    @Property
    @Label("No interval where there is not enough data: ten days, three of them with anything, not all the same")
    void notEnoughIsSaid(@ForAll @IntRange(max = 9) int days, @ForAll @IntRange(min = 1, max = 60) int left) {
        var busy = new DailyWork(Collections.nCopies(days, BigDecimal.ONE));
        assertThat(Outlook.of(busy, course(20, days, left), true)).isNull();
        var once = new DailyWork(IntStream.range(0, 30)
                .mapToObj(i -> i < 2 ? BigDecimal.ONE : BigDecimal.ZERO)
                .toList());
        assertThat(Outlook.of(once, course(20, 30, left), true)).isNull();
        assertThat(Outlook.of(new DailyWork(Collections.nCopies(30, BigDecimal.TWO)), course(20, 30, left), true))
                .isNull();
    }

    @Example
    @Label("The interval holds the final number about as often as it says: 80 of 100")
    void coverage() {
        var random = new Random(42);
        int inside = 0;
        int tries = 2000;
        for (int i = 0; i < tries; i++) {
            var all = IntStream.range(0, 60)
                    .mapToObj(day -> BigDecimal.valueOf(IntStream.range(0, 6)
                            .filter(call -> random.nextInt(3) == 0)
                            .count()))
                    .toList();
            var outlook = Outlook.of(new DailyWork(all.subList(0, 30)), course(500, 30, 30), true);
            var end = new DailyWork(all).total();
            if (end.compareTo(outlook.low()) >= 0 && end.compareTo(outlook.high()) <= 0) {
                inside++;
            }
        }
        assertThat(inside / (double) tries).isBetween(0.77, 0.84);
    }

    @Example
    @Label("Worked by hand: ten days of 1 and 3 in turn, ten left, 40 wanted of 20")
    void workedByHand() {
        var days = IntStream.range(0, 10)
                .mapToObj(i -> i % 2 == 0 ? BigDecimal.ONE : BigDecimal.valueOf(3))
                .toList();
        var outlook = Outlook.of(new DailyWork(days), course(40, 10, 10), false);
        // m = 2, s = √(10/9) = 1.0541, spread = s·√(10·(1+1)) = 4.7140, t(9; 0.9) = 1.3830
        assertThat(outlook.likely()).isEqualByComparingTo("40");
        assertThat(outlook.probability()).isEqualByComparingTo("0.5");
        assertThat(outlook.low()).isBetween(new BigDecimal("33.48"), new BigDecimal("33.49"));
        assertThat(outlook.high()).isBetween(new BigDecimal("46.51"), new BigDecimal("46.52"));
    }

    @Property
    @Label("REQ-72 the most in so many days is what some such days held, and none held more")
    void mostInAWindow(@ForAll("days") List<BigDecimal> days, @ForAll @IntRange(min = 1, max = 40) int window) {
        var most = new DailyWork(days).mostIn(window);
        if (window > days.size()) {
            assertThat(most).isNull();
            return;
        }
        var all = IntStream.rangeClosed(0, days.size() - window)
                .mapToObj(from -> new DailyWork(days.subList(from, from + window)).total())
                .toList();
        assertThat(most).isEqualByComparingTo(Collections.max(all));
    }

    private static Course course(int target, int elapsed, int left) {
        var number = BigDecimal.valueOf(target);
        return new Course(number, number, number, elapsed, left, false, false);
    }

    @Provide
    Arbitrary<List<BigDecimal>> days() {
        return Arbitraries.integers()
                .between(0, 9)
                .map(BigDecimal::valueOf)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property
    @Label("Work on days off counts for the working day before, and nothing is lost or counted twice")
    void nothingIsLost(@ForAll @IntRange(max = 20) int start, @ForAll("days") List<BigDecimal> amounts) {
        var from = MONDAY.plusDays(start);
        var end = from.plusDays(amounts.size());
        var time = new Timeframe(from, end, WorkingCalendar.MONDAY_TO_FRIDAY);
        var goal = new Goal(BehaviorKind.COUNTED, Cadence.WEEKLY, BigDecimal.TEN, true);
        var measure = new UUID(0, 1);
        var stretches = List.of(
                new Stretch(goal, time, from, from.plusDays(amounts.size() / 2), measure),
                new Stretch(goal, time, from.plusDays(amounts.size() / 2 + 1), end, measure));
        var series = Series.of(from, amounts);
        var done = Done.of(stretches, any -> series, new Timing.Dates(end, end, end));
        var total = new DailyWork(amounts).total();
        assertThat(done.actual()).isEqualByComparingTo(total);
        assertThat(DailyWork.of(stretches, done, end).total()).isEqualByComparingTo(total);
    }
}
