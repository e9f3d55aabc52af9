package io.headlight.plan.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number of a closed plan that would be another by what became known since. The recorded one stays.
 *
 * @param recorded what was known at the end, {@code actual} what is known now; null for a level nobody has measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"lineId", "name"},
        examples = """
                {"lineId": "01970000-0000-7000-8000-0000000000b3", "name": "First-time meetings with prospects",
                 "recorded": 36, "actual": 38}""")
public record Restatement(
        UUID lineId,

        @Schema(examples = "First-time meetings with prospects")
        String name,

        @Schema(description = "What was known at the end", examples = "36")
        BigDecimal recorded,

        @Schema(description = "What is known now", examples = "38")
        BigDecimal actual) {

    /** What differs between a rep's numbers as recorded and as they are known now. */
    static List<Restatement> between(RepProgress recorded, RepProgress now) {
        var actual = new HashMap<UUID, BigDecimal>();
        now.results().forEach(line -> actual.put(line.lineId(), line.actual()));
        now.behaviors().forEach(line -> actual.put(line.lineId(), line.actual()));
        var found = new ArrayList<Restatement>();
        recorded.results()
                .forEach(line -> found.add(
                        new Restatement(line.lineId(), line.name(), line.actual(), actual.get(line.lineId()))));
        recorded.behaviors()
                .forEach(line -> found.add(
                        new Restatement(line.lineId(), line.name(), line.actual(), actual.get(line.lineId()))));
        return found.stream()
                .filter(line -> !Objects.equals(Standing.shown(line.recorded), Standing.shown(line.actual)))
                .toList();
    }
}
