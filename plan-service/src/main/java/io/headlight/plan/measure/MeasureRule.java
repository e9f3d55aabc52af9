package io.headlight.plan.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.store.Digest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which recorded facts count for a line of a plan, and how they become a number. Open: any activity type, any attribute.
 *
 * @param activityType kind of act, for example {@code meeting}
 * @param conditions all of them must hold; empty means every act of the type
 * @param of what the aggregate is taken of: {@code account}, {@code opportunity}, {@code contact}, {@code value} or an
 *     attribute; every aggregate but {@code COUNT} needs it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureRule(
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9_]{0,59}", message = "must be a name such as opportunity_created")
        @Schema(examples = "meeting")
        String activityType,

        @Size(max = 10) List<@Valid @NotNull MeasureCondition> conditions,
        @NotNull MeasureAggregate aggregate,

        @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,59}", message = "must be a name such as account")
        @Schema(examples = "account")
        String of) {

    public MeasureRule {
        conditions = conditions == null ? List.of() : conditions.stream().toList();
    }

    /** What keeps this rule from being measured, each with its pointer below {@code pointer}. */
    public List<Violation> faults(String pointer) {
        var faults = new ArrayList<Violation>();
        if (aggregate.needsSubject() == (of == null)) {
            faults.add(
                    Violation.at(
                            pointer + "/of",
                            "measure_incomplete",
                            "COUNT is taken of nothing; of what every other aggregate is taken must be said, for example account."));
        }
        for (int i = 0; i < conditions.size(); i++) {
            var at = pointer + "/conditions/" + i + "/value";
            conditions.get(i).fault().ifPresent(fault -> faults.add(Violation.at(at, "measure_incomplete", fault)));
        }
        return faults;
    }

    /**
     * The id under which activity-service knows this rule. It follows from the content, so plans that measure the same
     * thing share one measure, and registering is repeatable; as a UUIDv8 (RFC 9562) over SHA-256.
     */
    public UUID idFor(String name, Indicator indicator, String timeZone) {
        var parts = Stream.concat(
                Stream.of(name, indicator.name(), timeZone, activityType, aggregate.name(), String.valueOf(of)),
                conditions.stream().map(MeasureCondition::canonical));
        var digest = ByteBuffer.wrap(Digest.of(parts.toArray(String[]::new)));
        long high = digest.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        long low = digest.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
