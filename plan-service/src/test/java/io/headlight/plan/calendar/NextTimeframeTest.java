package io.headlight.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTimeframeTest {

    @ParameterizedTest(name = "REQ-12 {0} to {1} is followed by {2} to {3}")
    @CsvSource({
        "2027-01-01, 2027-01-31, 2027-02-01, 2027-02-28",
        "2027-01-01, 2027-03-31, 2027-04-01, 2027-06-30",
        "2027-01-15, 2027-02-14, 2027-02-15, 2027-03-14",
        "2028-01-01, 2028-12-31, 2029-01-01, 2029-12-31",
        "2027-01-04, 2027-01-10, 2027-01-11, 2027-01-17",
        "2027-01-04, 2027-04-02, 2027-04-03, 2027-06-30",
    })
    void next(LocalDate first, LocalDate last, LocalDate nextFirst, LocalDate nextLast) {
        var next = new Timeframe(first, last, WorkingCalendar.MONDAY_TO_FRIDAY).next();
        assertThat(next.first()).isEqualTo(nextFirst);
        assertThat(next.last()).isEqualTo(nextLast);
    }

    @ParameterizedTest(name = "{0} in a plan from Monday 2027-01-04 is {1} in one from Wednesday 2027-04-07")
    @CsvSource({
        "2027-01-04, 2027-04-07",
        "2027-01-06, 2027-04-09",
        "2027-01-07, 2027-04-12",
        "2027-01-10, 2027-04-13",
        "2027-03-31, 2027-04-30",
    })
    void sameDay(LocalDate day, LocalDate same) {
        var quarter =
                new Timeframe(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 4, 2), WorkingCalendar.MONDAY_TO_FRIDAY);
        var month =
                new Timeframe(LocalDate.of(2027, 4, 7), LocalDate.of(2027, 4, 30), WorkingCalendar.MONDAY_TO_FRIDAY);
        assertThat(month.sameDayOf(quarter, day)).isEqualTo(same);
    }
}
