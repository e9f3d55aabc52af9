package io.headlight.activity.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure: its whole formula, so that whoever sees a number can see how it is made.
 *
 * @param of what is told apart or taken; null for COUNT
 * @param status READY when every number of it is complete
 */
@Schema(examples = """
                {"id": "01970000-0000-7000-8000-00000000000a", "name": "First-time meetings with prospects", "indicator": "LEADING", "activityType": "meeting",
                 "conditions": [{"attribute": "firstTime", "operator": "EQUALS", "value": true}],
                 "aggregate": "DISTINCT", "of": "account", "timeZone": "Europe/London",
                 "status": "READY", "registeredAt": "2026-03-01T08:00:00Z"}""")
public record MeasureView(
        UUID id,
        String name,
        Indicator indicator,
        String activityType,
        List<Condition> conditions,
        Aggregate aggregate,
        String of,
        String timeZone,
        MeasureStatus status,
        Instant registeredAt) {

    static MeasureView of(Measure measure) {
        var rule = measure.rule();
        return new MeasureView(
                measure.id,
                measure.name,
                measure.indicator,
                rule.activityType(),
                rule.conditions(),
                rule.aggregate(),
                rule.of(),
                measure.timeZone,
                measure.status,
                measure.registeredAt);
    }
}
