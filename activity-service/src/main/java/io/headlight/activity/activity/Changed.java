package io.headlight.activity.activity;

/** Facts came and went as announced, and all of it is written. Observers run in the same transaction. */
public record Changed(Changing change) {}
