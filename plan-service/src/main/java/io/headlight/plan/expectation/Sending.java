package io.headlight.plan.expectation;

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

    record Line(UUID id, LineType type, BigDecimal target) {}

    Stream<Expectation> to(UUID repId) {
        return lines().map(line -> new Expectation(this, repId, line));
    }

    private Stream<Line> lines() {
        var lines = version.lines();
        return Stream.concat(
                lines.results().stream().map(r -> new Line(r.id(), LineType.RESULT, r.target())),
                lines.behaviors().stream()
                        .filter(b -> b.dueOn() == null || !b.dueOn().isBefore(from))
                        .map(b -> new Line(b.id(), LineType.BEHAVIOR, b.target())));
    }
}
