package io.headlight.plan.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the policy advises against in a plan. It never refuses: whoever publishes decides, and knows.
 *
 * @param pointer the line, or all behaviors
 * @param repId whom it is about; null for all
 * @param value what was found, {@code threshold} the policy's number it is compared with
 * @param target the one in question, {@code previousTarget} what it was or what is usual today
 * @param best the most that was ever done
 * @param teamPercentile where the target stands in what the whole team did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"code", "pointer", "detail", "value", "threshold"},
        examples = """
                {"code": "target_unrealistic", "pointer": "/behaviors/2/target",
                 "repId": "9e500000-0000-4000-8000-00000000000b",
                 "detail": "6 in a week is above 98 % of what Ann Archer did in 26 weeks; the best was 5.",
                 "value": 0.98, "threshold": 0.9, "target": 6, "best": 5, "teamPercentile": 0.95}""")
public record Warning(
        @Schema(
                description = "target_unrealistic, target_trivial, effort_exceeds_hours, volume_over_quality",
                examples = "target_unrealistic")
        String code,

        @Schema(description = "JSON pointer into the plan", examples = "/behaviors/2/target")
        String pointer,

        @Schema(description = "Whom it is about; absent when it is about the whole team")
        UUID repId,

        String detail,

        @Schema(
                description = "What was found: a percentile from 0 to 1, an adherence from 0 to 1, or hours per week",
                examples = "0.98")
        BigDecimal value,

        @Schema(description = "The policy's number that value is compared with", examples = "0.9")
        BigDecimal threshold,

        @Schema(description = "The target in question, for as long as is compared", examples = "6")
        BigDecimal target,

        @Schema(description = "What the target was before, or what is usual today", examples = "4")
        BigDecimal previousTarget,

        @Schema(description = "The most that was ever done in as long a time", examples = "5")
        BigDecimal best,

        @Schema(description = "Where the target stands in what the whole team did, 0 to 1", examples = "0.95")
        BigDecimal teamPercentile) {

    private static final int DECIMALS = 4;

    /** A share as people say it: 34 %. */
    public static String percent(BigDecimal share) {
        return PlainNumber.of(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + " %";
    }

    /** A number as it is shown; null stays null. */
    public static BigDecimal shown(BigDecimal number) {
        return number == null ? null : PlainNumber.of(number.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** In a sentence two decimals are enough. */
    public static String said(BigDecimal number) {
        return PlainNumber.of(number.setScale(2, RoundingMode.HALF_UP)).toPlainString();
    }
}
