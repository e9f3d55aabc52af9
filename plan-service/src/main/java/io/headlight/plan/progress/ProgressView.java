package io.headlight.plan.progress;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far reps are, one item per rep and plan.
 *
 * @param asOf the moment whose knowledge this is
 */
@Schema(requiredProperties = {"asOf", "items"})
public record ProgressView(Instant asOf, List<RepProgress> items) {}
