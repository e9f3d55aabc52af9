package io.headlight.gateway.scorecard;

import io.headlight.gateway.call.Part;
import io.headlight.gateway.feedback.OpenSuggestion;
import io.headlight.gateway.feedback.SentFeedback;
import io.headlight.gateway.plans.PlanProgress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rep's behaviors and results, with what might be and what was said about them.
 *
 * @param asOf the moment whose knowledge this is
 * @param plans the plans that run at that moment; empty when the part {@code progress} is degraded
 * @param openSuggestions for those who manage the rep; empty for the rep
 * @param feedback the latest, newest first
 * @param parts what this is made of, and how whole each part is
 */
public record Scorecard(
        UUID repId,
        @Schema(examples = "Ann Archer") String repName,
        Instant asOf,
        List<PlanProgress> plans,
        List<OpenSuggestion> openSuggestions,
        List<SentFeedback> feedback,
        List<Part> parts) {}
