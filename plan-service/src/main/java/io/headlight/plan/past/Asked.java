package io.headlight.plan.past;

import io.headlight.plan.measure.Indicator;
import io.headlight.plan.measure.MeasureRule;
import java.util.UUID;

/** A measure whose past is wanted. */
public record Asked(String name, Indicator indicator, MeasureRule rule, String timeZone) {

    public UUID id() {
        return rule.idFor(name, indicator, timeZone);
    }
}
