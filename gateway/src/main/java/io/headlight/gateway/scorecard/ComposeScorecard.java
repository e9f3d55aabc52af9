package io.headlight.gateway.scorecard;

import io.headlight.gateway.call.AskTogether;
import io.headlight.gateway.feedback.FeedbackTalk;
import io.headlight.gateway.plans.Plans;
import io.headlight.gateway.plans.Progress;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.directory.Person;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts a rep's scorecard together from what the services answer in time. */
@Singleton
class ComposeScorecard {

    private final Plans plans;
    private final FeedbackTalk talk;
    private final AskTogether together;
    private final Moment moment;
    private final Caller caller;

    ComposeScorecard(Plans plans, FeedbackTalk talk, AskTogether together, Moment moment, Caller caller) {
        this.plans = plans;
        this.talk = talk;
        this.together = together;
        this.moment = moment;
        this.caller = caller;
    }

    /** @param asOf null for now */
    Scorecard of(UUID repId, Instant asOf) {
        var until = moment.of(asOf);
        var asked = together.ask("progress", () -> plans.ofRep(repId, asOf));
        // What might be said to a rep is for those who would say it.
        var wondered = caller.manages(repId)
                ? together.ask("suggestions", () -> talk.openSuggestionsOfRep(repId))
                : AskTogether.<FeedbackTalk.Suggestions>nothing();
        var heard = together.ask("feedback", () -> talk.latestFeedbackOfRep(repId));

        var progress = asked.outcome();
        var suggestions = wondered.outcome();
        var feedback = heard.outcome();
        return new Scorecard(
                repId,
                caller.roster().person(repId).map(Person::name).orElse(null),
                progress.map(Progress::asOf, until),
                progress.map(p -> p.of(repId), List.of()),
                suggestions.map(s -> s.until(asOf), List.of()),
                feedback.map(f -> f.until(asOf), List.of()),
                Stream.of(progress.part(), suggestions.part(), feedback.part())
                        .filter(Objects::nonNull)
                        .toList());
    }
}
