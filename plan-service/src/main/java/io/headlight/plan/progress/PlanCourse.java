package io.headlight.plan.progress;

import io.headlight.plan.activities.Totals;
import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A published plan on a given day: how far every line should be. Judges each of its reps against that, by the target that
 * was agreed with them; those with the same target share its course.
 */
final class PlanCourse {

    private record Line(Goal goal, Timeframe time, LocalDate today, UUID measureId, Map<BigDecimal, Course> courses) {

        Line(Goal goal, Timeframe time, LocalDate today, UUID measureId) {
            this(goal, time, today, measureId, new HashMap<>());
        }

        Course course(Expected expected) {
            return courses.computeIfAbsent(
                    expected.target().stripTrailingZeros(), target -> Course.of(goal.to(target), time, today));
        }

        Standing standing(Expected expected, UUID repId, Totals totals) {
            return Standing.of(course(expected), totals.of(measureId, repId).orElse(null));
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
                .forEach(r ->
                        results.put(r.id(), new Line(goal(r), version.timeframe(null), today, version.measureId(r))));
        version.lines()
                .behaviors()
                .forEach(b -> behaviors.put(b.id(), new Line(goal(b), time(b), today, version.measureId(b))));
    }

    private Timeframe time(Behavior behavior) {
        return version.timeframe(behavior.kind() == BehaviorKind.DELIVERABLE ? behavior.dueOn() : null);
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

    /** @param expected of the rep, by line */
    RepProgress judge(UUID repId, Map<UUID, Expected> expected, Totals totals) {
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
                        .map(r -> result(r, expected.get(r.id()), repId, totals))
                        .toList(),
                version.lines().behaviors().stream()
                        .map(b -> behavior(b, expected.get(b.id()), repId, totals))
                        .toList(),
                score(behaviors, repId, expected, totals),
                score(results, repId, expected, totals));
    }

    private ResultProgress result(KeyResult result, Expected expected, UUID repId, Totals totals) {
        var line = results.get(result.id());
        return ResultProgress.of(
                expected, result, line.measureId, line.course(expected), line.standing(expected, repId, totals));
    }

    private BehaviorProgress behavior(Behavior behavior, Expected expected, UUID repId, Totals totals) {
        var line = behaviors.get(behavior.id());
        return BehaviorProgress.of(
                expected, behavior, line.measureId, line.course(expected), line.standing(expected, repId, totals));
    }

    private static BigDecimal score(Map<UUID, Line> lines, UUID repId, Map<UUID, Expected> expected, Totals totals) {
        return Standing.shown(Score.of(lines.entrySet().stream()
                .map(line -> credit(line.getValue(), repId, expected.get(line.getKey()), totals))
                .collect(Collectors.toList()))); // with nulls: nothing is due of that line
    }

    private static BigDecimal credit(Line line, UUID repId, Expected expected, Totals totals) {
        return line.standing(expected, repId, totals).credit(line.course(expected));
    }
}
