package io.headlight.plan.workday;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.fiscal.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fiscal year of a team with its four quarters and twelve periods. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"teamId", "year", "firstDay", "lastDay", "workingDays", "quarters", "periods"},
        examples = """
                {"teamId": "7ea00000-0000-4000-8000-000000000004", "year": 2027, "firstDay": "2027-01-01",
                 "lastDay": "2027-12-31", "workingDays": 261, "quarters": [{"number": 1, "firstDay": "2027-01-01",
                  "lastDay": "2027-03-31", "workingDays": 64}], "periods": [{"number": 1, "firstDay": "2027-01-01",
                  "lastDay": "2027-01-31", "workingDays": 21}]}""")
public record FiscalYearView(
        UUID teamId,

        @Schema(description = "As the company calls it", examples = "2027")
        int year,

        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "52 or 53; absent where years are made of months")
        Integer weeks,

        int workingDays,
        @Schema(description = "Always four") List<FiscalPeriodView> quarters,
        @Schema(description = "Always twelve") List<FiscalPeriodView> periods) {

    static FiscalYearView of(UUID teamId, FiscalYear year, WorkingCalendar calendar) {
        return new FiscalYearView(
                teamId,
                year.year(),
                year.firstDay(),
                year.lastDay(),
                year.weeks(),
                calendar.workingDays(year.firstDay(), year.lastDay()),
                year.quarters().stream()
                        .map(quarter -> FiscalPeriodView.of(quarter, calendar))
                        .toList(),
                year.periods().stream()
                        .map(period -> FiscalPeriodView.of(period, calendar))
                        .toList());
    }
}
