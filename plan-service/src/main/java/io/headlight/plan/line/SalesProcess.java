package io.headlight.plan.line;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The way a sale goes, step by step. Lines of a plan belong to its stages.
 *
 * @param stages in their order
 */
@Schema(examples = """
                {"name": "New business", "stages": ["SOURCING", "PROSPECTING", "QUALIFYING", "CLOSING"]}""")
public record SalesProcess(
        @NotBlank @Size(max = 120) @Schema(examples = "New business")
        String name,

        @NotEmpty @Size(max = 20) List<@NotNull @Size(min = 1, max = 60) String> stages) {

    public SalesProcess {
        stages = stages == null ? List.of() : stages.stream().distinct().toList();
    }

    public boolean has(String stage) {
        return stages.contains(stage);
    }

    /** Both together: the stages of the first, then those that only the second has. Either may be null. */
    static SalesProcess both(SalesProcess first, SalesProcess second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return new SalesProcess(
                first.name,
                Stream.concat(first.stages.stream(), second.stages.stream()).toList());
    }
}
