package io.headlight.plan.progress;

import io.headlight.plan.activities.Activities;
import io.headlight.plan.activities.MeasurementsQuestion;
import io.headlight.plan.activities.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Asks for totals in as few questions as activity-service takes: one, up to its limits. */
@ApplicationScoped
class MeasuredTotals {

    private static final int MOST_MEASURES = 200;
    private static final int MOST_REPS = 500;

    private final Activities activities;

    MeasuredTotals(Activities activities) {
        this.activities = activities;
    }

    Totals of(Collection<UUID> measures, Collection<UUID> reps, Span days, Instant known) {
        var totals = Totals.NONE;
        if (days.isEmpty()) {
            return totals;
        }
        for (var someMeasures : parts(measures, MOST_MEASURES)) {
            for (var someReps : parts(reps, MOST_REPS)) {
                totals = totals.and(activities.totals(
                        new MeasurementsQuestion(someMeasures, someReps, days.from(), days.to(), known)));
            }
        }
        return totals;
    }

    private static List<List<UUID>> parts(Collection<UUID> ids, int most) {
        var sorted = ids.stream().sorted().toList();
        var parts = new ArrayList<List<UUID>>();
        for (int i = 0; i < sorted.size(); i += most) {
            parts.add(sorted.subList(i, Math.min(i + most, sorted.size())));
        }
        return parts;
    }
}
