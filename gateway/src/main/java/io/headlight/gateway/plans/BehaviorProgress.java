package io.headlight.gateway.plans;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a rep stands on a behavior, with why it is asked and what is gained by it.
 *
 * @param resultIds the results (their {@code lineId}) it drives
 * @param target of the whole timeframe, {@code targetPerCadence} of a day, week or month
 * @param attainment actual ÷ target; 1.0 is 100 %
 * @param proratedTarget what should be done by the beginning of the day
 * @param pace actual ÷ prorated target; null while nothing is due
 * @param runRate actual per working day so far
 * @param requiredRunRate per working day from now on to reach the target; null when no day is left
 * @param measureId what counts: the activities behind the number are at {@code /v1/measures/{measureId}/activities}
 */
@Schema(name = "ScorecardBehavior")
@JsonIgnoreProperties(ignoreUnknown = true)
public record BehaviorProgress(
        UUID expectationId,
        UUID lineId,

        @Schema(examples = "First-time meetings with prospects")
        String name,

        @Schema(examples = "COUNTED") String kind,
        List<UUID> resultIds,
        @Schema(examples = "WEEKLY") String cadence,
        @Schema(examples = "meetings") String unit,
        @Schema(examples = "prospecting") String stage,
        @Schema(examples = "3") BigDecimal targetPerCadence,
        @Schema(examples = "36") BigDecimal target,
        @Schema(examples = "17") BigDecimal actual,
        @Schema(examples = "0.4722") BigDecimal attainment,
        @Schema(examples = "18") BigDecimal proratedTarget,
        @Schema(examples = "0.9444") BigDecimal pace,
        @Schema(examples = "0.5667") BigDecimal runRate,
        @Schema(examples = "0.6333") BigDecimal requiredRunRate,
        int daysLeft,

        @Schema(examples = {"ON_TRACK", "AT_RISK", "OFF_TRACK", "ACHIEVED", "MISSED"})
        String state,

        LocalDate dueOn,
        Reward reward,
        Why why,
        UUID measureId) {

    /** What is gained, when, and how much of it. */
    @Schema(name = "ScorecardReward")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reward(String kind, String condition, String value) {}

    /** Why it is asked: what it does for the rep, and for the company. */
    @Schema(name = "ScorecardWhy")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Why(String rep, String company) {}

    public BehaviorProgress {
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        resultIds = resultIds == null ? List.of() : List.copyOf(resultIds);
    }
}
