package io.headlight.plan.past;

import io.headlight.kit.caller.Caller;
import io.headlight.plan.activities.Activities;
import io.headlight.plan.activities.MeasurementsQuestion;
import io.headlight.plan.activities.Totals;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.measure.MeasureRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What reps did before, from activity-service: one question for all lines and reps, and one for their adherence, which is an
 * average over other weeks. Must not be called in a transaction.
 */
@ApplicationScoped
public class AskPast {

    /** As many as activity-service takes in one question; a team that is larger gets no plan. */
    private static final int MOST_REPS = 500;

    private static final int MOST_MEASURES = 200;
    private static final int ADHERENCE_WEEKS = 13;
    private static final MeasureRule ADHERENCE =
            new MeasureRule("call_reviewed", List.of(), MeasureAggregate.AVERAGE, "adherence");

    private final PrepareMeasures preparing;
    private final Activities activities;
    private final Caller caller;

    AskPast(PrepareMeasures preparing, Activities activities, Caller caller) {
        this.preparing = preparing;
        this.activities = activities;
        this.caller = caller;
    }

    /** How well a rep handles the situations they meet, as reviewers of their calls saw it: from 0 to 1. */
    static Asked adherence(String timeZone) {
        return new Asked("Adherence to best practice", Indicator.LEADING, ADHERENCE, timeZone);
    }

    /** Says what is not known instead of failing: whoever plans can do so without. */
    public Past ask(Collection<Asked> measures, Collection<UUID> reps, PastWeeks weeks, String timeZone) {
        if (measures.isEmpty() || reps.isEmpty()) {
            return Past.unknown(weeks, HistoryState.NOT_YET);
        }
        var adherence = adherence(timeZone);
        var all = new ArrayList<>(measures);
        all.add(adherence);
        var states = new HashMap<>(preparing.prepare(all, caller.tenant()));
        var adherenceState = states.get(adherence.id());
        // A plan may have a line of the very same measure, which then is asked for like any other.
        states.keySet().retainAll(measures.stream().map(Asked::id).collect(Collectors.toSet()));
        var known = states.keySet().stream()
                .filter(id -> states.get(id) == HistoryState.AVAILABLE)
                .sorted()
                .limit(MOST_MEASURES)
                .toList();
        try {
            return new Past(
                    weeks,
                    overall(states),
                    states,
                    totals(known, reps, weeks),
                    adherenceState == HistoryState.AVAILABLE
                            ? totals(List.of(adherence.id()), reps, weeks.last(ADHERENCE_WEEKS))
                            : Totals.NONE);
        } catch (Activities.MeasurementsUnavailable e) {
            return Past.unknown(weeks, HistoryState.UNAVAILABLE);
        }
    }

    private Totals totals(List<UUID> measures, Collection<UUID> reps, PastWeeks weeks) {
        var asked = reps.stream().sorted().limit(MOST_REPS).toList();
        return measures.isEmpty()
                ? Totals.NONE
                : activities.totals(new MeasurementsQuestion(measures, asked, weeks.from(), weeks.to(), null));
    }

    private static HistoryState overall(Map<UUID, HistoryState> states) {
        if (states.values().stream().allMatch(HistoryState.AVAILABLE::equals)) {
            return HistoryState.AVAILABLE;
        }
        return states.containsValue(HistoryState.UNAVAILABLE) && !states.containsValue(HistoryState.AVAILABLE)
                ? HistoryState.UNAVAILABLE
                : HistoryState.NOT_YET;
    }
}
