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

/**
 * One or more results with the behaviors that drive them, ready to be copied into a plan.
 *
 * @param id speaking and stable, for example {@code new-customer-acquisition}
 * @param version rises with every change of the content
 */
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
