package io.headlight.activity.match;

import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.FactIdentity;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A rep's facts of one type as claims arrive, matched step by step as the ledger has it done, without a database. */
final class World {

    private final Rule rule;
    private final Set<Pair> apart;
    private final Map<FactIdentity, Said> last = new HashMap<>();
    /** Each object whose fact stands, by the one that counts for it. */
    private final TreeMap<FactIdentity, FactIdentity> countsAs = new TreeMap<>();

    /** A claim: that it happened, or (with no moment) that it is taken back. */
    record Said(FactIdentity object, int order, Instant at, EvidenceLevel evidence, Set<String> names) {
        Sighting sighting() {
            return new Sighting(object, at, evidence, names);
        }
    }

    World(Rule rule, Set<Pair> apart) {
        this.rule = rule;
        this.apart = apart;
    }

    void hears(Said said) {
        var before = last.get(said.object);
        if (before != null && before.order >= said.order) {
            return;
        }
        last.put(said.object, said);
        countsAs.remove(said.object);
        if (said.at != null) {
            countsAs.put(said.object, said.object);
        }
        Stream.of(said, before == null ? said : before)
                .filter(claim -> claim.at != null)
                .forEach(claim -> matchAround(claim.at));
    }

    private void matchAround(Instant at) {
        Neighborhood.explore(
                        at,
                        rule,
                        1000,
                        span -> sightings()
                                .filter(sighting -> span.contains(sighting.at()))
                                .toList())
                .groups(circle -> apart)
                .forEach(group -> group.members()
                        .forEach(member -> countsAs.put(
                                member.object(), group.members().getFirst().object())));
    }

    private Stream<Sighting> sightings() {
        return countsAs.keySet().stream().map(object -> last.get(object).sighting());
    }

    Map<FactIdentity, FactIdentity> countsAs() {
        return countsAs;
    }

    /** By the definition: over all that stands in the end, whatever the way there. */
    static Map<FactIdentity, FactIdentity> naively(List<Said> history, Rule rule, Set<Pair> apart) {
        var last = new TreeMap<FactIdentity, Said>();
        history.forEach(said -> last.merge(said.object, said, (a, b) -> a.order > b.order ? a : b));
        var standing = last.values().stream()
                .filter(said -> said.at != null)
                .map(Said::sighting)
                .toList();
        var groups = new HashSet<Set<Sighting>>();
        standing.forEach(sighting -> groups.add(Set.of(sighting)));
        var pairs = standing.stream()
                .flatMap(a -> standing.stream().map(b -> List.of(a, b)))
                .filter(pair -> Sighting.BY_START.compare(pair.getFirst(), pair.getLast()) < 0)
                .filter(pair -> same(Set.of(pair.getFirst()), Set.of(pair.getLast()), rule, Set.of()))
                .sorted((p, q) -> compare(p, q))
                .toList();
        for (var pair : pairs) {
            var one = groups.stream()
                    .filter(g -> g.contains(pair.getFirst()))
                    .findFirst()
                    .orElseThrow();
            var other = groups.stream()
                    .filter(g -> g.contains(pair.getLast()))
                    .findFirst()
                    .orElseThrow();
            if (!one.equals(other) && same(one, other, rule, apart)) {
                groups.remove(one);
                groups.remove(other);
                var both = new HashSet<>(one);
                both.addAll(other);
                groups.add(both);
            }
        }
        var countsAs = new TreeMap<FactIdentity, FactIdentity>();
        groups.forEach(group -> {
            var strongest = group.stream().min(Sighting.STRONGEST_FIRST).orElseThrow();
            group.forEach(member -> countsAs.put(member.object(), strongest.object()));
        });
        return countsAs;
    }

    private static int compare(List<Sighting> p, List<Sighting> q) {
        int byNames = Boolean.compare(share(q), share(p));
        int byDistance =
                p.getFirst().distanceTo(p.getLast()).compareTo(q.getFirst().distanceTo(q.getLast()));
        int byFirst = Sighting.BY_START.compare(p.getFirst(), q.getFirst());
        int byLast = Sighting.BY_START.compare(p.getLast(), q.getLast());
        return byNames != 0 ? byNames : byDistance != 0 ? byDistance : byFirst != 0 ? byFirst : byLast;
    }

    private static boolean share(List<Sighting> pair) {
        return pair.getFirst().names().stream().anyMatch(pair.getLast().names()::contains);
    }

    private static boolean same(Set<Sighting> one, Set<Sighting> other, Rule rule, Set<Pair> apart) {
        var names = new HashSet<String>();
        var otherNames = new HashSet<String>();
        one.forEach(sighting -> names.addAll(sighting.names()));
        other.forEach(sighting -> otherNames.addAll(sighting.names()));
        boolean named = names.stream().anyMatch(otherNames::contains)
                || rule.byStart() && (names.isEmpty() || otherNames.isEmpty());
        return named
                && one.stream()
                        .allMatch(a -> other.stream()
                                .allMatch(b -> !a.source().equals(b.source())
                                        && !a.at().isAfter(b.at().plus(rule.window()))
                                        && !b.at().isAfter(a.at().plus(rule.window()))
                                        && !apart.contains(new Pair(a.object(), b.object()))));
    }
}
