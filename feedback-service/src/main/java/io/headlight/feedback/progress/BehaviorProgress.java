package io.headlight.feedback.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One behavior of a rep against its target for the whole plan.
 *
 * @param name as the plan calls it
 * @param targetPerCadence what is expected per day, week, month or plan, in the behavior's own unit
 * @param target what that makes for the whole plan
 * @param actual what was done so far, in the same unit; null for a level nobody has measured yet
 * @param proratedTarget what was expected by now; null where nothing is prorated
 * @param requiredRunRate what is needed per working day from now on; null when there is no time left
 * @param daysLeft working days left; null where none apply
 * @param dueOn the day a deliverable is due
 * @param measureId the rule that counts it; null where nothing counts it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BehaviorProgress(
        UUID expectationId,
        String name,
        BehaviorKind kind,
        Cadence cadence,
        BigDecimal targetPerCadence,
        BigDecimal target,
        BigDecimal actual,
        BigDecimal proratedTarget,
        BigDecimal requiredRunRate,
        Integer daysLeft,
        ProgressState state,
        LocalDate dueOn,
        String measureId) {

    /** Is there a number to say something about? A level nobody has measured yet has none. */
    public boolean isKnown() {
        return expectationId != null && name != null && state != null && target != null && actual != null;
    }

    public boolean isReached() {
        return target.signum() > 0 && actual.compareTo(target) >= 0;
    }
}
