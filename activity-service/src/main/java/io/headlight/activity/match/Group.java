package io.headlight.activity.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sightings of one and the same thing, no two by the same source. */
final class Group {

    private final List<Sighting> members = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Group(Sighting first) {
        members.add(first);
        names.addAll(first.names());
    }

    /** Strongest first: that one counts. */
    List<Sighting> members() {
        return members.stream().sorted(Sighting.STRONGEST_FIRST).toList();
    }

    /** As a whole, as if each were one sighting that knows what its members know. */
    boolean mayBeSameAs(Group other, Rule rule, Set<Pair> apart) {
        return rule.allows(names, other.names)
                && members.stream()
                        .allMatch(one -> other.members.stream()
                                .allMatch(another -> !one.source().equals(another.source())
                                        && one.distanceTo(another).compareTo(rule.window()) <= 0
                                        && !apart.contains(new Pair(one.object(), another.object()))));
    }

    void join(Group other) {
        members.addAll(other.members);
        names.addAll(other.names);
    }

    /**
     * Which sightings are of the same thing, read off the set of them: somebody in common is a better reason than
     * nearness, a smaller distance better than a greater.
     *
     * @param near sightings of a rep and type, together with all that may be the same as one of them
     */
    static List<Group> of(List<Sighting> near, Rule rule, Set<Pair> apart) {
        var groups = new ArrayList<>(near.stream().map(Group::new).toList());
        for (var link : Link.all(near, rule)) {
            var one = holding(groups, link.one);
            var other = holding(groups, link.other);
            if (one != other && one.mayBeSameAs(other, rule, apart)) {
                one.join(other);
                groups.remove(other);
            }
        }
        return groups;
    }

    private static Group holding(List<Group> groups, Sighting sighting) {
        return groups.stream()
                .filter(group -> group.members.contains(sighting))
                .findFirst()
                .orElseThrow();
    }

    /** That two sightings, the earlier first, may be of the same thing. */
    private record Link(Sighting one, Sighting other) {

        private static final Comparator<Link> BEST_FIRST = Comparator.comparing(Link::haveNobodyInCommon)
                .thenComparing(link -> link.one.distanceTo(link.other))
                .thenComparing(Link::one, Sighting.BY_START)
                .thenComparing(Link::other, Sighting.BY_START);

        static List<Link> all(List<Sighting> near, Rule rule) {
            var byStart = near.stream().sorted(Sighting.BY_START).toList();
            var links = new ArrayList<Link>();
            for (int i = 0; i < byStart.size(); i++) {
                for (int j = i + 1; j < byStart.size(); j++) {
                    if (rule.allows(byStart.get(i), byStart.get(j))) {
                        links.add(new Link(byStart.get(i), byStart.get(j)));
                    }
                }
            }
            links.sort(BEST_FIRST);
            return links;
        }

        private boolean haveNobodyInCommon() {
            return Collections.disjoint(one.names(), other.names());
        }
    }
}
