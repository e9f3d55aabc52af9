package io.headlight.activity.measurement;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * Which numbers are wanted: every measure for every rep.
 *
 * @param from first day, in each measure's own time zone
 * @param to last day, included; at most 400 days
 * @param asOf what was known at this moment; now, when absent
 */
public record MeasurementRequest(
        @NotNull @Size(min = 1, max = 200) Set<@NotNull UUID> measureIds,
        @NotNull @Size(min = 1, max = 500) Set<@NotNull UUID> repIds,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        Instant asOf) {

    private static final int MOST_DAYS = 400;

    void requireRange() {
        if (to.isBefore(from)) {
            throw new Rejection.Invalid(Violation.at("/to", "before_from", "The last day is before the first."));
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new Rejection.Invalid(Violation.at("/to", "too_many_days", "Ask for at most 400 days."));
        }
    }
}
