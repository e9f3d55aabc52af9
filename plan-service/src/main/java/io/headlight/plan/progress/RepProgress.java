package io.headlight.plan.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far one rep is with one plan. Results never come without the behaviors that drive them.
 *
 * @param daysElapsed working days over when today began, {@code daysLeft} still to come with today
 * @param activityScore mean pace of the behaviors, each at most 1; 1.0 when all that is due is done; null while nothing is
 * @param resultScore the same of the results; the two are never mixed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "repId",
            "planId",
            "planName",
            "planVersion",
            "startsOn",
            "endsOn",
            "daysElapsed",
            "daysLeft",
            "results",
            "behaviors"
        })
public record RepProgress(
        UUID repId,
        UUID planId,
        String planName,
        int planVersion,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "Working days over when the day began", examples = "10")
        int daysElapsed,

        @Schema(description = "Working days left, today included", examples = "55")
        int daysLeft,

        List<ResultProgress> results,
        List<BehaviorProgress> behaviors,

        @Schema(
                description = "Mean pace of the behaviors, each at most 1; absent while nothing is due",
                examples = "0.83")
        BigDecimal activityScore,

        @Schema(description = "The same of the results; never mixed with the other", examples = "0.5")
        BigDecimal resultScore) {}
