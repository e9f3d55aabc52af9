package io.headlight.plan.audience;

import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Roster;
import io.headlight.kit.directory.Team;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which team a rep belonged to, and when. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    /** The teams of reps over time. */
    public record Teams(Map<UUID, TreeMap<LocalDate, UUID>> byRep, Roster now) {

        /** By the first day of each; of a rep whose moves nobody noted, the present team all along. */
        public TreeMap<LocalDate, UUID> of(UUID repId) {
            var noted = byRep.get(repId);
            if (noted != null) {
                return noted;
            }
            var all = new TreeMap<LocalDate, UUID>();
            now.person(repId).flatMap(rep -> teamOf(rep, now)).ifPresent(team -> all.put(LocalDate.EPOCH, team));
            return all;
        }
    }

    /** As known at that moment, null for now. One query. */
    public Teams of(Collection<UUID> reps, Instant known, Roster roster) {
        var rows = reps.isEmpty() ? List.<Membership>of() : list("repId in ?1 order by id", reps);
        var byRep = rows.stream()
                .filter(row -> known == null || !row.noticedAt.isAfter(known))
                .collect(Collectors.groupingBy(
                        row -> row.repId,
                        Collectors.toMap(
                                row -> row.sinceOn, row -> row.teamId, (before, after) -> after, TreeMap::new)));
        return new Teams(byRep, roster);
    }

    /** Notes who moved since it was last looked; who is seen for the first time has been where they are. */
    public void note(Roster roster, LocalDate today, Instant now) {
        var last = list("order by id").stream()
                .collect(Collectors.toMap(row -> row.repId, row -> row.teamId, (before, after) -> after));
        for (var person : roster.people()) {
            teamOf(person, roster)
                    .filter(team -> person.is(Role.REP))
                    .filter(team -> !team.equals(last.get(person.id())))
                    .ifPresent(team -> persist(new Membership(
                            person.id(), team, last.containsKey(person.id()) ? today : LocalDate.EPOCH, now)));
        }
    }

    /** Of several the most particular one. */
    private static Optional<UUID> teamOf(Person person, Roster roster) {
        return person.teamIds().stream()
                .map(roster::team)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt((Team team) -> team.path().split("/").length)
                        .thenComparing(Team::path))
                .map(Team::id);
    }
}
