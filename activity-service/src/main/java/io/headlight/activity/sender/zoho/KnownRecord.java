package io.headlight.activity.sender.zoho;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record by what is known of it. Zoho often tells that a field was changed and not to what: then what was known of it is
 * no longer believed, until it is told or read again.
 */
record KnownRecord(KnownObject object) {

    /** Known when we were told that it came to be. */
    static final String INSERTED = "$inserted";
    /** When the whole record was last read from the API, by our clock. */
    static final String READ = "$read";
    /** Before a field's name: known when we were told that it changed. */
    static final String CHANGED = "@";
    /** Known when we were told that something changed and not what. */
    static final String ANYTHING_CHANGED = "@*";
    /** Before a stage: known when we were told that the deal was moved there. */
    static final String MOVED_TO = "stage:";

    boolean isDeleted() {
        return object.isDeleted();
    }

    boolean isInserted() {
        return object.knows(INSERTED);
    }

    boolean mayHaveChanged(String field) {
        return object.knows(CHANGED + field) || object.knows(ANYTHING_CHANGED);
    }

    String text(String field) {
        return object.text(field);
    }

    /** @throws MissingFields when one of these is not known, or was changed since */
    void need(String... fields) {
        Set<String> missing =
                Arrays.stream(fields).filter(field -> !isBelieved(field)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new MissingFields(object.key(), missing);
        }
    }

    private boolean isBelieved(String field) {
        if (!object.knows(field)) {
            return false;
        }
        var saidAt = object.saidAt(field).orElseThrow();
        var readAt =
                Optional.ofNullable(object.text(READ)).map(Claim::instantOf).orElse(saidAt);
        return Stream.of(CHANGED + field, ANYTHING_CHANGED)
                .flatMap(change -> object.saidAt(change).stream())
                .noneMatch(change -> change.isAfter(saidAt) && change.isAfter(readAt));
    }

    /**
     * Since when the field is what it is. An edit of other fields and a new reading do not move it, as long as Zoho says
     * which fields it changed.
     */
    Instant since(String field) {
        return object.saidAt(CHANGED + field)
                .or(() -> object.saidAt(object.knows(ANYTHING_CHANGED) ? field : INSERTED))
                .or(() -> object.saidAt(field))
                .orElseThrow(() -> new MissingFields(object.key(), Set.of(field)));
    }

    /** A time as Zoho writes it, with its zone. */
    Optional<Instant> time(String field) {
        try {
            return Optional.ofNullable(text(field)).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    RepReference owner() {
        return new RepReference(text(Fields.OWNER), text(Fields.OWNER_EMAIL), null);
    }

    /** Of an activity: the contact, and what it was about. */
    Subject about() {
        var about = text("What_Id");
        var contact = text("Who_Id");
        var module = String.valueOf(text("$se_module"));
        return new Subject(
                about != null && module.equals("Accounts") ? "account:" + about : null,
                about != null && module.equals("Deals") ? Kind.DEAL.key(about) : null,
                contact == null ? null : "contact:" + contact);
    }

    Claim.Happened happened(String activityType, Instant when) {
        return Claim.happened(object.key(), activityType, object.orderKey(), when)
                .by(owner());
    }

    Claim takenBack(String activityType, String reason) {
        return new Claim.TakenBack(object.key(), activityType, object.orderKey(), reason);
    }
}
