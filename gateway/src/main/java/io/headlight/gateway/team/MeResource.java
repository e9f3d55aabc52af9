package io.headlight.gateway.team;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN})
@Tag(name = "People and teams")
public class MeResource {

    /**
     * The person asking.
     *
     * @param id the id of the person in the directory; of a rep, the repId of every other operation
     * @param name null when the directory does not know the person (yet)
     * @param organization the tenant
     * @param roles among rep, manager and admin
     * @param teams the teams the person is a member of, by path
     */
    public record Me(
            UUID id,
            @Schema(examples = "Maria Moss") String name,
            @Schema(examples = "maria@acme.example") String email,
            @Schema(examples = "acme") String organization,
            @Schema(examples = "[\"manager\"]") List<String> roles,
            List<TeamSummary> teams) {}

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who am I, and which teams am I in")
    public Me whoAmI() {
        var known = caller.roster().person(caller.id());
        return new Me(
                caller.id(),
                known.map(Person::name).orElse(null),
                known.map(Person::email).orElse(null),
                caller.tenant(),
                Stream.of(Role.ADMIN, Role.MANAGER, Role.REP).filter(caller::is).toList(),
                known.stream()
                        .flatMap(me -> me.teamIds().stream())
                        .flatMap(id -> caller.roster().team(id).stream())
                        .map(TeamSummary::of)
                        .sorted(Comparator.comparing(TeamSummary::path))
                        .toList());
    }
}
