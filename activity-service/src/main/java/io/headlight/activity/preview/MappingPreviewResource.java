package io.headlight.activity.preview;

import io.headlight.activity.mapping.Expression;
import io.headlight.activity.mapping.MappingResource;
import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** What a mapping would make of deliveries that are there, before it is switched on. Changes nothing. */
@Path("/v1/sources/{id}/mapping-previews")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class MappingPreviewResource {

    private static final int USUALLY = 50;

    private final PreviewMapping previewMapping;

    MappingPreviewResource(PreviewMapping previewMapping) {
        this.previewMapping = previewMapping;
    }

    /**
     * A mapping to try.
     *
     * @param expression JSONata; null for the sender's own mapping
     * @param deliveryIds on these; else on the latest that were received in the time range
     * @param receivedFrom begin of the range
     * @param receivedTo end of the range, excluded
     * @param limit how many of the range: 50 unless told
     */
    @Schema(examples = """
                    {"expression": "type = 'visit.done' ? {'type': 'activity.recorded', 'timestamp': at, 'data': {                    'externalId': id, 'activityType': 'site_visit', 'occurredAt': at, 'rep': {'email': by}}}",
                     "receivedFrom": "2026-03-01T00:00:00Z", "limit": 100}""")
    public record MappingToTry(
            @Size(min = 1, max = Expression.LONGEST) String expression,
            @Size(min = 1, max = 200) List<@NotNull UUID> deliveryIds,
            Instant receivedFrom,
            Instant receivedTo,
            @Min(1) @Max(200) Integer limit) {

        int most() {
            return limit == null ? USUALLY : limit;
        }
    }

    @POST
    @Operation(
            summary = "What a mapping would make of stored deliveries",
            description = "Reads up to 200 of them by the mapping that is switched on and by this one, and shows the"
                    + " difference.")
    @APIResponse(responseCode = "200", description = "Read; nothing was changed.")
    @APIResponse(responseCode = "422", description = "unreadable_mapping: it is no JSONata, or not a bounded one")
    public MappingPreview previewMapping(@RestPath UUID id, @Valid @NotNull MappingToTry wanted) {
        MappingResource.readable(wanted.expression, "/expression");
        if (wanted.receivedFrom != null
                && wanted.receivedTo != null
                && wanted.receivedTo.isBefore(wanted.receivedFrom)) {
            throw new Rejection.Invalid(Violation.at("/receivedTo", "before_from", "The end is before the begin."));
        }
        return previewMapping.preview(id, wanted);
    }
}
