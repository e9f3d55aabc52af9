package io.headlight.plan.assignment;

import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Roster;
import io.headlight.kit.store.Atomic;
import io.headlight.plan.audience.Memberships;
import io.headlight.plan.expectation.AmendExpectations;
import io.headlight.plan.expectation.EndReason;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.plan.Plan;
import io.headlight.plan.plan.Plans;
import io.headlight.plan.version.PlanVersion;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sends a running plan to reps who joined its team, from the day on which it was noticed, and ends it for those who left,
 * with the day before. Doing it again changes nothing.
 */
@ApplicationScoped
class AssignReps {

    private final Plans plans;
    private final PlanVersions versions;
    private final Expectations expectations;
    private final AmendExpectations amending;
    private final Memberships memberships;
    private final History history;
    private final Clock clock;

    AssignReps(
            Plans plans,
            PlanVersions versions,
            Expectations expectations,
            AmendExpectations amending,
            Memberships memberships,
            History history,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.expectations = expectations;
        this.amending = amending;
        this.memberships = memberships;
        this.history = history;
        this.clock = clock;
    }

    @Atomic
    List<UUID> running() {
        return plans.running().stream().map(Plan::id).toList();
    }

    @Atomic
    void noteMoves(Roster roster) {
        var now = clock.instant();
        memberships.note(roster, LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    }

    @Atomic
    void follow(UUID planId, Roster roster) {
        var plan = plans.findById(planId);
        var today = plan.dayAt(clock.instant());
        if (today.isAfter(plan.lastDay())) {
            return;
        }
        var wanted = plan.audience().of(plan.teamId(), roster).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        var present = expectations.repsOn(planId, today);
        if (!wanted.equals(present)) {
            plans.touch(plan);
        }
        join(plan, without(wanted, present), today);
        leave(plan, without(present, wanted), today);
    }

    private void join(Plan plan, Set<UUID> joined, LocalDate today) {
        if (joined.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var from = today.isBefore(plan.startsOn()) ? plan.startsOn() : today;
        var all = versions.of(List.of(plan.id()));
        var inForce = PlanVersion.inForce(all, from);
        expectations.send(inForce, joined, from, now);
        amending.catchUp(all, joined, from, now);
        expectations.end(plan.id(), joined, plan.lastDay(), EndReason.CLOSED, now);
        joined.forEach(rep ->
                history.record(plan.id(), HistoryEvent.REP_JOINED, null, null, Map.of("repId", rep, "startsOn", from)));
    }

    private void leave(Plan plan, Set<UUID> left, LocalDate today) {
        if (left.isEmpty()) {
            return;
        }
        var last = today.minusDays(1);
        expectations.end(plan.id(), left, last, EndReason.LEFT, clock.instant());
        left.forEach(rep ->
                history.record(plan.id(), HistoryEvent.REP_LEFT, null, null, Map.of("repId", rep, "endsOn", last)));
    }

    private static Set<UUID> without(Collection<UUID> all, Collection<UUID> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
