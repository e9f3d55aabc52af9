package io.headlight.plan.activities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/**
 * What did these reps do in these days?
 *
 * @param from first day, {@code to} last day, both included
 * @param asOf what was known at that moment; null for what is known now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasurementsQuestion(
        Collection<UUID> measureIds, Collection<UUID> repIds, LocalDate from, LocalDate to, Instant asOf) {}
