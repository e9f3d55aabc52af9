package io.headlight.plan.ramp;

import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The ramp of one rep: seen by whoever sees the rep, set by whoever manages them. */
@Path("/v1/reps/{repId}/ramp")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Ramps")
public class RepRampResource {

    private final ReadRamp reading;
    private final AssignRamp assigning;
    private final EndRamp ending;
    private final RepRamps ramps;
    private final Listings listings;

    RepRampResource(ReadRamp reading, AssignRamp assigning, EndRamp ending, RepRamps ramps, Listings listings) {
        this.reading = reading;
        this.assigning = assigning;
        this.ending = ending;
        this.ramps = ramps;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
    @Operation(summary = "The ramp of a rep, with the week of tenure and the share of the targets today")
    @APIResponse(responseCode = "200", description = "The ramp, with its ETag; also when all is asked already")
    @APIResponse(responseCode = "403", description = "not_yours")
    @APIResponse(responseCode = "404", description = "not_found: no such rep, or they have no ramp")
    public RestResponse<RepRampView> getRepRamp(@VisibleRep @RestPath UUID repId) {
        var view = reading.view(ramps.present(repId));
        return EntityTags.ok(view, view.number());
    }

    @PUT
    @Atomic
    @Operation(
            summary = "Let a rep ramp by a ramp plan as it is now",
            description =
                    "The rep keeps that version until assigned again. Instead of another ramp: either from a day on"
                            + " (effectiveOn), or for the whole time.")
    @APIResponseSchema(value = RepRampView.class, responseCode = "201", responseDescription = "The rep had no ramp")
    @APIResponse(responseCode = "200", description = "It takes the place of the one before; with its new ETag")
    @APIResponse(responseCode = "403", description = "not_yours")
    @APIResponse(responseCode = "404", description = "not_found: no such rep")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older state")
    @APIResponse(
            responseCode = "422",
            description = "invalid: unknown_ramp_plan, day_out_of_range, effective_before_start")
    @APIResponse(responseCode = "428", description = "if_match_required: the rep has a ramp already")
    public RestResponse<RepRampView> assignRamp(
            @RestPath UUID repId,
            @Parameter(description = "The ETag last seen; required when the rep has a ramp") @RestHeader("If-Match")
                    String ifMatch,
            @NotNull @Valid NewRepRamp wanted) {
        var view = reading.view(assigning.assign(repId, ifMatch, wanted));
        return ifMatch == null
                ? EntityTags.created("/v1/reps/" + repId + "/ramp", view, view.number())
                : EntityTags.ok(view, view.number());
    }

    @DELETE
    @Atomic
    @Operation(summary = "End a rep's ramp: all is asked from a day on, the days before stay as promised")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "403", description = "not_yours")
    @APIResponse(responseCode = "404", description = "not_found: no such rep, or they have no ramp")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older state")
    @APIResponse(responseCode = "422", description = "invalid: in_the_future, day_out_of_range")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public void endRamp(
            @RestPath UUID repId,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch,
            @Parameter(
                            description =
                                    "The first day on which all is asked: today in UTC when absent, or an earlier one;"
                                            + " the first day of the ramp to take back a mistake",
                            example = "2027-03-01")
                    @RestQuery
                    LocalDate effectiveOn) {
        ending.end(repId, ifMatch, effectiveOn);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
    @Operation(summary = "Every change of a rep's ramp with who made it and when, newest first")
    @APIResponse(responseCode = "200", description = "One page; none when the rep never had a ramp")
    @APIResponse(responseCode = "403", description = "not_yours")
    @APIResponse(responseCode = "404", description = "not_found: no such rep")
    public Page<RepRampEntry> listRepRampHistory(@VisibleRep @RestPath UUID repId, @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(Integer::valueOf);
        var rows = ramps.page(repId, before, paging.fetch());
        return paging.page(rows, row -> Integer.toString(row.number), RepRampEntry::of, listing);
    }
}
