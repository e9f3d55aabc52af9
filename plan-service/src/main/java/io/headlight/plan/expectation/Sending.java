package io.headlight.plan.expectation;

import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.LineType;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A version of a plan on its way to reps.
 *
 * @param from the day from which on it holds for them
 */
record Sending(PlanVersion version, LocalDate from, Instant at) {

    record Line(UUID id, LineType type, BigDecimal target) {

        static Line of(KeyResult result) {
            return new Line(result.id(), LineType.RESULT, result.target());
        }

        static Line of(Behavior behavior) {
            return new Line(behavior.id(), LineType.BEHAVIOR, behavior.target());
        }
    }

    Stream<Expectation> to(UUID repId) {
        return lines().map(line -> new Expectation(this, repId, line));
    }

    private Stream<Line> lines() {
        var lines = version.lines();
        return Stream.concat(
                lines.results().stream().map(Line::of),
                lines.behaviors().stream()
                        .filter(b -> b.dueOn() == null || !b.dueOn().isBefore(from))
                        .map(Line::of));
    }
}
