package io.headlight.plan.ramp.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ramp plans for rules that need no database. */
public final class RampPlanVersions {

    private RampPlanVersions() {}

    /**
     * @param weeks rising, after week 1; from the last on all is asked
     * @param percents not falling, at least as many
     */
    public static RampPlanVersion rising(List<Integer> weeks, List<Integer> percents) {
        var steps = new ArrayList<RampStep>();
        steps.add(new RampStep(1, percent(percents.getFirst())));
        for (int i = 0; i < weeks.size(); i++) {
            boolean last = i == weeks.size() - 1;
            steps.add(new RampStep(weeks.get(i), last ? BigDecimal.ONE : percent(percents.get(i + 1))));
        }
        return new RampPlanVersion(new UUID(0, 3), 1, new NewRampPlan("Rising", steps), Instant.EPOCH, new UUID(0, 4));
    }

    private static BigDecimal percent(int of) {
        return BigDecimal.valueOf(of, 2);
    }
}
