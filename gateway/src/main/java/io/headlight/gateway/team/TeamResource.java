package io.headlight.gateway.team;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Team;
import io.headlight.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/teams/{teamId}")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN})
@Tag(name = "People and teams")
public class TeamResource {

    /**
     * A team with everyone in it and in the teams below.
     *
     * @param members each once, by name
     */
    public record TeamView(UUID id, String name, String path, UUID parentId, List<Member> members) {

        static TeamView of(Team team, List<Person> members) {
            return new TeamView(
                    team.id(),
                    team.name(),
                    team.path(),
                    team.parentId(),
                    members.stream().map(Member::of).toList());
        }
    }

    /**
     * Someone in a team.
     *
     * @param id of a rep, the repId of every other operation
     * @param roles among rep, manager and admin
     */
    public record Member(
            UUID id,
            @Schema(examples = "Ann Archer") String name,
            @Schema(examples = "ann@acme.example") String email,
            @Schema(examples = "[\"rep\"]") List<String> roles,
            List<UUID> teamIds) {

        static Member of(Person person) {
            return new Member(
                    person.id(),
                    person.name(),
                    person.email(),
                    person.roles().stream().sorted().toList(),
                    person.teamIds().stream().sorted().toList());
        }
    }

    private final Caller caller;

    TeamResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(summary = "A team I lead, with its members")
    public TeamView getTeam(@RestPath @LedTeam UUID teamId) {
        var roster = caller.roster();
        var team = roster.team(teamId).orElseThrow(() -> Rejection.NotFound.of("team", teamId));
        return TeamView.of(team, roster.membersBelow(teamId));
    }
}
