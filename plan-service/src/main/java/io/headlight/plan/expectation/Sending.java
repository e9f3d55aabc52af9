package io.headlight.plan.expectation;

import io.headlight.plan.line.LineType;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** A version of a plan on its way to reps. */
record Sending(PlanVersion version, Instant at) {

    record Line(UUID id, LineType type, BigDecimal target) {}

    Stream<Expectation> to(UUID repId) {
        return lines().map(line -> new Expectation(this, repId, line));
    }

    private Stream<Line> lines() {
        var lines = version.lines();
        return Stream.concat(
                lines.results().stream().map(r -> new Line(r.id(), LineType.RESULT, r.target())),
                lines.behaviors().stream().map(b -> new Line(b.id(), LineType.BEHAVIOR, b.target())));
    }
}
