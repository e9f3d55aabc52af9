package io.headlight.plan.teamcalendar;

import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Role;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** When a team works. Set for the topmost team it is the default of the whole organization. */
@Path("/v1/calendars/{teamId}")
@RunOnVirtualThread
@Tag(name = "Calendars")
public class CalendarResource {

    private final Calendars calendars;
    private final CalendarVersions versions;
    private final SetCalendar setting;
    private final Listings listings;

    CalendarResource(Calendars calendars, CalendarVersions versions, SetCalendar setting, Listings listings) {
        this.calendars = calendars;
        this.versions = versions;
        this.setting = setting;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
    @Operation(
            summary = "The calendar a team works by",
            description = "Its own, else that of the nearest team above which has one, else Monday to Friday in UTC.")
    @APIResponse(responseCode = "200", description = "The calendar; with an ETag when it is the team's own")
    @APIResponse(responseCode = "404", description = "not_found: no team of this id")
    public RestResponse<CalendarView> getCalendar(@RestPath UUID teamId) {
        return answer(teamId);
    }

    @PUT
    @Atomic
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Give a team a calendar of its own, or replace it",
            description =
                    "By whoever leads the team. All of it is replaced. What is sent again unchanged is not recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The team had none of its own before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(responseCode = "403", description = "not_yours: another manager's team")
    @APIResponse(responseCode = "404", description = "not_found: no team of this id")
    @APIResponse(
            responseCode = "412",
            description = "changed_meanwhile: If-Match names an older state; nothing_to_replace: there is none")
    @APIResponse(
            responseCode = "422",
            description = "invalid; unknown_country, unknown_region, no_holiday, contradictory_day, repeated_day,"
                    + " months_end_by_themselves")
    @APIResponse(responseCode = "428", description = "if_match_required: the team has one")
    public RestResponse<CalendarView> setCalendar(
            @LedTeam @RestPath UUID teamId,
            @Parameter(description = "The ETag last seen; left out when the team has none of its own")
                    @RestHeader("If-Match")
                    String ifMatch,
            @NotNull @Valid CalendarSettings wanted) {
        boolean created = setting.set(teamId, ifMatch, wanted);
        var now = answer(teamId);
        return created
                ? EntityTags.created(
                        "/v1/calendars/" + teamId,
                        now.getEntity(),
                        now.getEntity().version())
                : now;
    }

    @DELETE
    @Atomic
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Take a team's own calendar back: it inherits again")
    @APIResponse(responseCode = "204", description = "Done; its versions stay")
    @APIResponse(responseCode = "403", description = "not_yours: another manager's team")
    @APIResponse(responseCode = "404", description = "not_found: no such team, or it has none of its own")
    @APIResponse(responseCode = "412", description = "changed_meanwhile")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public void removeCalendar(
            @LedTeam @RestPath UUID teamId,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch) {
        setting.remove(teamId, ifMatch);
    }

    @GET
    @Path("/versions")
    @RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
    @Operation(summary = "Every change to a team's own calendar, oldest first: what, when and by whom")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "not_found: no team of this id")
    public Page<CalendarVersionView> listCalendarVersions(@RestPath UUID teamId, @Valid @BeanParam Paging paging) {
        calendars.require(teamId);
        var listing = listings.ofRequest();
        int after = listing.position(paging).map(Integer::valueOf).orElse(0);
        var rows = versions.of(teamId, after, paging.fetch());
        return paging.page(rows, row -> String.valueOf(row.number), CalendarVersionView::of, listing);
    }

    private RestResponse<CalendarView> answer(UUID teamId) {
        var view = CalendarView.of(teamId, calendars.now(teamId));
        return view.belongsToTeam() ? EntityTags.ok(view, view.version()) : RestResponse.ok(view);
    }
}
