package io.headlight.plan.progress;

import java.time.Instant;
import java.util.List;

/**
 * How far reps are, one item per rep and plan.
 *
 * @param asOf the moment whose knowledge this is
 */
public record ProgressView(Instant asOf, List<RepProgress> items) {}
