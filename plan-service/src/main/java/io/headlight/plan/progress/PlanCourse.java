package io.headlight.plan.progress;

import io.headlight.plan.activities.Totals;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A published plan on a given day: how far every line should be. Judges each of its reps against that. */
final class PlanCourse {

    private record Line(Course course, UUID measureId) {
        Standing standing(UUID repId, Totals totals) {
            return Standing.of(course, totals.of(measureId, repId).orElse(null));
        }
    }

    private final PlanVersion version;
    private final LocalDate today;
    private final Map<UUID, Line> results = new LinkedHashMap<>();
    private final Map<UUID, Line> behaviors = new LinkedHashMap<>();

    PlanCourse(PlanVersion version, LocalDate today) {
        this.version = version;
        this.today = today;
        version.lines()
                .results()
                .forEach(r -> results.put(r.id(), new Line(course(goal(r), null), version.measureId(r))));
        version.lines()
                .behaviors()
                .forEach(b -> behaviors.put(b.id(), new Line(course(goal(b), b.dueOn()), version.measureId(b))));
    }

    private Course course(Goal goal, LocalDate dueOn) {
        return Course.of(goal, version.timeframe(goal.kind() == BehaviorKind.DELIVERABLE ? dueOn : null), today);
    }

    private static Goal goal(KeyResult result) {
        var aggregate = result.measure().aggregate();
        boolean level = aggregate == MeasureAggregate.AVERAGE || aggregate == MeasureAggregate.LATEST;
        var kind = level ? BehaviorKind.QUALITY : BehaviorKind.COUNTED;
        return new Goal(kind, Cadence.PERIOD, result.target(), aggregate.isWhole());
    }

    private static Goal goal(Behavior behavior) {
        boolean whole = behavior.measure().aggregate().isWhole() && behavior.kind() != BehaviorKind.QUALITY;
        return new Goal(behavior.kind(), behavior.cadence(), behavior.target(), whole);
    }

    Span measuredDays() {
        return new Span(version.startsOn(), today.isBefore(version.endsOn()) ? today : version.endsOn());
    }

    Stream<UUID> measureIds() {
        return Stream.concat(results.values().stream(), behaviors.values().stream())
                .map(Line::measureId);
    }

    /** @param expectations the rep's expectation ids by line */
    RepProgress judge(UUID repId, Map<UUID, UUID> expectations, Totals totals) {
        var time = version.timeframe(null);
        return new RepProgress(
                repId,
                version.planId(),
                version.name(),
                version.number(),
                version.startsOn(),
                version.endsOn(),
                time.elapsed(today),
                time.left(today),
                version.lines().results().stream()
                        .map(r -> result(r, expectations.get(r.id()), repId, totals))
                        .toList(),
                version.lines().behaviors().stream()
                        .map(b -> behavior(b, expectations.get(b.id()), repId, totals))
                        .toList(),
                score(behaviors.values(), repId, totals),
                score(results.values(), repId, totals));
    }

    private ResultProgress result(KeyResult result, UUID expectationId, UUID repId, Totals totals) {
        var line = results.get(result.id());
        return ResultProgress.of(expectationId, result, line.measureId, line.course, line.standing(repId, totals));
    }

    private BehaviorProgress behavior(Behavior behavior, UUID expectationId, UUID repId, Totals totals) {
        var line = behaviors.get(behavior.id());
        return BehaviorProgress.of(expectationId, behavior, line.measureId, line.course, line.standing(repId, totals));
    }

    private static BigDecimal score(Collection<Line> lines, UUID repId, Totals totals) {
        return Standing.shown(Score.of(lines.stream()
                .map(line -> line.standing(repId, totals).credit(line.course))
                .collect(Collectors.toList()))); // with nulls: nothing is due of that line
    }
}
