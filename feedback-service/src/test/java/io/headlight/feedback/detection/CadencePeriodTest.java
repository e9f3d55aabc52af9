package io.headlight.feedback.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.feedback.progress.Cadence;
import io.headlight.feedback.progress.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CadencePeriodTest {

    private static final Days PLAN = new Days(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-18"));
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse("2026-" + from), LocalDate.parse("2026-" + to));
    }

    @Test
    void theWeekOrMonthJustOverIsCutToThePlan() {
        assertThat(CadencePeriod.before(MONDAY, Cadence.WEEKLY, PLAN)
                        .orElseThrow()
                        .days())
                .isEqualTo(days("11-16", "11-22"));
        assertThat(CadencePeriod.before(LocalDate.parse("2026-10-05"), Cadence.DAILY, PLAN)
                        .orElseThrow()
                        .days())
                .isEqualTo(days("10-01", "10-04"));
        assertThat(CadencePeriod.before(MONDAY, Cadence.MONTHLY, PLAN)
                        .orElseThrow()
                        .days())
                .isEqualTo(days("10-01", "10-31"));
    }

    @Test
    void nothingIsJustOverBeforeThePlanOrWithoutACadence() {
        assertThat(CadencePeriod.before(LocalDate.parse("2026-10-02"), Cadence.WEEKLY, PLAN))
                .isEmpty();
        assertThat(CadencePeriod.before(MONDAY, Cadence.PERIOD, PLAN)).isEmpty();
    }

    @Test
    void afterThePlanTheLastPeriodStays() {
        assertThat(CadencePeriod.at(LocalDate.parse("2026-12-24"), Cadence.WEEKLY, PLAN)
                        .days())
                .isEqualTo(days("12-14", "12-18"));
        assertThat(CadencePeriod.at(MONDAY, Cadence.PERIOD, PLAN).days()).isEqualTo(PLAN);
    }

    @Test
    void aPartOfAPeriodAsksForAPartOfTheTarget() {
        assertThat(share(Cadence.WEEKLY, "11-16", "11-22")).isEqualByComparingTo("100");
        assertThat(share(Cadence.WEEKLY, "10-01", "10-04")).isEqualByComparingTo("40");
        assertThat(share(Cadence.DAILY, "10-01", "10-04")).isEqualByComparingTo("200");
        assertThat(share(Cadence.MONTHLY, "10-01", "10-31")).isEqualByComparingTo("100");
    }

    private static BigDecimal share(Cadence cadence, String from, String to) {
        return new CadencePeriod(cadence, days(from, to)).share(HUNDRED);
    }

    @Property(tries = 200)
    void everyDayOfAPlanIsInOnePeriodWhoseSharesAddUp(
            @ForAll @IntRange(min = 0, max = 400) int start, @ForAll @IntRange(min = 7, max = 200) int length) {
        var first = LocalDate.parse("2026-01-01").plusDays(start);
        var plan = new Days(first, first.plusDays(length));
        var sum = BigDecimal.ZERO;
        long days = 0;
        for (var day = first; !day.isAfter(plan.to()); ) {
            var period = CadencePeriod.at(day, Cadence.WEEKLY, plan);
            assertThat(period.days().from()).isEqualTo(day);
            sum = sum.add(period.share(HUNDRED));
            days += period.days().workingDays();
            day = period.days().to().plusDays(1);
        }
        assertThat(days).isEqualTo(plan.workingDays());
        assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(20).multiply(BigDecimal.valueOf(days)));
    }
}
