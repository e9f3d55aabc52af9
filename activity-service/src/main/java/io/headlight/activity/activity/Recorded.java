package io.headlight.activity.activity;

/** An activity was recorded. Observers run in the same transaction: what they derive is there with it, or neither is. */
public record Recorded(Activity activity) {}
