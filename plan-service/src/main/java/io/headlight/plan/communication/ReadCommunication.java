package io.headlight.plan.communication;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.directory.Person;
import io.headlight.kit.store.Atomic;
import io.headlight.plan.challenge.ChallengeView;
import io.headlight.plan.challenge.Challenges;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.expectation.Reception;
import io.headlight.plan.plan.Plan;
import io.headlight.plan.plan.Plans;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How well those who lead a plan's team told it: of what holds today or later, as what was amended away need not be
 * understood any more. Once the plan is over, of what held on its last day. As many statements for one rep as for all.
 */
@ApplicationScoped
class ReadCommunication {

    private final Plans plans;
    private final PlanVersions versions;
    private final Expectations expectations;
    private final Challenges challenges;
    private final Caller caller;
    private final Clock clock;

    ReadCommunication(
            Plans plans,
            PlanVersions versions,
            Expectations expectations,
            Challenges challenges,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.expectations = expectations;
        this.challenges = challenges;
        this.caller = caller;
        this.clock = clock;
    }

    @Atomic
    CommunicationView of(UUID planId) {
        var plan = plans.led(planId);
        plan.requirePublished();
        var received = expectations.received(planId, day(plan));
        var objections = objections(received);
        var told = received.stream()
                .map(one -> Told.of(one, objections.getOrDefault(one.expectationId(), List.of())))
                .toList();
        var decisions = objections.values().stream()
                .flatMap(List::stream)
                .filter(challenge -> challenge.decidedAt() != null)
                .map(challenge -> Duration.between(challenge.challengedAt(), challenge.decidedAt()));
        return CommunicationView.of(versions.get(planId, 1), reps(told), told, decisions);
    }

    private LocalDate day(Plan plan) {
        var today = plan.dayAt(clock.instant());
        return today.isAfter(plan.lastDay()) ? plan.lastDay() : today;
    }

    private Map<UUID, List<ChallengeView>> objections(List<Reception> received) {
        var challenged = received.stream()
                .filter(Reception::wasChallenged)
                .map(Reception::expectationId)
                .toList();
        return challenges.of(challenged).stream().collect(Collectors.groupingBy(ChallengeView::expectationId));
    }

    private List<RepCommunication> reps(Collection<Told> told) {
        var roster = caller.roster();
        return told.stream().collect(Collectors.groupingBy(Told::repId)).entrySet().stream()
                .map(rep -> RepCommunication.of(
                        rep.getKey(),
                        roster.person(rep.getKey()).map(Person::name).orElse(null),
                        rep.getValue()))
                .sorted(RepCommunication.BY_NAME)
                .toList();
    }
}
