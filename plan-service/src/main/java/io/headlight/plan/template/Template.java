package io.headlight.plan.template;

import io.headlight.kit.http.Ids;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.line.SalesProcess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One or more results with the behaviors that drive them, ready to be copied into a plan.
 *
 * @param id speaking and stable, for example {@code new-customer-acquisition}
 * @param version rises with every change of the content
 */
@Schema(examples = """
                {"id": "new-customer-acquisition", "version": 1, "name": "New customer acquisition",
                 "description": "Win customers who have not bought from us before.",
                 "salesProcess": {"name": "New business", "stages": ["SOURCING", "PROSPECTING", "QUALIFYING", "CLOSING"]},
                 "results": [{"key": "new-customers", "name": "New customers won",
                              "measure": {"activityType": "opportunity_won", "conditions": [], "aggregate": "DISTINCT",
                                          "of": "account"}, "target": 6, "unit": "customers", "stage": "CLOSING"}],
                 "behaviors": [{"name": "First-time meetings with prospects", "kind": "COUNTED",
                                "resultKeys": ["new-customers"], "cadence": "WEEKLY", "target": 3, "unit": "meetings",
                                "why": {"rep": "Your pipeline stays full when a deal slips.",
                                        "company": "New customers come from first conversations."},
                                "reward": {"kind": "RECOGNITION", "condition": "Three in each of four weeks running",
                                           "value": "Named in Monday's team meeting"},
                                "effortMinutes": 90, "stage": "PROSPECTING", "counterMetric": "Share of meetings that lead on",
                                "sideEffect": "Meeting people who cannot buy",
                                "measure": {"activityType": "meeting", "conditions": [{"attribute": "firstTime",
                                            "operator": "EQUALS", "value": true}], "aggregate": "DISTINCT", "of": "account"}}]}""")
public record Template(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,
        @Positive int version,
        @NotBlank String name,
        @NotBlank String description,
        @NotNull @Valid SalesProcess salesProcess,
        @NotEmpty List<@Valid TemplateResult> results,
        @NotEmpty List<@Valid TemplateBehavior> behaviors) {

    /** A copy of the lines with ids of their own, targets and due dates fitted to the time the plan has. */
    public PlanLines linesFor(LocalDate startsOn, LocalDate endsOn) {
        var length = new Length(startsOn, endsOn);
        var ids = new HashMap<String, UUID>();
        results.forEach(result -> ids.put(result.key(), Ids.next()));
        return new PlanLines(
                salesProcess,
                results.stream().map(r -> r.toLine(ids.get(r.key()), length)).toList(),
                behaviors.stream().map(b -> b.toLine(Ids.next(), ids, length)).toList());
    }
}
