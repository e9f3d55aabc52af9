package io.headlight.activity.erased;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place where people are named. It is looked through by id from one end to the other; each call is what one transaction
 * may read and change.
 */
public interface Holder {

    /** What is held, in the order in which it is looked through. */
    @Schema(name = "PersonalDataKind")
    enum Kind {
        /** First: a fact tells which delivery brought it. */
        ACTIVITY,
        /** Why an activity was taken back. */
        RETRACTION,
        /** Why somebody set two activities apart. */
        SEPARATION,
        ITEM,
        DELIVERY,
        /** What is known of an object of a source. */
        OBJECT,
        FETCH,
        /** A row of an import that was not taken. */
        REJECTION,
        /** Whom a source means by an owner id. */
        OWNER
    }

    Kind kind();

    /** Takes somebody out of the next rows. */
    Passed erase(Whom whom, UUID after);

    /** What is held of somebody in the next rows. */
    Found find(Whom whom, UUID after);

    /** The last of the rows that were asked for; null when they were fewer, so that there are no more. */
    static <R> UUID last(List<R> rows, int asked, Function<R, UUID> id) {
        return rows.size() < asked ? null : id.apply(rows.getLast());
    }

    /** @param repId when it is a rep; then their names are those that sources call them by */
    record Whom(Sought sought, UUID repId) {

        public boolean isRep() {
            return repId != null;
        }
    }

    /**
     * Some rows were looked at.
     *
     * @param last the last of them; null when there are no more
     * @param found in how many somebody was named
     * @param emptied deliveries that went with them
     * @param givenUp items that waited in those
     */
    record Passed(UUID last, int found, int emptied, int givenUp) {

        /** Nothing of this kind is theirs. */
        public static final Passed NONE = new Passed(null, 0, 0, 0);
    }

    /**
     * What was found in some rows.
     *
     * @param last the last row that was looked at; null when there are no more
     * @param deliveries that brought what was found
     */
    record Found(UUID last, List<?> values, List<UUID> deliveries) {

        public static final Found NONE = new Found(null, List.of(), List.of());
    }
}
