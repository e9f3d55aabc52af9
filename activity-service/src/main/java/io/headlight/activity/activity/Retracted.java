package io.headlight.activity.activity;

import java.util.UUID;

/** An activity was taken back. Observers run in the same transaction. */
public record Retracted(UUID activityId) {}
