package io.headlight.plan.progress;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.headlight.plan.expectation.Expectation;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.version.PlanVersion;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is expected of reps at a moment, in two queries whatever their number. */
@ApplicationScoped
class RunningPlans {

    record Read(List<Expectation> expectations, List<PlanVersion> versions) {}

    private final Expectations expectations;
    private final PlanVersions versions;

    RunningPlans(Expectations expectations, PlanVersions versions) {
        this.expectations = expectations;
        this.versions = versions;
    }

    /** @param planId one plan, running or not; null for all whose days include the moment's, by their own time zone */
    @Atomic
    Read read(Collection<UUID> reps, UUID planId, Instant moment) {
        if (planId != null) {
            var published = versions.of(List.of(planId));
            if (published.isEmpty()) {
                throw Rejection.NotFound.of("published plan", planId);
            }
            return new Read(expectations.running(reps, planId, null, null), published);
        }
        var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        var around = expectations.running(reps, null, day.minusDays(1), day.plusDays(1));
        var plans = around.stream().map(Expectation::planId).collect(Collectors.toSet());
        return new Read(
                around,
                versions.of(plans).stream()
                        .filter(version -> version.runsOn(version.dayAt(moment)))
                        .toList());
    }
}
