package io.headlight.plan.teamcalendar;

import io.headlight.kit.directory.Roster;
import io.headlight.kit.directory.Team;
import io.headlight.plan.holiday.Holidays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every calendar of a tenant as known at one moment, in the tree of teams as it is now: the directory does not tell what
 * it was. For one request or job; not safe for several threads.
 */
public final class CalendarsThen {

    private final Roster roster;
    private final Holidays holidays;
    private final Map<UUID, CalendarVersion> set;
    private final Map<Optional<UUID>, TeamCalendar> read = new HashMap<>();

    CalendarsThen(Roster roster, Collection<CalendarVersion> latest, Holidays holidays) {
        this.roster = roster;
        this.holidays = holidays;
        this.set = latest.stream()
                .filter(CalendarVersion::isSet)
                .collect(Collectors.toMap(version -> version.teamId, Function.identity()));
    }

    /**
     * The team's own calendar, else that of the nearest team above which has one, else the built-in one. A team that the
     * directory does not know (any more) works by the tenant's. Those with the same calendar get the same object.
     */
    public TeamCalendar of(UUID teamId) {
        var owner = Stream.iterate(
                        roster.team(teamId).or(this::root),
                        Optional::isPresent,
                        team -> team.map(Team::parentId).flatMap(roster::team))
                .map(team -> team.get().id())
                .filter(set::containsKey)
                .findFirst();
        return read.computeIfAbsent(
                owner, id -> new TeamCalendar(id.map(set::get).orElse(null), holidays));
    }

    private Optional<Team> root() {
        return roster.teams().stream().filter(team -> team.parentId() == null).min(Comparator.comparing(Team::path));
    }
}
