package io.headlight.plan.publication;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.IfMatch;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.plan.Plans;
import io.headlight.plan.registration.MeasureRegistrations;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes a draft a promise: checks that it holds everything, freezes a version, sends every line to every rep of the team,
 * and asks for the measures. All in one transaction; only telling activity-service comes after it.
 */
@ApplicationScoped
class PublishPlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final Expectations expectations;
    private final MeasureRegistrations registrations;
    private final FitToPublish fit;
    private final ShowPublication showing;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    PublishPlan(
            Plans plans,
            PlanVersions versions,
            Expectations expectations,
            MeasureRegistrations registrations,
            FitToPublish fit,
            ShowPublication showing,
            History history,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.expectations = expectations;
        this.registrations = registrations;
        this.fit = fit;
        this.showing = showing;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param ifMatch the state the caller means, null when they did not say */
    PublicationView publish(UUID planId, String ifMatch) {
        var plan = plans.led(planId);
        if (ifMatch != null) {
            IfMatch.require(ifMatch, plan.version());
        }
        plan.requireDraft();
        var missing = fit.missing(plan);
        if (!missing.isEmpty()) {
            throw new NotPublishable(missing);
        }
        var now = clock.instant();
        var version = plan.publish(now, caller.id());
        versions.persist(version);
        int sent = expectations.send(version, fit.reps(plan), now);
        registrations.want(version, caller.tenant());
        history.record(planId, HistoryEvent.PLAN_PUBLISHED, caller.id(), null, plan.editable());
        return showing.of(version, sent);
    }

    static final class NotPublishable extends Rejection.Invalid {
        NotPublishable(List<Violation> missing) {
            super(
                    missing.size() == 1
                            ? missing.getFirst().detail()
                            : "%d things keep this plan from being published.".formatted(missing.size()),
                    missing);
        }
    }
}
