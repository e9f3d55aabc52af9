package io.headlight.plan.teamcalendar;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.IfMatch;
import io.headlight.plan.holiday.Holidays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Gives a team a calendar of its own, or takes it back. That the caller leads the team was checked before. */
@ApplicationScoped
class SetCalendar {

    private final CalendarVersions versions;
    private final Holidays holidays;
    private final Caller caller;
    private final Clock clock;

    SetCalendar(CalendarVersions versions, Holidays holidays, Caller caller, Clock clock) {
        this.versions = versions;
        this.holidays = holidays;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Said again as it is already, nothing is recorded.
     *
     * @param ifMatch the state the caller saw, null when there was none
     * @return whether the team had none before
     */
    boolean set(UUID teamId, String ifMatch, CalendarSettings wanted) {
        var last = versions.latest(teamId);
        var present = last.filter(CalendarVersion::isSet);
        if (present.isPresent()) {
            IfMatch.require(ifMatch, present.get().number);
        } else if (ifMatch != null) {
            throw new NothingToReplace();
        }
        check(wanted);
        if (present.isEmpty() || !present.get().settings.equals(wanted)) {
            record(teamId, last, wanted);
        }
        return present.isEmpty();
    }

    void remove(UUID teamId, String ifMatch) {
        var last = versions.latest(teamId);
        var present = last.filter(CalendarVersion::isSet)
                .orElseThrow(() -> new Rejection.NotFound("The team %s has no calendar of its own.".formatted(teamId)));
        IfMatch.require(ifMatch, present.number);
        record(teamId, last, null);
    }

    private void record(UUID teamId, Optional<CalendarVersion> last, CalendarSettings settings) {
        int number = last.map(version -> version.number).orElse(0) + 1;
        versions.persistAndFlush(new CalendarVersion(teamId, number, settings, clock.instant(), caller.id()));
    }

    private void check(CalendarSettings wanted) {
        var wrong = new ArrayList<>(wanted.contradictions());
        var unknown = Optional.ofNullable(wanted.holidays()).flatMap(where -> holidays.fault(where, "/holidays"));
        unknown.ifPresent(wrong::add);
        if (unknown.isEmpty()) {
            wrong.addAll(workedForNothing(wanted));
        }
        if (!wrong.isEmpty()) {
            throw new Rejection.Invalid(
                    wrong.size() == 1 ? wrong.getFirst().detail() : wrong.size() + " rules are broken.", wrong);
        }
    }

    /** A slip in a date would otherwise pass silently, and people would have the day off. */
    private List<Violation> workedForNothing(CalendarSettings wanted) {
        var days = wanted.workedHolidays();
        return IntStream.range(0, days.size())
                .filter(i -> !isPublicHoliday(wanted, days.get(i)))
                .mapToObj(i -> Violation.at(
                        "/workedHolidays/" + i,
                        "no_holiday",
                        "%s is no public holiday there, so nothing has to be said about it.".formatted(days.get(i))))
                .toList();
    }

    private boolean isPublicHoliday(CalendarSettings wanted, LocalDate day) {
        return wanted.holidays() != null
                && holidays.in(wanted.holidays(), day.getYear()).containsKey(day);
    }

    static final class NothingToReplace extends Rejection.PreconditionFailed {
        NothingToReplace() {
            super("The team has no calendar of its own (any more): read it again, and leave If-Match out.");
        }
    }
}
