package io.headlight.activity.activity;

import java.util.List;
import java.util.UUID;

/** Activities were taken back. Observers run in the same transaction. */
public record Retracted(List<UUID> activityIds) {}
