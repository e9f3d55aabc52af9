package io.headlight.plan.workday;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.fiscal.FiscalPeriod;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quarter or a month of a fiscal year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"number", "firstDay", "lastDay", "workingDays"},
        examples = """
                {"number": 1, "firstDay": "2027-01-31", "lastDay": "2027-02-27", "weeks": 4, "workingDays": 20}""")
public record FiscalPeriodView(
        @Schema(description = "From 1") int number,
        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "How many; absent where years are made of months")
        Integer weeks,

        @Schema(description = "How many, by the team's calendar")
        int workingDays) {

    static FiscalPeriodView of(FiscalPeriod period, WorkingCalendar calendar) {
        return new FiscalPeriodView(
                period.number(),
                period.firstDay(),
                period.lastDay(),
                period.weeks(),
                calendar.workingDays(period.firstDay(), period.lastDay()));
    }
}
