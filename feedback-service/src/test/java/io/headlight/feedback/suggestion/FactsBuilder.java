package io.headlight.feedback.suggestion;

import io.headlight.feedback.progress.BehaviorKind;
import io.headlight.feedback.progress.Cadence;
import io.headlight.feedback.progress.ProgressState;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Facts of Monday 23 November 2026 under a plan from 1 October to 18 December, changed where a test cares. */
final class FactsBuilder {

    private final BehaviorKind kind;
    private final Cadence cadence;
    private BigDecimal actual = BigDecimal.ZERO;
    private BigDecimal target = BigDecimal.ONE;
    private BigDecimal prorated;
    private BigDecimal rate;
    private Integer daysLeft;
    private LocalDate dueOn = LocalDate.of(2026, 12, 18);
    private ProgressState state = ProgressState.OFF_TRACK;
    private LocalDate from = LocalDate.of(2026, 10, 1);
    private LocalDate to = LocalDate.of(2026, 12, 18);
    private LocalDate asOf = LocalDate.of(2026, 11, 23);

    FactsBuilder(BehaviorKind kind, Cadence cadence) {
        this.kind = kind;
        this.cadence = cadence;
    }

    FactsBuilder actual(String number) {
        actual = new BigDecimal(number);
        return this;
    }

    FactsBuilder target(String number) {
        target = new BigDecimal(number);
        return this;
    }

    FactsBuilder prorated(String number) {
        prorated = new BigDecimal(number);
        return this;
    }

    FactsBuilder rate(String perWorkingDay) {
        rate = new BigDecimal(perWorkingDay);
        return this;
    }

    FactsBuilder daysLeft(int workingDays) {
        daysLeft = workingDays;
        return this;
    }

    FactsBuilder dueOn(String monthAndDay) {
        dueOn = LocalDate.parse("2026-" + monthAndDay);
        return this;
    }

    FactsBuilder state(ProgressState is) {
        state = is;
        return this;
    }

    FactsBuilder period(String fromMonthAndDay, String toMonthAndDay) {
        from = LocalDate.parse("2026-" + fromMonthAndDay);
        to = LocalDate.parse("2026-" + toMonthAndDay);
        return this;
    }

    FactsBuilder asOf(String monthAndDay) {
        return asOf(LocalDate.parse("2026-" + monthAndDay));
    }

    FactsBuilder asOf(LocalDate day) {
        asOf = day;
        return this;
    }

    SuggestionFacts make() {
        return new SuggestionFacts(
                kind, cadence, actual, target, prorated, rate, daysLeft, dueOn, state, from, to, asOf);
    }
}
