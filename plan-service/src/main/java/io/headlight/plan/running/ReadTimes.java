package io.headlight.plan.running;

import io.headlight.kit.caller.Caller;
import io.headlight.plan.absence.Absences;
import io.headlight.plan.audience.Memberships;
import io.headlight.plan.ramp.Ramps;
import io.headlight.plan.teamcalendar.Calendars;
import io.headlight.plan.version.PlanVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads when reps work: calendars, absences, moves between teams and ramps, each in one query. */
@ApplicationScoped
class ReadTimes {

    private final Calendars calendars;
    private final Absences absences;
    private final Memberships memberships;
    private final Ramps ramps;
    private final Caller caller;

    ReadTimes(Calendars calendars, Absences absences, Memberships memberships, Ramps ramps, Caller caller) {
        this.calendars = calendars;
        this.absences = absences;
        this.memberships = memberships;
        this.ramps = ramps;
        this.caller = caller;
    }

    /** @param known as it was known then; null for now */
    WorkingTimes of(Collection<UUID> reps, List<PlanVersion> plans, Instant known) {
        var from = plans.stream()
                .map(PlanVersion::startsOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var to = plans.stream()
                .map(PlanVersion::endsOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new WorkingTimes(
                calendars.at(known),
                absences.of(reps, from, to, known),
                memberships.of(reps, known, caller.roster()),
                ramps.of(reps, known));
    }
}
