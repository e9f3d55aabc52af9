package io.headlight.activity.match;

import io.headlight.activity.activity.Activities;
import io.headlight.activity.activity.Activity;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.http.Ids;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.headlight.kit.write.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** That two records are not the same after all. */
@Path("/v1/activities/{id}/separations")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class SeparationResource {

    /** Said once and never changed. */
    private static final long VERSION = 0;

    private final Activities activities;
    private final Separations separations;
    private final Separate separate;
    private final Rights rights;
    private final Listings listings;

    SeparationResource(
            Activities activities, Separations separations, Separate separate, Rights rights, Listings listings) {
        this.activities = activities;
        this.separations = separations;
        this.separate = separate;
        this.rights = rights;
        this.listings = listings;
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(
            summary = "Set two records apart that were taken for the same",
            description = "Both count from now on, and they are not matched again.")
    @APIResponse(responseCode = "201", description = "Set apart, and in every number it belongs to.")
    @APIResponse(responseCode = "403", description = "not_yours: of somebody you do not manage")
    @APIResponse(responseCode = "404", description = "not_found: one of the two activities")
    @APIResponse(responseCode = "409", description = "not_matched: they are not taken for the same")
    @APIResponse(responseCode = "422", description = "invalid")
    public RestResponse<SeparationView> separateActivity(@RestPath UUID id, @Valid @NotNull NewSeparation separation) {
        var view = SeparationView.of(separate.separate(managed(id), separation));
        return EntityTags.created("/v1/activities/" + id + "/separations/" + view.id(), view, VERSION);
    }

    @GET
    @Operation(summary = "What an activity was set apart from, oldest first")
    @APIResponse(responseCode = "403", description = "not_yours: of somebody you do not manage")
    @APIResponse(responseCode = "404", description = "not_found")
    public Page<SeparationView> listSeparations(@RestPath UUID id, @BeanParam Paging paging) {
        var activity = managed(id);
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString).orElse(Ids.BEFORE_ALL);
        return paging.page(
                separations.of(activity.object(), after, paging.fetch()),
                separation -> separation.id.toString(),
                SeparationView::of,
                listing);
    }

    @GET
    @Path("{separationId}")
    @Operation(summary = "Who set two activities apart, and why")
    @APIResponse(responseCode = "403", description = "not_yours: of somebody you do not manage")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<SeparationView> getSeparation(@RestPath UUID id, @RestPath UUID separationId) {
        return EntityTags.ok(SeparationView.of(separation(managed(id), separationId)), VERSION);
    }

    @DELETE
    @Path("{separationId}")
    @Atomic
    @Operation(summary = "Undo a separation: the two are matched again, if they still may be the same")
    @APIResponse(responseCode = "204", description = "Undone, and in every number it belongs to.")
    @APIResponse(responseCode = "403", description = "not_yours: of somebody you do not manage")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names another state")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public void undoSeparation(
            @RestPath UUID id,
            @RestPath UUID separationId,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch) {
        var undone = separation(managed(id), separationId);
        IfMatch.require(ifMatch, VERSION);
        separate.undo(undone);
    }

    private Activity managed(UUID id) {
        var activity = activities.get(id).activity();
        rights.managedRep(activity.repId());
        return activity;
    }

    private Separation separation(Activity activity, UUID id) {
        var separation = separations.get(id);
        if (!separation.isOf(activity)) {
            throw Rejection.NotFound.of("separation", id);
        }
        return separation;
    }
}
