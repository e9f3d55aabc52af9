package io.headlight.kit.directory;

import java.util.Set;
import java.util.UUID;

/** Someone in the directory, as far as we need to know them. Roles are realm roles, teams the groups they are in. */
public record Person(UUID id, String username, String name, String email, Set<UUID> teamIds, Set<String> roles) {

    public Person {
        teamIds = Set.copyOf(teamIds);
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
