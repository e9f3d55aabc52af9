package io.headlight.plan.absence;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.headlight.kit.write.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One absence, for the rep and those who manage them. */
@Path("/v1/absences/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN})
@Tag(name = "Absences")
public class AbsenceResource {

    private final Absences absences;
    private final EnterAbsence entering;
    private final Caller caller;
    private final Rights rights;

    AbsenceResource(Absences absences, EnterAbsence entering, Caller caller, Rights rights) {
        this.absences = absences;
        this.entering = entering;
        this.caller = caller;
        this.rights = rights;
    }

    @GET
    @Operation(summary = "One absence, cancelled or not")
    @APIResponse(responseCode = "200", description = "The absence, with its ETag")
    @APIResponse(responseCode = "403", description = "not_yours: of somebody the caller does not manage")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<AbsenceView> getAbsence(@RestPath UUID id) {
        var absence = visible(id);
        return EntityTags.ok(AbsenceView.of(absence), absence.version);
    }

    @DELETE
    @Atomic
    @Operation(
            summary = "Cancel an absence",
            description = "It stays readable, with who cancelled it and when, and counts no more from then on.")
    @APIResponse(responseCode = "204", description = "Cancelled")
    @APIResponse(responseCode = "403", description = "not_yours: of somebody the caller does not manage")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "already_cancelled")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older state")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public void cancelAbsence(
            @RestPath UUID id,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch) {
        var absence = visible(id);
        IfMatch.require(ifMatch, absence.version);
        entering.cancel(absence);
    }

    private Absence visible(UUID id) {
        var absence = absences.findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("absence", id));
        if (!caller.seesAll()) {
            rights.visibleRep(absence.repId);
        }
        return absence;
    }
}
