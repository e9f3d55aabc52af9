package io.headlight.plan.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.line.SalesProcess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
 * @param origin {@code SHIPPED} when absent
 * @param industry whose trade it speaks of; null when it fits any
 * @param basedOn what it was begun from, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"id", "version", "origin"},
        examples = "{\"id\": \"uk-account-growth\", \"version\": 3, \"origin\": \"OWN\", " + Template.EXAMPLE)
public record Template(
        @NotNull @Pattern(regexp = Template.SLUG) @Size(max = 60) @Schema(examples = "new-customer-acquisition")
        String id,

        @Positive @Schema(description = "Rises with every change", examples = "1")
        int version,

        TemplateOrigin origin,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 500) String description,

        @Pattern(regexp = Template.SLUG)
        @Size(max = 60)
        @Schema(description = "Whose trade it speaks of; absent when it fits any", examples = "manufacturing")
        String industry,

        @Valid TemplateBasis basedOn,
        @NotNull @Valid SalesProcess salesProcess,
        @NotEmpty @Size(max = 3) List<@NotNull @Valid TemplateResult> results,
        @NotEmpty @Size(max = 12) List<@NotNull @Valid TemplateBehavior> behaviors) {

    /** Words of small letters and digits; bounded, as an endless text would take a stack without end to match. */
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+){0,29}";

    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile(SLUG);

    /** All but id, version and origin of a template, to be continued in examples of requests and answers. */
    public static final String EXAMPLE = """
            "name": "Account growth, UK", "description": "Meet those who decide, then propose.",
             "industry": "distribution", "basedOn": {"id": "grow-existing-accounts", "version": 2},
             "salesProcess": {"name": "Account growth", "stages": ["QUALIFYING", "PROPOSING", "CLOSING"]},
             "results": [{"key": "expansion-revenue", "name": "Expansion revenue",
               "measure": {"activityType": "deal_won", "aggregate": "SUM", "of": "value",
                 "conditions": [{"attribute": "expansion", "operator": "EQUALS", "value": true}]},
               "target": 60000, "unit": "GBP", "stage": "CLOSING", "scoring": {"weight": 1, "cap": 1, "floor": 0}}],
             "behaviors": [{"name": "Review meetings with a decision-maker present", "kind": "COUNTED",
               "resultKeys": ["expansion-revenue"], "cadence": "WEEKLY", "target": 2, "unit": "meetings",
               "why": {"rep": "Those who decide hear from you before they hear from a competitor.",
                 "company": "We keep the customer at the level where budgets are made."},
               "reward": {"kind": "RECOGNITION", "condition": "Two or more in each of four weeks running",
                 "value": "Named in Monday's team meeting"},
               "effortMinutes": 90, "stage": "QUALIFYING", "counterMetric": "Number of different accounts met",
               "sideEffect": "The same friendly customer met again and again.",
               "measure": {"activityType": "meeting", "aggregate": "COUNT",
                 "conditions": [{"attribute": "decisionMakerPresent", "operator": "EQUALS", "value": true}]},
               "scoring": {"weight": 1, "cap": 1, "floor": 0}}]}""";

    public Template {
        origin = origin == null ? TemplateOrigin.SHIPPED : origin;
    }

    /** Can a template have this id at all? */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The same content under another number. */
    public Template withVersion(int version) {
        return new Template(
                id, version, origin, name, description, industry, basedOn, salesProcess, results, behaviors);
    }

    /** A copy of the lines with ids of their own, targets and due dates fitted to the time the plan has. */
    public PlanLines linesFor(LocalDate startsOn, LocalDate endsOn, WorkingCalendar calendar) {
        var length = new Length(startsOn, endsOn, calendar);
        var lines = results.stream().map(r -> r.toLine(Ids.next(), length)).toList();
        var ids = new HashMap<String, UUID>();
        for (int i = 0; i < lines.size(); i++) {
            ids.putIfAbsent(results.get(i).key(), lines.get(i).id());
        }
        return new PlanLines(
                salesProcess,
                lines,
                behaviors.stream().map(b -> b.toLine(Ids.next(), ids, length)).toList());
    }

    /** All that keeps it from being offered, once each field is as it must be; pointers into the template. */
    public List<Violation> faults() {
        return new TemplateFaults(this).found();
    }
}
