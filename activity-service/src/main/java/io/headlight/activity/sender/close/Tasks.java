package io.headlight.activity.sender.close;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import java.util.List;

/** A task of a lead counts when it is done, for who had it to do. */
final class Tasks {

    private static final String FOLLOW_UP = "follow_up";
    private static final String DONE = "is_complete";
    private static final String YES = "true";

    private Tasks() {}

    static List<Claim> claims(Event event) {
        if (event.is("deleted")) {
            return List.of(event.takenBack(FOLLOW_UP, "the task was deleted in Close"));
        }
        if (event.is("completed") || event.becomes(DONE, YES)) {
            return List.of(event.happened(FOLLOW_UP, event.at())
                    .by(RepReference.owner(event.now("assigned_to")))
                    .about(Who.about(event)));
        }
        return event.ceases(DONE, YES)
                ? List.of(event.takenBack(FOLLOW_UP, "it was marked as not done in Close"))
                : List.of();
    }
}
