package io.headlight.activity.match;

import io.headlight.activity.activity.Activities;
import io.headlight.activity.activity.Activity;
import io.headlight.activity.activity.Discretion;
import io.headlight.activity.activity.Telling;
import io.headlight.activity.activity.Tellings;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Sets two records apart that were taken for the same, or takes that back; what counts follows at once. */
@ApplicationScoped
class Separate {

    private final Activities activities;
    private final Tellings tellings;
    private final Separations separations;
    private final MatchFacts matchFacts;
    private final Discretion discretion;
    private final Caller caller;
    private final Clock clock;

    Separate(
            Activities activities,
            Tellings tellings,
            Separations separations,
            MatchFacts matchFacts,
            Discretion discretion,
            Caller caller,
            Clock clock) {
        this.activities = activities;
        this.tellings = tellings;
        this.separations = separations;
        this.matchFacts = matchFacts;
        this.discretion = discretion;
        this.caller = caller;
        this.clock = clock;
    }

    @Atomic
    Separation separate(Activity activity, NewSeparation wanted) {
        var from = activities.get(wanted.fromActivityId()).activity();
        matchFacts.takeTurns(
                Stream.of(activity, from).filter(matchFacts::isMatchable).toList());
        var told = told(Stream.of(activity, from)).toList();
        if (told.size() != 2
                || !told.getFirst().countsAs().equals(told.getLast().countsAs())) {
            throw new Separation.NotMatched();
        }
        var separation = new Separation(
                told.getFirst().activity(),
                told.getLast().activity(),
                discretion.keptOf(List.of(wanted.reason().strip())).getFirst(),
                caller.id(),
                clock.instant());
        separations.persistAndFlush(separation);
        matchFacts.match(told.stream().map(Telling::activity).toList());
        return separation;
    }

    @Atomic
    void undo(Separation separation) {
        separations.delete(separation);
        separations.flush();
        matchFacts.match(told(activities.all(List.of(separation.activityId, separation.fromActivityId)).stream())
                .map(Telling::activity)
                .toList());
    }

    /** What is told of them now; those whose source took them back are left out. */
    private Stream<Telling> told(Stream<Activity> records) {
        return records.filter(Objects::nonNull)
                .map(Activity::object)
                .distinct()
                .flatMap(object -> tellings.of(object).stream());
    }
}
