package io.headlight.plan.past;

import io.headlight.plan.activities.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What reps did in the weeks before, as far as it is known.
 *
 * @param states of every measure asked for, by its id
 * @param adherence the same numbers for how well they handled the situations they met, over its own weeks
 */
public record Past(
        PastWeeks weeks, HistoryState state, Map<UUID, HistoryState> states, Totals totals, Totals adherence) {

    static Past unknown(PastWeeks weeks, HistoryState state) {
        return new Past(weeks, state, Map.of(), Totals.NONE, Totals.NONE);
    }

    public HistoryState stateOf(Asked measure) {
        return states.getOrDefault(measure.id(), state);
    }

    /** None when there is not enough. */
    public List<BigDecimal> spans(Asked measure, UUID repId, int weeks) {
        return Spans.of(
                totals.days(measure.id(), repId), this.weeks, measure.rule().aggregate(), weeks);
    }

    /** The share of situations the rep handled to best practice in the last weeks; empty when nobody listened. */
    public Optional<BigDecimal> adherenceOf(UUID repId, String timeZone) {
        return Optional.ofNullable(
                adherence.days(AskPast.adherence(timeZone).id(), repId).through(weeks.to()));
    }
}
