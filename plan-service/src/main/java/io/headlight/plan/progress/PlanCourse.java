package io.headlight.plan.progress;

import io.headlight.plan.activities.Totals;
import io.headlight.plan.course.Goal;
import io.headlight.plan.course.Judged;
import io.headlight.plan.course.Score;
import io.headlight.plan.course.Stretch;
import io.headlight.plan.expectation.Expectation;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.Scoring;
import io.headlight.plan.running.RunningPlans;
import io.headlight.plan.running.WorkingTimes;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A published plan on a given day. Judges each of its reps, line by line, by what was asked of them in each stretch of
 * days: an amendment holds from its day on and leaves the days before it as they were.
 */
final class PlanCourse {

    /** What a version asks on a line, whoever it is asked of. */
    private record Asked(Goal goal, LocalDate dueOn, UUID measureId) {}

    private record Key(int number, UUID lineId) {}

    /** A rep's line with where they stand, for the views. */
    record Line(UUID expectationId, BigDecimal target, UUID measureId, Judged judged) {

        /** What it adds to its score. */
        Score.Part part(Scoring scoring) {
            return new Score.Part(scoring, judged.credit());
        }
    }

    private final List<PlanVersion> versions;
    private final PlanVersion inForce;
    private final LocalDate today;
    private final RunningPlans.Read read;
    private final Map<Key, Asked> asked = new HashMap<>();

    /** @param versions of one plan, oldest first */
    PlanCourse(List<PlanVersion> versions, LocalDate today, RunningPlans.Read read) {
        this.versions = versions;
        this.inForce = PlanVersion.inForce(versions, today);
        this.today = today;
        this.read = read;
        versions.forEach(this::remember);
    }

    private void remember(PlanVersion version) {
        for (KeyResult r : version.lines().results()) {
            asked.put(new Key(version.number(), r.id()), new Asked(Goal.of(r), null, version.measureId(r)));
        }
        for (Behavior b : version.lines().behaviors()) {
            asked.put(new Key(version.number(), b.id()), new Asked(Goal.of(b), b.dueOn(), version.measureId(b)));
        }
    }

    boolean isMeasured() {
        return versions.stream()
                .filter(version -> version == inForce || !version.effectiveOn().isAfter(today))
                .allMatch(PlanVersion::isMeasured);
    }

    Span measuredDays() {
        return new Span(inForce.startsOn(), today.isBefore(inForce.endsOn()) ? today : inForce.endsOn());
    }

    /** Of a version that begins later nothing can have been measured yet. */
    Stream<UUID> measureIds() {
        var measured = versions.stream()
                .filter(PlanVersion::isMeasured)
                .map(PlanVersion::number)
                .collect(Collectors.toSet());
        return asked.entrySet().stream()
                .filter(line -> measured.contains(line.getKey().number))
                .map(line -> line.getValue().measureId);
    }

    /** @param expected of the rep under this plan, in the order of its days */
    RepProgress judge(UUID repId, List<Expectation> expected, Totals totals) {
        var byLine = expected.stream().collect(Collectors.groupingBy(Expectation::lineId));
        var lines = new HashMap<UUID, Line>();
        byLine.forEach((lineId, segments) -> line(repId, segments, totals).ifPresent(l -> lines.put(lineId, l)));
        var version = PlanVersion.inForce(versions, earlier(today, lastDay(expected)));
        var results = version.lines().results().stream()
                .filter(r -> lines.containsKey(r.id()))
                .toList();
        var behaviors = version.lines().behaviors().stream()
                .filter(b -> lines.containsKey(b.id()))
                .toList();
        return RepProgress.of(
                repId,
                version,
                days(repId, expected),
                results.stream()
                        .map(r -> ResultProgress.of(r, lines.get(r.id())))
                        .toList(),
                behaviors.stream()
                        .map(b -> BehaviorProgress.of(b, lines.get(b.id())))
                        .toList(),
                Score.of(behaviors.stream()
                        .map(b -> lines.get(b.id()).part(b.scoring()))
                        .toList()),
                Score.of(results.stream()
                        .map(r -> lines.get(r.id()).part(r.scoring()))
                        .toList()));
    }

    /** Empty when nothing is asked of the rep on this line, as far as was known. */
    private Optional<Line> line(UUID repId, List<Expectation> segments, Totals totals) {
        var held = segments.stream().filter(this::holds).toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var stretches = held.stream()
                .flatMap(segment -> read.times().stretches(repId, inForce, ask(segment)).stream())
                .toList();
        var present = held.stream()
                .filter(segment -> !segment.startsOn().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(held.getFirst());
        var judged = Judged.of(stretches, measure -> totals.days(measure, repId), lastDay(held), today);
        var measureId = Stretch.present(stretches, today).measureId();
        return Optional.of(new Line(present.id(), read.target(present), measureId, judged));
    }

    /** Does it ask anything, as far as was known? */
    private boolean holds(Expectation segment) {
        var ask = ask(segment);
        return ask != null && !ask.isEmpty();
    }

    private LocalDate lastDay(List<Expectation> expected) {
        return expected.stream().map(read::endsOn).max(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** Null when the version it was sent with was not known yet. */
    private WorkingTimes.Ask ask(Expectation segment) {
        var of = asked.get(new Key(segment.planVersion(), segment.lineId()));
        if (of == null) {
            return null;
        }
        var last = read.endsOn(segment);
        return new WorkingTimes.Ask(
                of.goal.to(read.target(segment)),
                of.measureId,
                segment.startsOn(),
                of.dueOn == null || of.dueOn.isAfter(last) ? last : of.dueOn);
    }

    /** The rep's days under the plan: those for which anything was asked, without a time away in another team. */
    private RepProgress.Days days(UUID repId, List<Expectation> expected) {
        int all = 0;
        int elapsed = 0;
        var next = LocalDate.MIN;
        for (var segment : expected) {
            var first = segment.startsOn().isAfter(next) ? segment.startsOn() : next;
            var last = read.endsOn(segment);
            if (!last.isBefore(first)) {
                all += read.times().count(repId, inForce, first, last);
                elapsed += read.times().count(repId, inForce, first, earlier(today.minusDays(1), last));
                next = last.plusDays(1);
            }
        }
        var ramps = read.times().ramps();
        var week = ramps.isRamping(repId, today) ? ramps.tenureWeek(repId, today) : OptionalInt.empty();
        return new RepProgress.Days(elapsed, all - elapsed, week.isPresent() ? week.getAsInt() : null);
    }
}
