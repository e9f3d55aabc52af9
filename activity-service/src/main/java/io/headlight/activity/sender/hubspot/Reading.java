package io.headlight.activity.sender.hubspot;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.sender.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What claims are read off: one object, as its source is set. */
record Reading(KnownObject object, Kind kind, Settings settings) {

    /** When HubSpot first had it. */
    static final String CREATED = "$created";
    /** How it came into HubSpot. */
    static final String CREATED_BY = "$createdBy";
    /** The key of the object it has become part of. */
    static final String MERGED_INTO = "$mergedInto";
    /** When others became part of it. */
    static final String MERGED = "$merged";

    boolean isGone() {
        return object.isDeleted() || object.text(MERGED_INTO) != null;
    }

    String text(String property) {
        return object.text(property);
    }

    Optional<Instant> time(String property) {
        return Times.of(object.text(property));
    }

    /** Whether it was an import that made it, so that nothing happened when it was made. */
    boolean isCarriedOver() {
        return History.isCarryingOver(text(CREATED_BY)) || History.isCarryingOver(text(Kind.MADE_BY));
    }

    /** When it came to be in this state; empty when it was carried over in it, for then it came to be in it elsewhere. */
    Optional<Instant> since(String state) {
        return isCarriedOver() || History.isCarriedOver(object, state)
                ? Optional.empty()
                : History.since(object, kind, state);
    }

    Claim claim(String type, Optional<Instant> at, String whyNot, UnaryOperator<Claim.Happened> said) {
        return claim(object.key(), type, at, whyNot, said);
    }

    /**
     * @param at when it happened; empty when it does not count
     * @param whyNot for the case that it does not
     * @param said adds what else is known
     */
    Claim claim(String key, String type, Optional<Instant> at, String whyNot, UnaryOperator<Claim.Happened> said) {
        if (isGone() || at.isEmpty()) {
            return new Claim.TakenBack(key, type, object.orderKey(), isGone() ? whyGone() : whyNot);
        }
        return said.apply(Claim.happened(key, type, object.orderKey(), at.get())
                .by(rep(at.get()))
                .about(Associations.subject(object, kind)));
    }

    private String whyGone() {
        var winner = text(MERGED_INTO);
        return "the %s was %s in HubSpot".formatted(kind.word(), winner == null ? "deleted" : "merged into " + winner);
    }

    /**
     * Whose it was then. A change of owner soon after is a correction; a later one hands over the object and not what was
     * done, so that a successor does not inherit last year's numbers.
     */
    private RepReference rep(Instant at) {
        return RepReference.owner(
                History.owner(object, at.plus(Duration.ofDays(settings.number(HubSpot.HANDOVER_DAYS)))));
    }
}
