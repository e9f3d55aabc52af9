package io.headlight.activity.measure;

import io.headlight.activity.activity.Activities;
import io.headlight.activity.activity.ActivityView;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Measures, and the activities behind their numbers. */
@Path("/v1/measures/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class MeasureResource {

    private final Measures measures;
    private final RegisterMeasure registerMeasure;
    private final BackfillRuns backfills;
    private final BehindNumber behindNumber;
    private final Listings listings;
    private final Clock clock;

    MeasureResource(
            Measures measures,
            RegisterMeasure registerMeasure,
            BackfillRuns backfills,
            BehindNumber behindNumber,
            Listings listings,
            Clock clock) {
        this.measures = measures;
        this.registerMeasure = registerMeasure;
        this.backfills = backfills;
        this.behindNumber = behindNumber;
        this.listings = listings;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed({Role.SERVICE, Role.ADMIN})
    @Operation(
            summary = "Register a measure",
            description = "Idempotent. The numbers cover all of the log: status tells when they are complete.")
    @APIResponse(responseCode = "200", description = "It was registered before, with this very rule.")
    @APIResponse(responseCode = "201", description = "Registered.")
    @APIResponse(responseCode = "409", description = "measure_differs: there is a measure of this id with another rule")
    public RestResponse<MeasureView> registerMeasure(@RestPath UUID id, @Valid @NotNull NewMeasure measure) {
        boolean isNew =
                registerMeasure.register(measure.toMeasure(id, clock.instant())).isEmpty();
        if (isNew) {
            backfills.atOnce(id);
        }
        var view = MeasureView.of(measures.get(id));
        return isNew ? EntityTags.created("/v1/measures/" + id, view, 0) : EntityTags.ok(view, 0);
    }

    @GET
    @Operation(summary = "One measure with its whole formula")
    public MeasureView getMeasure(@RestPath UUID id) {
        return MeasureView.of(measures.get(id));
    }

    @GET
    @Path("activities")
    @Operation(summary = "The activities behind a rep's number, newest first")
    public Page<ActivityView> listMeasureActivities(
            @RestPath UUID id,
            @VisibleRep @RestQuery @NotNull UUID repId,
            @RestQuery @NotNull @Parameter(description = "First day, in the measure's time zone.") LocalDate from,
            @RestQuery @NotNull @Parameter(description = "Last day, included.") LocalDate to,
            @BeanParam Paging paging) {
        var measure = measures.get(id);
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(Activities.Position::parse).orElse(null);
        return paging.page(
                behindNumber.list(measure.id, repId, from, to, after, paging.fetch()),
                Activities.Position::of,
                ActivityView::of,
                listing);
    }
}
