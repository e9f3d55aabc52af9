package io.headlight.plan.today.team;

import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A behavior of a rep that needs help.
 *
 * @param lost what it lacks of its credit, times its weight: what help can bring back
 */
record TroubledLine(RepProgress plan, BehaviorProgress line, Trouble trouble, BigDecimal lost) {

    private static final Comparator<TroubledLine> WORST_FIRST = Comparator.comparing(TroubledLine::trouble)
            .thenComparing(TroubledLine::lost, Comparator.reverseOrder())
            .thenComparing(troubled -> troubled.line.daysLeft())
            .thenComparing(troubled -> troubled.line.name());

    /** Worst first. */
    static List<TroubledLine> of(List<RepProgress> plans) {
        return plans.stream().flatMap(TroubledLine::of).sorted(WORST_FIRST).toList();
    }

    private static Stream<TroubledLine> of(RepProgress plan) {
        return plan.behaviors().stream()
                .flatMap(line ->
                        Trouble.of(line).stream().map(trouble -> new TroubledLine(plan, line, trouble, lost(line))));
    }

    private static BigDecimal lost(BehaviorProgress line) {
        var credit = line.credit() == null ? BigDecimal.ZERO : line.credit().min(BigDecimal.ONE);
        return BigDecimal.ONE.subtract(credit).multiply(line.weight());
    }

    LineNeed need() {
        return LineNeed.of(line, plan, trouble);
    }
}
