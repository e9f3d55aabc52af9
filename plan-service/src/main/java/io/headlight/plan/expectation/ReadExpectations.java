package io.headlight.plan.expectation;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.problem.Rejection;
import io.headlight.plan.challenge.Challenges;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows expectations, and notes when the one who is expected to act has seen them. */
@ApplicationScoped
class ReadExpectations {

    private final Expectations expectations;
    private final PlanVersions versions;
    private final Challenges challenges;
    private final Caller caller;
    private final Rights rights;
    private final Clock clock;

    ReadExpectations(
            Expectations expectations,
            PlanVersions versions,
            Challenges challenges,
            Caller caller,
            Rights rights,
            Clock clock) {
        this.expectations = expectations;
        this.versions = versions;
        this.challenges = challenges;
        this.caller = caller;
        this.rights = rights;
        this.clock = clock;
    }

    List<ExpectationView> page(
            Collection<UUID> reps, UUID planId, ExpectationStatus status, Optional<UUID> after, int limit) {
        if (planId != null && versions.latest(planId).isEmpty()) {
            throw Rejection.NotFound.of("published plan", planId);
        }
        return views(expectations.page(reps, planId, status, after, limit));
    }

    ExpectationView one(UUID id) {
        return view(visible(id));
    }

    ExpectationView view(Expectation expectation) {
        return views(List.of(expectation)).getFirst();
    }

    /** The expectation, whoever asks. */
    Expectation existing(UUID id) {
        return expectations.findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("expectation", id));
    }

    /** The expectation, if the caller may see its rep. */
    Expectation visible(UUID id) {
        var expectation = existing(id);
        if (!caller.seesAll()) {
            rights.visibleRep(expectation.repId);
        }
        return expectation;
    }

    private List<ExpectationView> views(List<Expectation> rows) {
        var read = expectations.read(rows, caller.id(), clock.instant());
        var plans = read.stream().map(e -> e.planId).collect(Collectors.toSet());
        var challenged = read.stream()
                .filter(Expectation::wasChallenged)
                .map(e -> e.challengeId)
                .toList();
        return read.stream()
                .map(ExpectationView.from(versions.of(plans), challenges.views(challenged)))
                .toList();
    }
}
