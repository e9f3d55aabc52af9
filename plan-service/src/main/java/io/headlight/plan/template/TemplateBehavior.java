package io.headlight.plan.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.DeliveredPer;
import io.headlight.plan.line.Reward;
import io.headlight.plan.line.Scoring;
import io.headlight.plan.line.Why;
import io.headlight.plan.measure.MeasureRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An act that drives results of the template.
 *
 * @param resultKeys the results it drives
 * @param target usual per cadence and rep
 * @param dueAfterWeeks weeks from the start of the plan to the last day of a deliverable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"name": "First-time meetings with prospects", "kind": "COUNTED", "resultKeys": ["new-customers"],
                 "cadence": "WEEKLY", "target": 3, "unit": "meetings",
                 "why": {"rep": "Three new conversations a week keep your pipeline full when a deal slips.",
                   "company": "Every new customer begins with a first meeting."},
                 "reward": {"kind": "RECOGNITION", "condition": "Three or more in each of four weeks running",
                   "value": "Named in Monday's team meeting"},
                 "effortMinutes": 90, "stage": "PROSPECTING",
                 "counterMetric": "Share of first meetings that lead to a second one",
                 "sideEffect": "Meetings with anyone who says yes, instead of with prospects who fit.",
                 "measure": {"activityType": "meeting", "aggregate": "DISTINCT", "of": "account",
                   "conditions": [{"attribute": "firstTime", "operator": "EQUALS", "value": true}]}}""")
public record TemplateBehavior(
        @NotBlank @Size(max = 120) @Schema(examples = "First-time meetings with prospects")
        String name,

        @NotNull BehaviorKind kind,

        @Size(max = 3)
        @Schema(
                required = true,
                minItems = 1,
                description = "Keys of the results it drives, at least one",
                examples = "[\"new-customers\"]")
        List<@NotBlank @Size(max = 60) String> resultKeys,

        @NotNull Cadence cadence,

        @NotNull
        @Positive
        @Digits(integer = 12, fraction = 4)
        @Schema(
                description = "Usual per rep and cadence; one for the whole period is stated for thirteen weeks",
                examples = "3")
        BigDecimal target,

        @Positive
        @Max(57)
        @Schema(description = "Weeks from the plan's start to the last day of a deliverable", examples = "6")
        Integer dueAfterWeeks,

        DeliveredPer deliveredPer,

        @Size(max = 500) @Schema(description = "What proves a deliverable; required for one")
        String evidence,

        @NotBlank @Size(max = 30) @Schema(examples = "meetings")
        String unit,

        @NotNull @Valid Why why,
        @NotNull @Valid Reward reward,

        @NotNull
        @Positive
        @Max(10_000)
        @Schema(description = "What one unit of the target costs a rep", examples = "90")
        Integer effortMinutes,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "A stage of the template's salesProcess", examples = "PROSPECTING")
        String stage,

        @NotBlank @Size(max = 300) @Schema(description = "What must not get worse meanwhile")
        String counterMetric,

        @NotBlank @Size(max = 300) @Schema(description = "What people may be tempted to do instead")
        String sideEffect,

        @NotNull @Valid MeasureRule measure,
        @Valid Scoring scoring) {

    public TemplateBehavior {
        resultKeys = resultKeys == null ? List.of() : resultKeys.stream().toList();
    }

    Behavior toLine(UUID id, Map<String, UUID> results, Length length) {
        return new Behavior(
                id,
                name,
                null,
                kind,
                resultKeys.stream()
                        .map(results::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                cadence,
                kind == BehaviorKind.COUNTED && cadence == Cadence.PERIOD ? length.shareOf(target) : target,
                dueAfterWeeks == null ? null : length.dayAfterWeeks(dueAfterWeeks),
                deliveredPer,
                evidence,
                unit,
                why,
                reward,
                effortMinutes,
                stage,
                counterMetric,
                sideEffect,
                measure,
                scoring);
    }
}
