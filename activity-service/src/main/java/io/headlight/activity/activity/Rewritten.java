package io.headlight.activity.activity;

import java.util.List;

/** Other names stand in facts than before, each for the one it stands for. Observers run in the same transaction. */
public record Rewritten(List<Activity> activities) {}
