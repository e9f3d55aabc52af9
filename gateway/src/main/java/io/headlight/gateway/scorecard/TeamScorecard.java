package io.headlight.gateway.scorecard;

import io.headlight.gateway.call.Part;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team's reps with their behaviors and results.
 *
 * @param asOf the moment whose knowledge this is
 * @param rows one for each rep in the team and below
 * @param parts what this is made of, and how whole each part is
 */
public record TeamScorecard(
        UUID teamId, @Schema(examples = "uk") String teamName, Instant asOf, List<TeamRow> rows, List<Part> parts) {}
