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

        private Course course(Expected expected) {
            return courses.computeIfAbsent(
                    expected.target().stripTrailingZeros(), target -> Course.of(goal.to(target), time, today));
        }

        Judged judge(Expected expected, UUID repId, Totals totals) {
            var course = course(expected);
            var standing = Standing.of(course, totals.of(measureId, repId).orElse(null));
            return new Judged(expected, measureId, course, standing);
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
        var byResult = judge(results, repId, expected, totals);
        var byBehavior = judge(behaviors, repId, expected, totals);
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
                        .map(r -> ResultProgress.of(r, byResult.get(r.id())))
                        .toList(),
                version.lines().behaviors().stream()
                        .map(b -> BehaviorProgress.of(b, byBehavior.get(b.id())))
                        .toList(),
                score(byBehavior),
                score(byResult));
    }

    private static Map<UUID, Judged> judge(
            Map<UUID, Line> lines, UUID repId, Map<UUID, Expected> expected, Totals totals) {
        return lines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, line -> line.getValue().judge(expected.get(line.getKey()), repId, totals)));
    }

    private static BigDecimal score(Map<UUID, Judged> lines) {
        return Standing.shown(Score.of(lines.values().stream()
                .map(Judged::credit)
                .collect(Collectors.toList()))); // with nulls: nothing is due of that line
    }
}
