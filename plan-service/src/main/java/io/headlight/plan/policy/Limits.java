package io.headlight.plan.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many lines of a kind a plan has: at least, and at most. */
@Schema(examples = """
                {"min": 2, "max": 3}""")
public record Limits(
        @NotNull @Min(1) @Max(30) @Schema(examples = "2") Integer min,

        @NotNull @Min(1) @Max(30) @Schema(examples = "3") Integer max) {

    public boolean allow(int lines) {
        return lines >= min && lines <= max;
    }

    boolean allowMoreThan(Limits other) {
        return min < other.min || max > other.max;
    }

    /** As people say it: 2 to 3. */
    @Override
    public String toString() {
        return min.equals(max) ? String.valueOf(min) : min + " to " + max;
    }
}
