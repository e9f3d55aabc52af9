package io.headlight.feedback.detection;

import io.headlight.feedback.progress.Counts;
import io.headlight.feedback.progress.Days;
import io.headlight.feedback.progress.Progress;
import io.headlight.feedback.progress.RepProgress;
import io.headlight.feedback.suggestion.RecordFindings;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks at how a team stands and brings its suggestions up to date. Asks first, writes after, rep by rep. */
@ApplicationScoped
class DetectSuggestions {

    /**
     * @param raised suggestions made by this look
     * @param open suggestions of the team that are open after it
     */
    record Detected(int raised, int open) {}

    /** Each is one more question; a team has few that ended within two weeks. */
    private static final int MOST_ENDED_PLANS = 10;

    private final Progress progress;
    private final RecordFindings record;
    private final Clock clock;

    DetectSuggestions(Progress progress, RecordFindings record, Clock clock) {
        this.progress = progress;
        this.record = record;
        this.clock = clock;
    }

    Detected detect(Roster roster, UUID teamId) {
        var reps = roster.membersBelow(teamId).stream()
                .filter(person -> person.is(Role.REP))
                .map(Person::id)
                .toList();
        if (reps.isEmpty()) {
            return new Detected(0, 0);
        }
        var standings = standings(teamId, reps).stream()
                .filter(rep -> Judgement.isWorthwhile(rep, today(rep)))
                .collect(Collectors.groupingBy(RepProgress::repId));
        var counts = counts(standings.values().stream().flatMap(List::stream).toList());
        int raised = 0;
        int open = 0;
        for (var rep : reps) {
            var findings = standings.getOrDefault(rep, List.of()).stream()
                    .flatMap(plan -> new Judgement(plan, today(plan), counts).findings().stream())
                    .toList();
            var recorded = record.record(rep, findings);
            raised += recorded.raised();
            open += recorded.open();
        }
        return new Detected(raised, open);
    }

    /** What runs today, and the plans that ended lately: their last week is worth a word, or that it is too late. */
    private List<RepProgress> standings(UUID teamId, List<UUID> reps) {
        var standings = new ArrayList<>(progress.ofTeam(teamId, null));
        var running = standings.stream().map(RepProgress::planId).collect(Collectors.toSet());
        var lately = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Judgement.WORTH_SAYING_DAYS);
        record.plansSpokenOf(reps, lately).stream()
                .filter(plan -> !running.contains(plan))
                .limit(MOST_ENDED_PLANS)
                .forEach(plan -> standings.addAll(progress.ofTeam(teamId, plan)));
        return standings;
    }

    /** One question per period just over, for everyone and everything that is counted in it. */
    private Map<Days, Counts> counts(List<RepProgress> standings) {
        record Asked(Set<String> measures, Set<UUID> reps) {}
        var questions = new HashMap<Days, Asked>();
        for (var rep : standings) {
            for (var behavior : rep.behaviors()) {
                Judgement.justOver(behavior, rep, today(rep)).ifPresent(period -> {
                    var asked = questions.computeIfAbsent(
                            period.days(), days -> new Asked(new HashSet<>(), new HashSet<>()));
                    asked.measures.add(behavior.measureId());
                    asked.reps.add(rep.repId());
                });
            }
        }
        var counts = new HashMap<Days, Counts>();
        questions.forEach((days, asked) ->
                counts.put(days, progress.counts(List.copyOf(asked.measures), List.copyOf(asked.reps), days)));
        return counts;
    }

    private LocalDate today(RepProgress rep) {
        return LocalDate.ofInstant(clock.instant(), rep.timeZone());
    }
}
