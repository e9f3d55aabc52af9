package io.headlight.plan.policy;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.PlanLines;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The organization's policy where it let more pass than the shipped one would, so that nobody takes it for what everybody
 * does.
 *
 * @param widened what made the difference, one sentence each
 */
@Schema(
        requiredProperties = {"number", "widened"},
        examples = """
                {"number": 3, "widened": ["A plan may have 2 to 4 results instead of 2 to 3."]}""")
public record AppliedPolicy(
        @Schema(description = "Number of the policy", examples = "3")
        int number,

        @Schema(description = "What made the difference, one sentence each")
        List<String> widened) {

    /** To the publication of these lines; null when the shipped policy would have said the same. */
    public static AppliedPolicy toPublication(PolicyVersion version, PlanLines lines, Timeframe time) {
        return of(version, Widenings.usedBy(version.policy(), lines, time));
    }

    /** To the checks of these lines, where the thresholds of warnings matter too. */
    public static AppliedPolicy toChecks(PolicyVersion version, PlanLines lines, Timeframe time) {
        return of(version, Widenings.usedByChecks(version.policy(), lines, time));
    }

    private static AppliedPolicy of(PolicyVersion version, List<String> widened) {
        return widened.isEmpty() ? null : new AppliedPolicy(version.number(), widened);
    }
}
