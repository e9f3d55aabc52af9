package io.headlight.plan.holiday;

import io.headlight.plan.calendar.PlannableDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day that a company gives off, whatever the law says. */
@Schema(examples = """
                {"on": "2027-12-24", "name": "Christmas Eve"}""")
public record OwnHoliday(
        @NotNull @PlannableDay LocalDate on,

        @NotBlank @Size(max = 80) @Schema(examples = "Christmas Eve")
        String name) {}
