package io.headlight.gateway.scorecard;

import io.headlight.gateway.call.AskTogether;
import io.headlight.gateway.call.Part;
import io.headlight.gateway.feedback.FeedbackTalk;
import io.headlight.gateway.feedback.OpenSuggestion;
import io.headlight.gateway.plans.PlanProgress;
import io.headlight.gateway.plans.Plans;
import io.headlight.gateway.plans.Progress;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Team;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts a team's scorecard together: one question to each service for the whole team. */
@Singleton
class ComposeTeamScorecard {

    private final Plans plans;
    private final FeedbackTalk talk;
    private final AskTogether together;
    private final Moment moment;
    private final Caller caller;

    ComposeTeamScorecard(Plans plans, FeedbackTalk talk, AskTogether together, Moment moment, Caller caller) {
        this.plans = plans;
        this.talk = talk;
        this.together = together;
        this.moment = moment;
        this.caller = caller;
    }

    /** @param asOf null for now */
    TeamScorecard of(UUID teamId, Instant asOf, TeamScorecardOrder order) {
        var until = moment.of(asOf);
        var asked = together.ask("progress", () -> plans.ofTeam(teamId, asOf));
        var wondered = together.ask("suggestions", () -> talk.openSuggestionsOfTeam(teamId));

        var progress = asked.outcome();
        var suggestions = wondered.outcome();
        return new TeamScorecard(
                teamId,
                caller.roster().team(teamId).map(Team::name).orElse(null),
                progress.map(Progress::asOf, until),
                rows(teamId, progress.map(Progress::items, List.of()), suggestions.map(s -> s.until(asOf), null))
                        .stream()
                        .sorted(order.rows())
                        .toList(),
                List.of(progress.part(), complete(suggestions)));
    }

    /** @param suggestions null when there is no telling how many */
    private List<TeamRow> rows(UUID teamId, List<PlanProgress> items, List<OpenSuggestion> suggestions) {
        var plansOf = items.stream().collect(Collectors.groupingBy(PlanProgress::repId));
        var suggestionsFor = suggestions == null
                ? Map.<UUID, Long>of()
                : suggestions.stream().collect(Collectors.groupingBy(OpenSuggestion::repId, Collectors.counting()));
        return caller.roster().membersBelow(teamId).stream()
                .filter(person -> person.is(Role.REP))
                .map(rep -> TeamRow.of(
                        rep,
                        plansOf.getOrDefault(rep.id(), List.of()),
                        suggestions == null
                                ? null
                                : suggestionsFor.getOrDefault(rep.id(), 0L).intValue()))
                .toList();
    }

    private static Part complete(AskTogether.Outcome<FeedbackTalk.Suggestions> suggestions) {
        return suggestions.map(s -> s.nextCursor() != null, false)
                ? Part.degraded(
                        "suggestions",
                        "There are more than are counted here: the newest %d."
                                .formatted(suggestions.value().items().size()))
                : suggestions.part();
    }
}
