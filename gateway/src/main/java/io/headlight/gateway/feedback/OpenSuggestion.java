package io.headlight.gateway.feedback;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a manager might say to a rep now; nobody has said it yet.
 *
 * @param wording ready to be sent, made of the facts
 * @param expiresOn the last day on which it is worth saying
 */
@Schema(name = "ScorecardSuggestion")
@JsonIgnoreProperties(ignoreUnknown = true)
public record OpenSuggestion(
        UUID id,
        @Schema(examples = {"ENCOURAGEMENT", "GAP"}) String kind,
        UUID repId,
        UUID planId,
        UUID expectationId,

        @Schema(examples = "First-time meetings with prospects")
        String behavior,

        Facts facts,

        @Schema(examples = "You set 10 first-time meetings last week; the target was 8. Well done!")
        String wording,

        Instant detectedAt,
        LocalDate expiresOn) {

    /** The numbers it stands on. */
    @Schema(name = "ScorecardSuggestionFacts")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Facts(
            BigDecimal actual,
            BigDecimal target,
            BigDecimal proratedTarget,
            BigDecimal requiredRunRate,
            Integer daysLeft,
            LocalDate dueOn,
            String state,
            LocalDate periodFrom,
            LocalDate periodTo) {}

    public OpenSuggestion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(repId);
        Objects.requireNonNull(detectedAt);
    }
}
