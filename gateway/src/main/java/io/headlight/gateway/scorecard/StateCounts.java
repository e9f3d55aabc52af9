package io.headlight.gateway.scorecard;

import io.headlight.gateway.plans.BehaviorProgress;
import java.util.Collection;
import java.util.Comparator;

/** How many behaviors are in which state. */
public record StateCounts(int missed, int offTrack, int atRisk, int onTrack, int achieved) {

    /** Most behaviors behind first; a missed one cannot be helped any more, so it does not count. */
    static final Comparator<StateCounts> NEEDIEST_FIRST = Comparator.comparingInt(StateCounts::offTrack)
            .thenComparingInt(StateCounts::atRisk)
            .reversed();

    static StateCounts of(Collection<BehaviorProgress> behaviors) {
        return new StateCounts(
                count(behaviors, "MISSED"),
                count(behaviors, "OFF_TRACK"),
                count(behaviors, "AT_RISK"),
                count(behaviors, "ON_TRACK"),
                count(behaviors, "ACHIEVED"));
    }

    private static int count(Collection<BehaviorProgress> behaviors, String state) {
        return (int) behaviors.stream()
                .filter(behavior -> behavior.state().equals(state))
                .count();
    }
}
