package io.headlight.plan.running;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.headlight.plan.challenge.Challenges;
import io.headlight.plan.expectation.Expectation;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.version.PlanVersion;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is expected of reps at a moment, in as many queries whatever their number. */
@ApplicationScoped
public class RunningPlans {

    /** @param known null for all that is known now */
    public record Read(
            List<Expectation> expectations,
            List<PlanVersion> versions,
            Map<UUID, BigDecimal> targetsBeforeChange,
            WorkingTimes times,
            Instant known) {

        static final Read NOTHING = new Read(List.of(), List.of(), Map.of(), null, null);

        /** The target that held at the moment: a later decision does not change how an earlier day is judged. */
        public BigDecimal target(Expectation expectation) {
            return targetsBeforeChange.getOrDefault(expectation.id(), expectation.target());
        }

        /** The last day as it was known: what was ended later still held. */
        public LocalDate endsOn(Expectation expectation) {
            return known != null && expectation.endedAfter(known) ? promised(expectation) : expectation.endsOn();
        }

        /** To the end of the plan, or of the days until a later version, known then too, asks for something else. */
        private LocalDate promised(Expectation expectation) {
            var since = versions.stream()
                    .filter(v -> v.planId().equals(expectation.planId()) && v.number() >= expectation.planVersion())
                    .toList();
            var line = since.getFirst().lines().line(expectation.lineId());
            return since.stream()
                    .filter(v -> !v.lines().line(expectation.lineId()).equals(line))
                    .map(v -> v.effectiveOn().minusDays(1))
                    .findFirst()
                    .orElse(since.getFirst().endsOn());
        }
    }

    private record RepUnderPlan(UUID repId, UUID planId) {

        static RepUnderPlan of(Expectation e) {
            return new RepUnderPlan(e.repId(), e.planId());
        }
    }

    private final Expectations expectations;
    private final PlanVersions versions;
    private final Challenges challenges;
    private final ReadTimes times;

    RunningPlans(Expectations expectations, PlanVersions versions, Challenges challenges, ReadTimes times) {
        this.expectations = expectations;
        this.versions = versions;
        this.challenges = challenges;
        this.times = times;
    }

    /**
     * @param planId one plan, running or not; null for all whose days include the moment's, by their own time zone
     * @param known by what was known when: null for all that is known now
     */
    @Atomic
    public Read read(Collection<UUID> reps, UUID planId, Instant moment, Instant known) {
        if (planId != null) {
            var published = versions.of(List.of(planId));
            if (published.isEmpty()) {
                throw Rejection.NotFound.of("published plan", planId);
            }
            return read(expectations.running(reps, planId, null, null), published, known);
        }
        var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        var around = expectations.running(reps, null, day.minusDays(1), day.plusDays(1));
        var plans = around.stream().map(Expectation::planId).collect(Collectors.toSet());
        var then = versions.of(plans).stream()
                .filter(version -> version.runsOn(version.dayAt(moment)))
                .toList();
        return onDay(moment, read(around, then, known));
    }

    /** Without those of whom their plan asks nothing that day: it was closed before its end, or they left. */
    private static Read onDay(Instant moment, Read read) {
        var days = read.versions.stream()
                .collect(Collectors.toMap(PlanVersion::planId, v -> v.dayAt(moment), (same, day) -> same));
        var asked = read.expectations.stream()
                .filter(e -> !e.startsOn().isAfter(days.get(e.planId()))
                        && !read.endsOn(e).isBefore(days.get(e.planId())))
                .map(RepUnderPlan::of)
                .collect(Collectors.toSet());
        return new Read(
                read.expectations.stream()
                        .filter(e -> asked.contains(RepUnderPlan.of(e)))
                        .toList(),
                read.versions,
                read.targetsBeforeChange,
                read.times,
                read.known);
    }

    private Read read(List<Expectation> expected, List<PlanVersion> published, Instant known) {
        var then = published.stream().filter(version -> isKnown(version, known)).toList();
        var begins = then.stream()
                .collect(Collectors.toMap(PlanVersion::planId, PlanVersion::startsOn, (same, day) -> same));
        var ours = expected.stream()
                .filter(e -> begins.containsKey(e.planId()) && isKnown(e, begins.get(e.planId()), known))
                .toList();
        if (ours.isEmpty()) {
            return Read.NOTHING;
        }
        var challenged = known == null
                ? List.<UUID>of()
                : ours.stream()
                        .filter(Expectation::wasChallenged)
                        .map(Expectation::id)
                        .toList();
        var reps = ours.stream().map(Expectation::repId).collect(Collectors.toSet());
        return new Read(
                ours, then, challenges.targetsBeforeChange(challenged, known), times.of(reps, then, known), known);
    }

    /** The first version counts from the plan's first day, even where it was published later. */
    private static boolean isKnown(PlanVersion version, Instant known) {
        return known == null || version.number() == 1 || !version.publishedAt().isAfter(known);
    }

    /** So does what it asked of those who were there from that day on; who came later was not known before. */
    private static boolean isKnown(Expectation expectation, LocalDate planStartsOn, Instant known) {
        return known == null
                || expectation.planVersion() == 1 && expectation.startsOn().equals(planStartsOn)
                || !expectation.sentAt().isAfter(known);
    }

    /** The versions of each plan, oldest first. */
    public static Collection<List<PlanVersion>> byPlan(List<PlanVersion> versions) {
        return versions.stream()
                .collect(Collectors.groupingBy(PlanVersion::planId, Collectors.toCollection(ArrayList::new)))
                .values()
                .stream()
                .map(List::copyOf)
                .toList();
    }
}
