package io.headlight.kit.directory;

import java.util.UUID;

/** A node in a tenant's tree of teams. The path starts with the tenant: {@code /acme/emea/uk}. */
public record Team(UUID id, String name, String path, UUID parentId) {

    /** Is the other team this one, or somewhere below it? */
    boolean covers(Team other) {
        return other.path.equals(path) || other.path.startsWith(path + "/");
    }
}
