package io.headlight.kit.caller;

import io.headlight.kit.directory.Directory;
import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Roster;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, and whom they may see: a rep themselves, a manager the teams they lead, an admin the tenant. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final CurrentTenant tenant;
    private final Directory directory;

    Caller(SecurityIdentity identity, CurrentTenant tenant, Directory directory) {
        this.identity = identity;
        this.tenant = tenant;
        this.directory = directory;
    }

    public String tenant() {
        return tenant.id();
    }

    /** The person's id in the directory; for a service, the id of its account. */
    public UUID id() {
        return UUID.fromString(((JsonWebToken) identity.getPrincipal()).getSubject());
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** The people and teams of the caller's tenant. */
    public Roster roster() {
        return directory.roster(tenant());
    }

    /** Sees everything of the tenant: an admin, or a service at work without a person. */
    public boolean seesAll() {
        return is(Role.ADMIN) || is(Role.SERVICE) || tenant.isStated() && identity.isAnonymous();
    }

    public boolean sees(UUID repId) {
        return seesAll() || isSelf(repId) || leads(repId);
    }

    /** Is the rep a member of a team this manager leads? Nobody manages themselves, except an admin. */
    public boolean manages(UUID repId) {
        return seesAll() || !isSelf(repId) && leads(repId);
    }

    public boolean leadsTeam(UUID teamId) {
        return seesAll() || is(Role.MANAGER) && roster().leads(id(), teamId);
    }

    /** Everyone this caller may see, the caller included when a rep. */
    public Set<UUID> visibleReps() {
        return roster().people().stream()
                .filter(person -> person.is(Role.REP))
                .map(Person::id)
                .filter(this::sees)
                .collect(Collectors.toSet());
    }

    private boolean isSelf(UUID repId) {
        return !identity.isAnonymous() && id().equals(repId);
    }

    private boolean leads(UUID repId) {
        if (!is(Role.MANAGER)) {
            return false;
        }
        var roster = roster();
        return roster.person(repId).stream()
                .flatMap(rep -> rep.teamIds().stream())
                .anyMatch(team -> roster.leads(id(), team));
    }
}
