package io.headlight.activity.activity;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Activities: recorded by hand, listed, looked at. */
@Path("/v1/activities")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class ActivityResource {

    private final Activities activities;
    private final Ledger ledger;
    private final Caller caller;
    private final Rights rights;
    private final Listings listings;
    private final ByHandConfig bounds;
    private final Clock clock;

    ActivityResource(
            Activities activities,
            Ledger ledger,
            Caller caller,
            Rights rights,
            Listings listings,
            ByHandConfig bounds,
            Clock clock) {
        this.activities = activities;
        this.ledger = ledger;
        this.caller = caller;
        this.rights = rights;
        this.listings = listings;
        this.bounds = bounds;
        this.clock = clock;
    }

    @POST
    @Atomic
    @Idempotent
    @RolesAllowed(Role.REP)
    @Operation(
            summary = "Record what I did",
            description =
                    "By the rep themselves, so the evidence is SELF_REPORTED. What a partner's system told already"
                            + " counts once: see sameAs.")
    @APIResponse(responseCode = "201", description = "Recorded, and in every number it belongs to.")
    public RestResponse<ActivityView> recordActivity(@Valid @NotNull NewActivity activity) {
        var fact = ledger.record(activity.by(caller.id(), bounds, clock.instant()));
        return RestResponse.ResponseBuilder.<ActivityView>create(RestResponse.StatusCode.CREATED)
                .entity(ActivityView.of(activities.get(fact.id)))
                .location(URI.create("/v1/activities/" + fact.id))
                .build();
    }

    @GET
    @Operation(summary = "Activities, newest first", description = "Of one rep, or of everybody the caller may see.")
    public Page<ActivityView> listActivities(
            @VisibleRep @RestQuery UUID repId,
            @RestQuery @Pattern(regexp = "[a-z][a-z0-9_]{0,63}") String activityType,
            @RestQuery @Parameter(description = "First day (UTC).") LocalDate from,
            @RestQuery @Parameter(description = "Last day (UTC), included.") LocalDate to,
            @BeanParam Paging paging) {
        requireOrder(from, to);
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(Activities.Position::parse).orElse(null);
        var filter = new Activities.Filter(
                repsAsked(repId), activityType, startOf(from), to == null ? null : startOf(to.plusDays(1)));
        return paging.page(
                activities.list(filter, after, paging.fetch()), Activities.Position::of, ActivityView::of, listing);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One activity")
    public ActivityView getActivity(@RestPath UUID id) {
        var row = activities.get(id);
        rights.visibleRep(row.activity().repId);
        return ActivityView.of(row);
    }

    /** Null means everybody's, which spares an admin's query a list of the whole tenant. */
    private Collection<UUID> repsAsked(UUID repId) {
        if (repId != null) {
            return Set.of(repId);
        }
        return caller.seesAll() ? null : caller.visibleReps();
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Rejection.Invalid(
                    Violation.ofParameter("to", "before_from", "The last day is before the first."));
        }
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
