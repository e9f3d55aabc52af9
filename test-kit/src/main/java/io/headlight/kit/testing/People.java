package io.headlight.kit.testing;

import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Roster;
import io.headlight.kit.directory.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Two organizations for tests: acme with three teams in a tree, globex with one. */
public final class People {

    public static final Team ACME = team(1, "acme", "/acme", null);
    public static final Team EMEA = team(2, "emea", "/acme/emea", ACME);
    public static final Team UK = team(3, "uk", "/acme/emea/uk", EMEA);
    public static final Team DACH = team(4, "dach", "/acme/emea/dach", EMEA);
    public static final Team GLOBEX = team(5, "globex", "/globex", null);
    public static final Team SALES = team(6, "sales", "/globex/sales", GLOBEX);

    public static final Person ADA = person(1, "ada", "Ada Adler", "acme", ACME, Role.ADMIN);
    /** Leads the UK. */
    public static final Person MARIA = person(2, "maria", "Maria Moss", "acme", UK, Role.MANAGER);
    /** Leads DACH. */
    public static final Person MILES = person(3, "miles", "Miles Maurer", "acme", DACH, Role.MANAGER);
    /** Leads EMEA, so UK and DACH. */
    public static final Person EMIL = person(4, "emil", "Emil Ende", "acme", EMEA, Role.MANAGER);

    public static final Person ANN = person(11, "ann", "Ann Archer", "acme", UK, Role.REP);
    public static final Person BEN = person(12, "ben", "Ben Baker", "acme", UK, Role.REP);
    public static final Person ROSA = person(13, "rosa", "Rosa Richter", "acme", DACH, Role.REP);

    public static final Person GRETA = person(21, "greta", "Greta Gold", "globex", GLOBEX, Role.ADMIN);
    public static final Person GINA = person(22, "gina", "Gina Grey", "globex", SALES, Role.MANAGER);
    public static final Person GUS = person(23, "gus", "Gus Green", "globex", SALES, Role.REP);

    static final Map<String, Roster> ROSTERS = Map.of(
            "acme", new Roster(List.of(ADA, MARIA, MILES, EMIL, ANN, BEN, ROSA), List.of(ACME, EMEA, UK, DACH)),
            "globex", new Roster(List.of(GRETA, GINA, GUS), List.of(GLOBEX, SALES)));

    private People() {}

    /** acme with somebody else among its reps, or somebody in another team. */
    public static Roster acmeWith(Person... others) {
        var people = new HashMap<UUID, Person>();
        ROSTERS.get("acme").people().forEach(person -> people.put(person.id(), person));
        Stream.of(others).forEach(person -> people.put(person.id(), person));
        return new Roster(people.values(), List.of(ACME, EMEA, UK, DACH));
    }

    /** A rep of acme's whom nobody else of the tests is. */
    public static Person rep(int number, Team team) {
        return person(number, "rep" + number, "Rep " + number, "acme", team, Role.REP);
    }

    /** The same person in another team. */
    public static Person moved(Person person, Team team) {
        return new Person(
                person.id(), person.username(), person.name(), person.email(), Set.of(team.id()), person.roles());
    }

    static String tenantOf(Person person) {
        return person.email().replaceFirst(".*@", "").replaceFirst("\\.example$", "");
    }

    private static Team team(int number, String name, String path, Team parent) {
        return new Team(
                new UUID(0x7ea0000000004000L, 0x8000000000000000L + number),
                name,
                path,
                parent == null ? null : parent.id());
    }

    private static Person person(int number, String username, String name, String tenant, Team team, String role) {
        return new Person(
                new UUID(0x9e50000000004000L, 0x8000000000000000L + number),
                username,
                name,
                username + "@" + tenant + ".example",
                Set.of(team.id()),
                Set.of(role));
    }
}
