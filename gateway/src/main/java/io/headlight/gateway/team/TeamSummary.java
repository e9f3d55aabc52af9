package io.headlight.gateway.team;

import io.headlight.kit.directory.Team;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team.
 *
 * @param path where it is in the tree of teams, from the tenant down
 * @param parentId the team above, null at the top
 */
public record TeamSummary(
        UUID id,
        @Schema(examples = "uk") String name,
        @Schema(examples = "/acme/emea/uk") String path,
        UUID parentId) {

    static TeamSummary of(Team team) {
        return new TeamSummary(team.id(), team.name(), team.path(), team.parentId());
    }
}
