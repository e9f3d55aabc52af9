package io.headlight.plan.past;

import io.headlight.plan.activities.DailySeries;
import io.headlight.plan.measure.MeasureAggregate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a rep did in every span of so many whole weeks running, one value for each. A rep's past begins with the week of
 * their first act of the kind: from then on a week without is a week of zero, before that they may not have been here. With
 * fewer than eight weeks there is no past to compare with, and no span.
 *
 * <p>A customer who is counted once is new once in all these weeks. A level (AVERAGE, LATEST) has a value only in weeks in
 * which something was measured: the mean of the days, or the last.
 */
public final class Spans {

    static final int FEWEST_WEEKS = 8;

    private Spans() {}

    /** @param weeks how long a span is; of a level always one */
    public static List<BigDecimal> of(DailySeries days, PastWeeks past, MeasureAggregate aggregate, int weeks) {
        var first = days.on().ceilingKey(past.from());
        if (first == null || first.isAfter(past.to())) {
            return List.of();
        }
        var spans = switch (aggregate) {
            case COUNT, DISTINCT, SUM -> counted(days, past, past.weekOf(first), weeks);
            case AVERAGE -> levels(days, past, Spans::mean);
            case LATEST -> levels(days, past, week -> week.lastEntry().getValue());
        };
        return spans.orElse(List.of());
    }

    private static Optional<List<BigDecimal>> counted(DailySeries days, PastWeeks past, int first, int weeks) {
        if (PastWeeks.COUNT - first < FEWEST_WEEKS) {
            return Optional.empty();
        }
        return Optional.of(IntStream.rangeClosed(first, PastWeeks.COUNT - weeks)
                .mapToObj(week -> days.countThrough(past.endOf(week + weeks - 1))
                        .subtract(days.countThrough(past.startOf(week).minusDays(1))))
                .toList());
    }

    private static Optional<List<BigDecimal>> levels(DailySeries days, PastWeeks past, Level level) {
        var values = IntStream.range(0, PastWeeks.COUNT)
                .mapToObj(week -> days.on().subMap(past.startOf(week), true, past.endOf(week), true))
                .filter(week -> !week.isEmpty())
                .map(level::of)
                .toList();
        return values.size() < FEWEST_WEEKS ? Optional.empty() : Optional.of(values);
    }

    private static BigDecimal mean(NavigableMap<LocalDate, BigDecimal> days) {
        return days.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(days.size()), MathContext.DECIMAL64);
    }

    /** How the days of a week become its level. */
    private interface Level {
        BigDecimal of(NavigableMap<LocalDate, BigDecimal> days);
    }
}
