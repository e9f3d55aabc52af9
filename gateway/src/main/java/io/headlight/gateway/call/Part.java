package io.headlight.gateway.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One part of a view that several services make together.
 *
 * @param status DEGRADED when the part is missing or not whole; what is shown without it is still right
 * @param detail why it is degraded; null when it is not
 */
@Schema(name = "ViewPart")
public record Part(
        @Schema(examples = {"progress", "suggestions", "feedback"})
        String name,

        PartStatus status,
        @Schema(examples = "It did not answer in time.") String detail) {

    public static Part whole(String name) {
        return new Part(name, PartStatus.OK, null);
    }

    public static Part degraded(String name, String why) {
        return new Part(name, PartStatus.DEGRADED, why);
    }
}
