package io.headlight.plan.progress;

import io.headlight.plan.line.KeyResult;
import io.headlight.plan.measure.Indicator;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Where a rep stands on a result. It can be watched, not managed: {@code controllable} is always false, and the behaviors
 * beside it say what can be done.
 *
 * @param target of the whole timeframe; the other numbers as for behaviors
 */
public record ResultProgress(
        UUID expectationId,
        UUID lineId,
        String name,
        Indicator indicator,
        boolean controllable,
        String unit,
        String stage,
        BigDecimal target,
        BigDecimal actual,
        BigDecimal attainment,
        BigDecimal proratedTarget,
        BigDecimal pace,
        BigDecimal runRate,
        BigDecimal requiredRunRate,
        int daysLeft,
        ProgressState state,
        UUID measureId) {

    static ResultProgress of(UUID expectationId, KeyResult line, UUID measureId, Course course, Standing standing) {
        return new ResultProgress(
                expectationId,
                line.id(),
                line.name(),
                line.indicator(),
                false,
                line.unit(),
                line.stage(),
                Standing.shown(course.target()),
                Standing.shown(standing.actual()),
                Standing.shown(standing.attainment()),
                Standing.shown(course.proratedTarget()),
                Standing.shown(standing.pace()),
                Standing.shown(standing.runRate()),
                Standing.shown(standing.requiredRunRate()),
                course.daysLeft(),
                standing.state(),
                measureId);
    }
}
