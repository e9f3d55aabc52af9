package io.headlight.plan.absencebatch;

import io.headlight.kit.caller.Role;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Absences from where they are kept: the company's HR system, or somebody's list. */
@Path("/v1/absences/batch")
@RunOnVirtualThread
@Tag(name = "Absences")
public class AbsenceBatchResource {

    private static final int MULTI_STATUS = 207;

    private final EnterAbsences entering;

    AbsenceBatchResource(EnterAbsences entering) {
        this.entering = entering;
    }

    @POST
    @Atomic
    @Idempotent
    @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            summary = "Enter many absences at once",
            description =
                    "Up to 500, each on its own. What has an externalId may be sent again at any time: it is entered"
                            + " once. A partner's system may enter them for every rep, a manager for those they lead.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponse(
            responseCode = "207",
            description = "One answer per item, in the same order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AbsenceAnswers.class)))
    @APIResponse(responseCode = "422", description = "invalid: no items, or more than 500")
    public RestResponse<AbsenceAnswers> createAbsences(@NotNull @Valid NewAbsences wanted) {
        return ResponseBuilder.<AbsenceAnswers>create(MULTI_STATUS)
                .entity(entering.enter(wanted))
                .build();
    }
}
