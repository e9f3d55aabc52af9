package io.headlight.plan.activities;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The part of activity-service's answer that plans need: numbers per measure, rep and day, zeros left out. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Measurements(List<Measured> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Measured(UUID measureId, UUID repId, BigDecimal total, List<Day> days) {

        Measured {
            days = days == null ? List.of() : days;
        }
    }

    /** @param cumulative of the range through this day */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(LocalDate on, BigDecimal value, BigDecimal cumulative) {}
}
