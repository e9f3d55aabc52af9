package io.headlight.activity.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The numbers that were asked for.
 *
 * @param items one per measure and rep; those without any activity are left out
 */
public record Measurements(LocalDate from, LocalDate to, Instant asOf, List<Measurement> items) {

    /**
     * A rep's number.
     *
     * @param total over the whole range: not always the sum of the days, as a subject counts once and an average is over
     *     activities
     * @param days those with an activity, in order
     */
    public record Measurement(UUID measureId, UUID repId, BigDecimal total, List<Day> days) {}

    /** The number of one day. */
    public record Day(LocalDate on, BigDecimal value) {}
}
