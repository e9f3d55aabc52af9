package io.headlight.kit.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tenant's people and teams at one moment; immutable. */
public final class Roster {

    private final Map<UUID, Person> people;
    private final Map<String, Person> byEmail;
    private final Map<UUID, Team> teams;

    public Roster(Collection<Person> people, Collection<Team> teams) {
        this.people = people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        this.byEmail = people.stream()
                .filter(person -> person.email() != null)
                .collect(Collectors.toUnmodifiableMap(
                        person -> person.email().toLowerCase(Locale.ROOT), Function.identity(), (a, b) -> a));
        this.teams = teams.stream().collect(Collectors.toUnmodifiableMap(Team::id, Function.identity()));
    }

    public Collection<Person> people() {
        return people.values();
    }

    public Collection<Team> teams() {
        return teams.values();
    }

    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Emails are compared without regard to case. */
    public Optional<Person> personByEmail(String email) {
        return Optional.ofNullable(byEmail.get(email.toLowerCase(Locale.ROOT)));
    }

    public Optional<Team> team(UUID id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** The members of a team and of every team below it, each once, by name. */
    public List<Person> membersBelow(UUID teamId) {
        return team(teamId).stream()
                .flatMap(top -> people.values().stream()
                        .filter(person -> person.teamIds().stream()
                                .map(teams::get)
                                .anyMatch(team -> team != null && top.covers(team))))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /** Is the team one that this person is a member of, or below such a team? Whether they may lead it is a matter of role. */
    public boolean leads(UUID personId, UUID teamId) {
        var team = teams.get(teamId);
        return team != null
                && person(personId).stream()
                        .flatMap(person -> person.teamIds().stream())
                        .map(teams::get)
                        .anyMatch(own -> own != null && own.covers(team));
    }
}
