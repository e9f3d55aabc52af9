package io.headlight.activity.activity;

import java.util.List;

/** Activities were recorded. Observers run in the same transaction: what they derive is there with them, or nothing is. */
public record Recorded(List<Activity> activities) {}
