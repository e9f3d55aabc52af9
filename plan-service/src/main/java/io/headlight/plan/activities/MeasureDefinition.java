package io.headlight.plan.activities;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.measure.MeasureCondition;
import io.headlight.plan.measure.MeasureRule;
import java.util.List;

/** A measure as activity-service wants to be told of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasureDefinition(
        String name,
        Indicator indicator,
        String activityType,
        List<MeasureCondition> conditions,
        MeasureAggregate aggregate,
        String of,
        String timeZone) {

    static MeasureDefinition of(String name, Indicator indicator, MeasureRule rule, String timeZone) {
        return new MeasureDefinition(
                name, indicator, rule.activityType(), rule.conditions(), rule.aggregate(), rule.of(), timeZone);
    }
}
