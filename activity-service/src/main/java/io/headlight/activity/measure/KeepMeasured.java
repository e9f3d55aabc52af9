package io.headlight.activity.measure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.headlight.activity.activity.Activity;
import io.headlight.activity.activity.Recorded;
import io.headlight.activity.activity.Retracted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Moves every number an activity is in, in the transaction that records it or takes it back; many at once as one move. */
@ApplicationScoped
class KeepMeasured {

    private final Measures measures;
    private final Rollups rollups;

    KeepMeasured(Measures measures, Rollups rollups) {
        this.measures = measures;
        this.rollups = rollups;
    }

    void countIn(@Observes Recorded recorded) {
        var byType = recorded.activities().stream().collect(groupingBy(Activity::type, TreeMap::new, toList()));
        rollups.add(byType.entrySet().stream()
                .flatMap(type -> shares(measures.over(type.getKey()), type.getValue()))
                .toList());
    }

    private static Stream<Rollups.Entry> shares(List<Measure> measures, List<Activity> activities) {
        return measures.stream().flatMap(measure -> {
            var rule = measure.rule();
            return activities.stream()
                    .flatMap(activity ->
                            rule.shareOf(activity).stream().map(share -> Rollups.Entry.of(measure, activity, share)));
        });
    }

    void countOut(@Observes Retracted retracted) {
        rollups.removeAll(retracted.activityIds());
    }
}
