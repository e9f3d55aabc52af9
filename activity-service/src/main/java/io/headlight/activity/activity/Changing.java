package io.headlight.activity.activity;

import java.util.List;
import java.util.UUID;

/**
 * Facts are about to come and go. Observers run in the same transaction before any of its rows is written, so that they
 * can wait for others without holding anything; when all is written {@link Changed} follows.
 *
 * @param gone what its source takes back or replaces, whether it counted or was the same as another
 */
public record Changing(List<Activity> come, List<Gone> gone) {

    /** An activity that does not stand for its object any more. */
    public record Gone(UUID activityId, String activityType) {}
}
