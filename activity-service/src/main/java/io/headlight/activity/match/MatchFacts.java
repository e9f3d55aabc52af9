package io.headlight.activity.match;

import io.headlight.activity.activity.Activities;
import io.headlight.activity.activity.Activity;
import io.headlight.activity.activity.Changed;
import io.headlight.activity.activity.Changing;
import io.headlight.activity.activity.Discretion;
import io.headlight.activity.activity.FactIdentity;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.Telling;
import io.headlight.activity.activity.Tellings;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same meeting told by several systems counts once. Whenever facts come or go, those around them are looked at again:
 * which are of the same thing is read off the set of them, so neither their order nor their repetition matters.
 */
@ApplicationScoped
public class MatchFacts {

    /** More facts of a rep and type within minutes are not a person's. */
    private static final int MOST_NEAR = 1000;

    private final MatchConfig config;
    private final Turns turns;
    private final Activities activities;
    private final Tellings tellings;
    private final Separations separations;
    private final Ledger ledger;
    private final Discretion discretion;

    MatchFacts(
            MatchConfig config,
            Turns turns,
            Activities activities,
            Tellings tellings,
            Separations separations,
            Ledger ledger,
            Discretion discretion) {
        this.config = config;
        this.turns = turns;
        this.activities = activities;
        this.tellings = tellings;
        this.separations = separations;
        this.ledger = ledger;
        this.discretion = discretion;
    }

    void takeTurns(@Observes Changing change) {
        takeTurns(of(change));
    }

    void match(@Observes Changed changed) {
        match(of(changed.change()), new HashSet<>());
    }

    /**
     * Looks at these again, and at what is around them. Whoever records without the {@link Ledger}'s {@code apply} calls it
     * once per transaction, after all of them are written.
     */
    @Atomic
    public void match(Collection<Activity> facts) {
        var matchable = facts.stream().filter(this::isMatchable).toList();
        takeTurns(matchable);
        match(matchable, new HashSet<>());
    }

    /** Until the transaction ends nobody else changes what is around these. */
    void takeTurns(List<Activity> facts) {
        turns.take(facts.stream()
                .map(fact -> stretch(
                        fact,
                        Neighborhood.around(
                                fact.occurredAt(), config.ruleOf(fact.type()).orElseThrow())))
                .toList());
    }

    /** What comes or goes and is of a type that is matched. */
    private List<Activity> of(Changing change) {
        var gone = change.gone().stream()
                .filter(one -> config.ruleOf(one.activityType()).isPresent())
                .map(Changing.Gone::activityId)
                .toList();
        return Stream.concat(change.come().stream().filter(this::isMatchable), activities.all(gone).stream())
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isMatchable(Activity fact) {
        return config.ruleOf(fact.type()).isPresent();
    }

    private void match(List<Activity> facts, Set<UUID> done) {
        for (var fact : facts) {
            if (!done.contains(fact.id())) {
                match(fact, config.ruleOf(fact.type()).orElseThrow(), done);
            }
        }
    }

    private void match(Activity fact, Rule rule, Set<UUID> done) {
        var told = new HashMap<FactIdentity, Telling>();
        var neighborhood =
                Neighborhood.explore(fact.occurredAt(), rule, MOST_NEAR, span -> look(fact, rule, span, told));
        for (var group : neighborhood.groups(this::apart)) {
            var members = group.members().stream()
                    .map(sighting -> told.get(sighting.object()))
                    .toList();
            members.forEach(telling -> done.add(telling.activity().id()));
            ledger.countOnce(members.getFirst(), members.subList(1, members.size()));
        }
    }

    private List<Sighting> look(Activity fact, Rule rule, Span span, Map<FactIdentity, Telling> told) {
        if (!span.equals(Neighborhood.around(fact.occurredAt(), rule))) {
            turns.take(List.of(stretch(fact, span)));
        }
        var near = tellings.of(fact.repId(), fact.type(), span.from(), span.to(), MOST_NEAR);
        near.forEach(telling -> told.put(telling.object(), telling));
        return sightings(near);
    }

    /** While somebody is being forgotten some records name them and others have a pseudonym: that is one name. */
    private List<Sighting> sightings(List<Telling> near) {
        var pseudonyms = discretion.pseudonyms(near.stream()
                .flatMap(telling -> telling.activity().counterparts().stream())
                .collect(Collectors.toSet()));
        return near.stream().map(telling -> Sighting.of(telling, pseudonyms)).toList();
    }

    private Set<Pair> apart(List<Sighting> circle) {
        return separations.among(circle.stream().map(Sighting::object).toList());
    }

    private static Turns.Stretch stretch(Activity fact, Span span) {
        return new Turns.Stretch(fact.repId(), fact.type(), span);
    }
}
