package io.headlight.plan.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What each rep did of a line before.
 *
 * @param spans by rep, as long as the line's target is compared with; none when there is not enough
 */
record LineWork(ComparedLine line, Map<UUID, List<BigDecimal>> spans) {

    boolean isEnoughOf(UUID repId) {
        return !spans.getOrDefault(repId, List.of()).isEmpty();
    }

    /** Of all reps together but those who are still learning: they are not whom others are compared with. */
    List<BigDecimal> ofTeam(Predicate<UUID> ramping) {
        return spans.entrySet().stream()
                .filter(rep -> !ramping.test(rep.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    int repsCompared() {
        return (int) spans.values().stream().filter(spans -> !spans.isEmpty()).count();
    }

    int repsWithoutHistory() {
        return spans.size() - repsCompared();
    }
}
