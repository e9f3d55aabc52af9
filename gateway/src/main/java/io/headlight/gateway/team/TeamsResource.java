package io.headlight.gateway.team;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Team;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/teams")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN})
@Tag(name = "People and teams")
public class TeamsResource {

    private final Caller caller;
    private final Listings listings;

    TeamsResource(Caller caller, Listings listings) {
        this.caller = caller;
        this.listings = listings;
    }

    @GET
    @Operation(
            summary = "The teams I lead",
            description =
                    "A manager: the teams they are in and all below. An admin: every team. A rep: the teams they are in.")
    public Page<TeamSummary> listTeams(@Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var after = listing.position(paging).orElse("");
        var rows = caller.roster().teams().stream()
                .filter(this::concerns)
                .filter(team -> team.path().compareTo(after) > 0)
                .sorted(Comparator.comparing(Team::path))
                .limit(paging.fetch())
                .toList();
        return paging.page(rows, Team::path, TeamSummary::of, listing);
    }

    private boolean concerns(Team team) {
        return caller.leadsTeam(team.id())
                || caller.roster().person(caller.id()).stream()
                        .anyMatch(me -> me.teamIds().contains(team.id()));
    }
}
