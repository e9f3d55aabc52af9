package io.headlight.plan.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.past.HistoryState;
import io.headlight.plan.past.Past;
import io.headlight.plan.past.PastWeeks;
import io.headlight.plan.policy.AppliedPolicy;
import io.headlight.plan.policy.Effort;
import io.headlight.plan.policy.Warning;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What there is to say of a plan before it is published.
 *
 * @param missing what its publication would refuse now
 * @param warnings what the policy advises against; they never refuse
 * @param warningsLeftOut how many more there are than are shown
 * @param effortHoursPerWeek what the behaviors take a rep
 * @param lines what is usual of each line that has a target and a measure
 * @param checkedAgainst the weeks that targets are compared with
 * @param policy that of the organization where it let more pass than the shipped one; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "planId",
            "publishable",
            "missing",
            "nextStep",
            "warnings",
            "warningsLeftOut",
            "effortHoursPerWeek",
            "lines",
            "checkedAgainst",
            "history"
        },
        examples = """
                {"planId": "01970000-0000-7000-8000-0000000000a1", "publishable": true, "missing": [],
                 "nextStep": {"step": "REVIEW_WARNINGS",
                              "detail": "Nothing is missing. Look at what is warned of (1), then publish."},
                 "warnings": [{"code": "target_unrealistic", "pointer": "/behaviors/2/target",
                               "repId": "9e500000-0000-4000-8000-00000000000b",
                               "detail": "First-time meetings with prospects: 6 in a week is at the 98.1 % mark of what Ann Archer did in the last 26 weeks; the best was 6, usual are 2.",
                               "value": 0.9808, "threshold": 0.9, "target": 6, "previousTarget": 2, "best": 6,
                               "teamPercentile": 0.9654}],
                 "warningsLeftOut": 0, "effortHoursPerWeek": 21.5,
                 "lines": [{"lineId": "01970000-0000-7000-8000-0000000000b1", "pointer": "/behaviors/2",
                            "history": "AVAILABLE", "weeks": 1, "target": 6, "usual": 2, "best": 7,
                            "teamPercentile": 0.9654, "repsCompared": 5, "repsWithoutHistory": 1,
                            "detail": "6 in a week; usual are 2, the best was 7. 1 of 6 reps have less than 8 weeks of it."}],
                 "checkedAgainst": {"from": "2026-07-06", "to": "2027-01-03"}, "history": "AVAILABLE"}""")
public record ChecksView(
        UUID planId,

        @Schema(description = "Whether it could be published now")
        boolean publishable,

        @Schema(description = "What its publication would refuse now")
        List<Violation> missing,

        NextStep nextStep,

        @Schema(description = "What the policy advises against; they never refuse. At most 200")
        List<Warning> warnings,

        @Schema(description = "How many more there are than are shown", examples = "0")
        int warningsLeftOut,

        @Schema(description = "What the behaviors take a rep, in hours", examples = "21.5")
        BigDecimal effortHoursPerWeek,

        @Schema(description = "What is usual of each line that has a target and a measure")
        List<LineHistory> lines,

        @Schema(description = "The weeks that targets are compared with")
        PastWeeks checkedAgainst,

        @Schema(
                description = "Whether all that was done in these weeks is known: AVAILABLE; NOT_YET, ask again in a"
                        + " while; UNAVAILABLE, activity-service does not answer")
        HistoryState history,

        @Schema(description = "Absent unless it let more pass than the shipped policy would")
        AppliedPolicy policy) {

    private static final int MOST_WARNINGS = 200;

    static ChecksView of(
            ReadDraft.Draft draft,
            Effort effort,
            List<Warning> warnings,
            Past past,
            List<LineHistory> lines,
            AppliedPolicy policy) {
        var shown = warnings.stream().limit(MOST_WARNINGS).toList();
        return new ChecksView(
                draft.planId(),
                !draft.published() && draft.missing().isEmpty(),
                draft.missing(),
                draft.published() ? NextStep.FOLLOW_UP : NextStep.after(draft.missing(), warnings),
                shown,
                warnings.size() - shown.size(),
                effort.hoursPerWeek(),
                lines,
                past.weeks(),
                past.state(),
                policy);
    }
}
