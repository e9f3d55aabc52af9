package io.headlight.gateway.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One part of a view that several services make together.
 *
 * @param status DEGRADED when the part is missing or not whole; what is shown without it is still right
 * @param detail why it is degraded; null when it is not
 */
public record ScorecardPart(
        @Schema(examples = {"progress", "suggestions", "feedback"})
        String name,

        ScorecardPartStatus status,
        @Schema(examples = "It did not answer in time.") String detail) {

    static ScorecardPart whole(String name) {
        return new ScorecardPart(name, ScorecardPartStatus.OK, null);
    }

    static ScorecardPart degraded(String name, String why) {
        return new ScorecardPart(name, ScorecardPartStatus.DEGRADED, why);
    }
}
