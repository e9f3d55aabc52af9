package io.headlight.gateway.plans;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a rep stands on a result. The behaviors beside it, whose {@code resultIds} name its {@code lineId}, say what can be
 * done about it.
 *
 * @param controllable always false
 */
@Schema(name = "ScorecardResult")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResultProgress(
        UUID expectationId,
        UUID lineId,
        @Schema(examples = "New customers") String name,
        boolean controllable,
        @Schema(examples = "customers") String unit,
        @Schema(examples = "6") BigDecimal target,
        @Schema(examples = "2") BigDecimal actual,
        @Schema(examples = "0.3333") BigDecimal attainment,
        @Schema(examples = "3") BigDecimal proratedTarget,
        @Schema(examples = "0.6667") BigDecimal pace,
        @Schema(examples = "0.0667") BigDecimal runRate,
        @Schema(examples = "0.1333") BigDecimal requiredRunRate,
        int daysLeft,

        @Schema(examples = {"ON_TRACK", "AT_RISK", "OFF_TRACK", "ACHIEVED", "MISSED"})
        String state,

        UUID measureId) {}
