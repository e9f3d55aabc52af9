package io.headlight.activity.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The numbers that were asked for.
 *
 * @param items one per measure and rep; those without any activity are left out
 */
@Schema(examples = """
        {"from": "2026-03-01", "to": "2026-03-31", "asOf": "2026-03-12T08:30:00Z",
         "items": [{"measureId": "019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b31",
                    "repId": "11f0c1de-0000-4000-8000-00000000a002", "total": 5,
                    "days": [{"on": "2026-03-09", "value": 3, "cumulative": 3},
                             {"on": "2026-03-11", "value": 4, "cumulative": 5}]}]}
        """)
public record Measurements(LocalDate from, LocalDate to, Instant asOf, List<Measurement> items) {

    /**
     * A rep's number.
     *
     * @param total over the whole range: not always the sum of the days, as a subject counts once and an average is over
     *     activities; the same as cumulative of the last day
     * @param days those with an activity, in order
     */
    @Schema(examples = """
            {"measureId": "019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b31", "repId": "11f0c1de-0000-4000-8000-00000000a002",
             "total": 5, "days": [{"on": "2026-03-09", "value": 3, "cumulative": 3},
                                  {"on": "2026-03-11", "value": 4, "cumulative": 5}]}
            """)
    public record Measurement(UUID measureId, UUID repId, BigDecimal total, List<Day> days) {}

    /**
     * The number of one day.
     *
     * @param value of this day alone
     * @param cumulative of the range through this day: what total would be, had the range ended here
     */
    @Schema(examples = """
            {"on": "2026-03-11", "value": 4, "cumulative": 5}
            """)
    public record Day(
            LocalDate on,
            BigDecimal value,

            @Schema(description = "The number of the range from its first day through this one.")
            BigDecimal cumulative) {}
}
