package io.headlight.plan.running;

import io.headlight.plan.absence.AbsentDays;
import io.headlight.plan.audience.Memberships;
import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.course.Goal;
import io.headlight.plan.course.Stretch;
import io.headlight.plan.ramp.RampsThen;
import io.headlight.plan.teamcalendar.CalendarsThen;
import io.headlight.plan.version.PlanVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * When reps work, by the calendar of the team each was in on a day, less their absences; and what share of a target they
 * are asked for while they are new.
 */
public record WorkingTimes(CalendarsThen calendars, AbsentDays absences, Memberships.Teams teams, RampsThen ramps) {

    /** Days of one team in a row. */
    private record Part(LocalDate from, LocalDate to, Timeframe time) {}

    /** One thing asked over days in a row. */
    public record Ask(Goal goal, UUID measureId, LocalDate from, LocalDate to) {

        public boolean isEmpty() {
            return to.isBefore(from);
        }
    }

    /** What is asked of the rep in it, in stretches of one calendar and one share each. */
    public List<Stretch> stretches(UUID repId, PlanVersion plan, Ask ask) {
        return between(repId, plan, ask.from, ask.to).stream()
                .map(part -> new Stretch(ask.goal, part.time, part.from, part.to, ask.measureId))
                .flatMap(stretch -> ramps.split(repId, stretch).stream())
                .toList();
    }

    /** Days on which the rep works, both ends included. */
    public int count(UUID repId, PlanVersion plan, LocalDate from, LocalDate to) {
        return between(repId, plan, from, to).stream()
                .mapToInt(part -> part.time.count(part.from, part.to))
                .sum();
    }

    private List<Part> between(UUID repId, PlanVersion plan, LocalDate from, LocalDate to) {
        var parts = new ArrayList<Part>();
        var moves = teams.of(repId);
        for (var start = from; !start.isAfter(to); ) {
            var next = moves.higherKey(start);
            var last = next == null || next.isAfter(to) ? to : next.minusDays(1);
            var team = moves.floorEntry(start);
            parts.add(new Part(start, last, time(repId, plan, team == null ? plan.teamId() : team.getValue())));
            start = last.plusDays(1);
        }
        return parts;
    }

    private Timeframe time(UUID repId, PlanVersion plan, UUID teamId) {
        var calendar = calendars.of(teamId);
        return new Timeframe(plan.startsOn(), plan.endsOn(), calendar, absences.without(repId, calendar));
    }
}
