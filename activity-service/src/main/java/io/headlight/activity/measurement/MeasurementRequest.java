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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which numbers are wanted: every measure for every rep.
 *
 * @param from first day, in each measure's own time zone
 * @param to last day, included; at most 400 days
 * @param asOf what was known at this moment; now, when absent
 */
@Schema(examples = """
        {"measureIds": ["019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b31"], "repIds": ["11f0c1de-0000-4000-8000-00000000a002"],
         "from": "2026-03-01", "to": "2026-03-31"}
        """)
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
