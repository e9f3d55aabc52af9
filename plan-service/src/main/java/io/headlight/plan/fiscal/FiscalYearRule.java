package io.headlight.plan.fiscal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a company counts its years.
 *
 * @param firstMonth 1 to 12
 * @param yearEnd of years of whole weeks; null for {@code MONTHS}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"pattern": "WEEKS_445", "firstMonth": 2, "yearEnd": "NEAREST", "namedAfter": "FIRST_MONTH"}""")
public record FiscalYearRule(
        @NotNull FiscalPattern pattern,

        @NotNull @Min(1) @Max(12) @Schema(examples = "2") Integer firstMonth,

        @Schema(
                description =
                        "For years of whole weeks: they end on the last, or on the nearest, last day of a week at the end"
                                + " of the month before firstMonth. LAST unless told; not for MONTHS")
        FiscalYearEnd yearEnd,

        @Schema(
                description =
                        "Whether 2027 is the year whose first or whose last month is in 2027. LAST_MONTH unless told")
        FiscalYearName namedAfter) {

    public static final FiscalYearRule CALENDAR_YEAR =
            new FiscalYearRule(FiscalPattern.MONTHS, 1, null, FiscalYearName.LAST_MONTH);

    public FiscalYearRule {
        if (yearEnd == null && pattern != null && pattern.isOfWeeks()) {
            yearEnd = FiscalYearEnd.LAST;
        }
        if (namedAfter == null) {
            namedAfter = FiscalYearName.LAST_MONTH;
        }
    }

    /** @param at where it is in the request */
    public Optional<Violation> fault(String at) {
        return yearEnd == null || pattern.isOfWeeks()
                ? Optional.empty()
                : Optional.of(Violation.at(
                        at + "/yearEnd",
                        "months_end_by_themselves",
                        "A year of MONTHS ends with a month: leave it out."));
    }
}
