package io.headlight.activity.match;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which sightings a change at one moment may concern: those near it, all that may be the same as one of them, and so on.
 * What is in another circle can be looked at without them and they without it.
 */
final class Neighborhood {

    /** More than this in one circle is no set of meetings, but a system gone mad: nothing in it is the same as anything. */
    static final int MOST = 64;

    private final Rule rule;
    private final boolean isCutOff;
    private final List<List<Sighting>> circles = new ArrayList<>();
    private Span reach;

    private Neighborhood(Instant at, Rule rule, boolean isCutOff) {
        this.rule = rule;
        this.isCutOff = isCutOff;
        this.reach = Span.of(at).widened(rule.window());
    }

    /** What is looked at for a change at this moment; seldom more is needed. */
    static Span around(Instant at, Rule rule) {
        return Span.of(at).widened(rule.window()).widened(rule.window());
    }

    /**
     * @param most so many sightings or more are too many to go on
     * @param look tells every sighting in a stretch of time; asked again with a longer one when a circle may go on
     */
    static Neighborhood explore(Instant at, Rule rule, int most, Function<Span, List<Sighting>> look) {
        var span = around(at, rule);
        while (true) {
            var known = look.apply(span);
            var found = new Neighborhood(at, rule, known.size() >= most);
            found.draw(known);
            if (found.isCutOff || span.contains(found.reach)) {
                return found;
            }
            span = span.and(found.reach.widened(rule.window()));
        }
    }

    private void draw(List<Sighting> known) {
        var concerned = reach;
        var rest = new LinkedHashSet<>(known);
        for (var sighting : known) {
            if (concerned.contains(sighting.at()) && rest.remove(sighting)) {
                circles.add(circle(sighting, rest));
            }
        }
    }

    private List<Sighting> circle(Sighting first, Set<Sighting> rest) {
        var circle = new ArrayList<Sighting>();
        var toVisit = new ArrayDeque<>(List.of(first));
        while (!toVisit.isEmpty()) {
            var sighting = toVisit.remove();
            circle.add(sighting);
            reach = reach.and(Span.of(sighting.at()).widened(rule.window()));
            var next =
                    rest.stream().filter(other -> rule.allows(sighting, other)).toList();
            next.forEach(rest::remove);
            toVisit.addAll(next);
        }
        return circle;
    }

    /** @param apart which of several sightings a person has set apart */
    List<Group> groups(Function<List<Sighting>, Set<Pair>> apart) {
        return circles.stream().flatMap(circle -> groups(circle, apart)).toList();
    }

    private Stream<Group> groups(List<Sighting> circle, Function<List<Sighting>, Set<Pair>> apart) {
        return isCutOff || circle.size() == 1 || circle.size() > MOST
                ? circle.stream().map(Group::new)
                : Group.of(circle, rule, apart.apply(circle)).stream();
    }
}
