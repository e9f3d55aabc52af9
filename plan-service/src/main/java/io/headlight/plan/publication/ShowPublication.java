package io.headlight.plan.publication;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.policy.Policies;
import io.headlight.plan.teamcalendar.Calendars;
import io.headlight.plan.version.PlanVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** A published version beside the policy that held when it was published. */
@ApplicationScoped
class ShowPublication {

    private final Policies policies;
    private final Calendars calendars;

    ShowPublication(Policies policies, Calendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /** @param expectations how many were sent with it */
    PublicationView of(PlanVersion version, long expectations) {
        var calendar = calendars.at(null).of(version.teamId());
        return PublicationView.of(
                version,
                expectations,
                policies.at(version.publishedAt()),
                new Timeframe(version.startsOn(), version.endsOn(), calendar));
    }
}
