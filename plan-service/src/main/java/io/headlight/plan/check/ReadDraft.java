package io.headlight.plan.check;

import io.headlight.kit.problem.Violation;
import io.headlight.kit.store.Atomic;
import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.plan.Plan;
import io.headlight.plan.plan.Plans;
import io.headlight.plan.policy.Policies;
import io.headlight.plan.policy.PolicyVersion;
import io.headlight.plan.publication.FitToPublish;
import io.headlight.plan.teamcalendar.Calendars;
import io.headlight.plan.teamcalendar.CalendarsThen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What of a plan is checked, read at one moment; the database is left before anybody else is asked. */
@ApplicationScoped
class ReadDraft {

    /**
     * A plan to check.
     *
     * @param missing as its publication would say now; of a published plan nothing
     * @param before the lines of the plan it was begun from, over their own time; null when there is none
     */
    record Draft(
            UUID planId,
            boolean published,
            Lines lines,
            Lines before,
            LocalDate today,
            List<Violation> missing,
            List<UUID> reps,
            PolicyVersion policy) {}

    /** Lines in their time. */
    record Lines(PlanLines lines, Timeframe time, String timeZone) {

        List<ComparedLine> compared() {
            return ComparedLine.of(lines, time, timeZone);
        }
    }

    private final Plans plans;
    private final Policies policies;
    private final Calendars calendars;
    private final FitToPublish fit;
    private final Clock clock;

    ReadDraft(Plans plans, Policies policies, Calendars calendars, FitToPublish fit, Clock clock) {
        this.plans = plans;
        this.policies = policies;
        this.calendars = calendars;
        this.fit = fit;
        this.clock = clock;
    }

    @Atomic
    Draft read(UUID planId) {
        var plan = plans.led(planId);
        var before = plan.copiedFrom() == null ? null : plans.findById(plan.copiedFrom());
        var known = calendars.at(null);
        var policy = policies.current();
        return new Draft(
                plan.id(),
                !plan.isDraft(),
                lines(plan, known),
                before == null ? null : lines(before, known),
                plan.dayAt(clock.instant()),
                plan.isDraft() ? fit.missing(plan, policy.policy(), known) : List.of(),
                fit.reps(plan),
                policy);
    }

    private static Lines lines(Plan plan, CalendarsThen known) {
        return new Lines(plan.lines(), plan.timeframe(known.of(plan.teamId())), plan.timeZone());
    }
}
