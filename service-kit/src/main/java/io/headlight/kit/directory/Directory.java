package io.headlight.kit.directory;

import java.util.Set;

/** Who there is. Kept elsewhere (Keycloak); this is the one door to it, so that another provider can take its place. */
public interface Directory {

    /** Every tenant there is, by organization alias. */
    Set<String> tenants();

    /**
     * The people and teams of a tenant, as known now: at most a minute old while the provider answers, older when it
     * does not.
     *
     * @throws io.headlight.kit.problem.Rejection.Unavailable when the provider does not answer and nothing is known yet
     */
    Roster roster(String tenant);
}
