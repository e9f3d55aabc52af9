package io.headlight.activity.sender.zoho;

import io.headlight.activity.activity.Claim;
import java.util.List;

/** A task counts when it is completed; opened again it does not. */
final class Tasks {

    private static final String FOLLOW_UP = "follow_up";
    private static final String STATUS = "Status";

    private Tasks() {}

    static List<Claim> claims(KnownRecord task) {
        if (task.isDeleted()) {
            return List.of(task.takenBack(FOLLOW_UP, "the task was deleted in Zoho"));
        }
        if (!task.isInserted() && !task.mayHaveChanged(STATUS)) {
            return List.of();
        }
        task.need(STATUS);
        if (!"Completed".equals(task.text(STATUS))) {
            return List.of(task.takenBack(FOLLOW_UP, "the task is not completed in Zoho"));
        }
        task.need(Fields.OWNER);
        return List.of(task.happened(FOLLOW_UP, task.since(STATUS)).about(task.about()));
    }
}
