package io.headlight.plan.absence;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.directory.Person;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.headlight.plan.calendar.PlannableDay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** When the reps whom the caller may see are absent. */
@Path("/v1/absences")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN})
@Tag(name = "Absences")
public class AbsencesResource {

    private final EnterAbsence entering;
    private final Absences absences;
    private final Caller caller;
    private final Listings listings;

    AbsencesResource(EnterAbsence entering, Absences absences, Caller caller, Listings listings) {
        this.entering = entering;
        this.absences = absences;
        this.caller = caller;
        this.listings = listings;
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(
            summary = "Enter that a rep is absent",
            description = "By the rep, or by whoever manages them. Absences may overlap: a day counts once.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponse(
            responseCode = "201",
            description = "The absence, at Location, with its ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AbsenceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was entered under this externalId before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AbsenceView.class)))
    @APIResponse(responseCode = "403", description = "not_yours: somebody the caller does not manage")
    @APIResponse(responseCode = "404", description = "not_found: no rep of this id")
    @APIResponse(responseCode = "409", description = "absence_differs: another one has this externalId")
    @APIResponse(responseCode = "422", description = "invalid")
    public RestResponse<AbsenceView> createAbsence(@NotNull @Valid NewAbsence wanted) {
        var externalIds = wanted.externalId() == null ? List.<String>of() : List.of(wanted.externalId());
        var entered = entering.enter(wanted, new HashMap<>(absences.byExternalId(externalIds)));
        var view = AbsenceView.of(entered.absence());
        return entered.isNew()
                ? EntityTags.created("/v1/absences/" + view.id(), view, view.version())
                : EntityTags.ok(view, view.version());
    }

    @GET
    @Operation(
            summary = "Absences of the reps the caller may see, by their first day",
            description = "A rep sees their own. With from and to, those that touch these days.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "403", description = "not_yours: a rep or a team the caller does not manage")
    @APIResponse(responseCode = "404", description = "not_found: no such rep or team")
    public Page<AbsenceView> listAbsences(
            @VisibleRep @RestQuery UUID repId,
            @LedTeam @RestQuery @Parameter(description = "The reps of this team and those below") UUID teamId,
            @PlannableDay @RestQuery LocalDate from,
            @PlannableDay @RestQuery LocalDate to,
            @RestQuery @Parameter(description = "ACTIVE unless told") AbsenceStatus status,
            @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(AbsenceFilter.Position::parse);
        var filter = new AbsenceFilter(reps(repId, teamId), from, to, status == null ? AbsenceStatus.ACTIVE : status);
        var rows = absences.page(filter, after, paging.fetch());
        return paging.page(rows, row -> AbsenceFilter.Position.of(row).toString(), AbsenceView::of, listing);
    }

    private Set<UUID> reps(UUID repId, UUID teamId) {
        var reps = repId == null ? caller.visibleReps() : Set.of(repId);
        if (teamId == null) {
            return reps;
        }
        return caller.roster().membersBelow(teamId).stream()
                .map(Person::id)
                .filter(reps::contains)
                .collect(Collectors.toSet());
    }
}
