package io.headlight.kit.directory;

import io.headlight.kit.caller.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Reads a tenant out of Keycloak: the organization's tree of groups, their members, and who has which of our roles. */
@ApplicationScoped
class KeycloakReader {

    private static final int PAGE = 500;
    private static final List<String> ROLES = List.of(Role.REP, Role.MANAGER, Role.ADMIN);

    private final Keycloak keycloak;
    private final String realmName;

    KeycloakReader(
            Keycloak keycloak, @ConfigProperty(name = "headlight.realm", defaultValue = "headlight") String name) {
        this.keycloak = keycloak;
        this.realmName = name;
    }

    /** Quarkus' admin client lives as long as a request context, which a question asked on a thread of its own needs too. */
    @ActivateRequestContext
    Set<String> tenants() {
        var realm = keycloak.realm(realmName);
        return all((first, max) -> realm.organizations().list(first, max)).stream()
                .filter(OrganizationRepresentation::isEnabled)
                .map(OrganizationRepresentation::getAlias)
                .collect(Collectors.toUnmodifiableSet());
    }

    @ActivateRequestContext
    Roster roster(String tenant) {
        var realm = keycloak.realm(realmName);
        var teams = new ArrayList<Team>();
        realm.groups().groups(tenant, true, 0, PAGE, false).stream()
                .filter(group -> group.getPath().equals("/" + tenant))
                .forEach(top -> collect(realm, top, null, teams));

        var teamsOf = new HashMap<UUID, Set<UUID>>();
        var people = new HashMap<UUID, UserRepresentation>();
        for (var team : teams) {
            var group = realm.groups().group(team.id().toString());
            for (var user : all((first, max) -> group.members(first, max, true))) {
                var id = UUID.fromString(user.getId());
                people.put(id, user);
                teamsOf.computeIfAbsent(id, any -> new HashSet<>()).add(team.id());
            }
        }
        var rolesOf = rolesOf(realm);
        return new Roster(
                people.entrySet().stream()
                        .filter(entry -> entry.getValue().isEnabled())
                        .map(entry -> person(
                                entry.getValue(),
                                teamsOf.get(entry.getKey()),
                                rolesOf.getOrDefault(entry.getKey(), Set.of())))
                        .toList(),
                teams);
    }

    private void collect(RealmResource realm, GroupRepresentation group, UUID parent, List<Team> into) {
        var id = UUID.fromString(group.getId());
        into.add(new Team(id, group.getName(), group.getPath(), parent));
        if (group.getSubGroupCount() != null && group.getSubGroupCount() == 0) {
            return;
        }
        all((first, max) -> realm.groups().group(group.getId()).getSubGroups(first, max, true))
                .forEach(child -> collect(realm, child, id, into));
    }

    private Map<UUID, Set<String>> rolesOf(RealmResource realm) {
        var rolesOf = new HashMap<UUID, Set<String>>();
        for (var role : ROLES) {
            var holders = realm.roles().get(role);
            all((first, max) -> holders.getUserMembers(true, first, max))
                    .forEach(user -> rolesOf.computeIfAbsent(UUID.fromString(user.getId()), any -> new HashSet<>())
                            .add(role));
        }
        return rolesOf;
    }

    private static Person person(UserRepresentation user, Set<UUID> teams, Set<String> roles) {
        var name = "%s %s"
                .formatted(
                        user.getFirstName() == null ? "" : user.getFirstName(),
                        user.getLastName() == null ? "" : user.getLastName())
                .strip();
        return new Person(
                UUID.fromString(user.getId()),
                user.getUsername(),
                name.isEmpty() ? user.getUsername() : name,
                user.getEmail(),
                teams,
                roles);
    }

    private static <T> List<T> all(BiFunction<Integer, Integer, List<T>> pages) {
        var all = new ArrayList<T>();
        List<T> page;
        do {
            page = pages.apply(all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
