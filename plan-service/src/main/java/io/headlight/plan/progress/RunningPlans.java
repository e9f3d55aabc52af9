package io.headlight.plan.progress;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is expected of reps at a moment, in two queries whatever their number; of an earlier one, in three at most. */
@ApplicationScoped
class RunningPlans {

    record Read(List<Expectation> expectations, List<PlanVersion> versions, Map<UUID, BigDecimal> targetsBeforeChange) {

        /** The target that held at the moment: a later decision does not change how an earlier day is judged. */
        BigDecimal target(Expectation expectation) {
            return targetsBeforeChange.getOrDefault(expectation.id(), expectation.target());
        }
    }

    private final Expectations expectations;
    private final PlanVersions versions;
    private final Challenges challenges;

    RunningPlans(Expectations expectations, PlanVersions versions, Challenges challenges) {
        this.expectations = expectations;
        this.versions = versions;
        this.challenges = challenges;
    }

    /**
     * @param planId one plan, running or not; null for all whose days include the moment's, by their own time zone
     * @param known by which targets: null for those that hold now
     */
    @Atomic
    Read read(Collection<UUID> reps, UUID planId, Instant moment, Instant known) {
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
        return read(around, then, known);
    }

    private Read read(List<Expectation> expected, List<PlanVersion> published, Instant known) {
        var challenged = known == null
                ? List.<UUID>of()
                : expected.stream()
                        .filter(Expectation::wasChallenged)
                        .map(Expectation::id)
                        .toList();
        return new Read(expected, published, challenges.targetsBeforeChange(challenged, known));
    }
}
