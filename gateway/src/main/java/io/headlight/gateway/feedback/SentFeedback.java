package io.headlight.gateway.feedback;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was said to a rep.
 *
 * @param authorId who said it
 * @param dueOn until when something is asked for; null when nothing is
 * @param reply what the rep answered
 */
@Schema(name = "ScorecardFeedback")
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentFeedback(
        UUID id,
        @Schema(examples = {"ENCOURAGEMENT", "GAP", "NOTE"}) String kind,
        @Schema(examples = {"SENT", "SEEN", "ACKNOWLEDGED"}) String status,
        UUID authorId,
        UUID suggestionId,
        UUID expectationId,

        @Schema(examples = "Great week, Ann: ten first-time meetings!")
        String message,

        LocalDate dueOn,
        Instant sentAt,
        Instant acknowledgedAt,
        String reply) {

    public SentFeedback {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sentAt);
    }
}
