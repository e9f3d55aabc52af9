package io.headlight.feedback.feedback;

import io.headlight.feedback.suggestion.SendSuggestion;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Says it: what comes from a suggestion closes it in the same transaction. */
@ApplicationScoped
class SendFeedback {

    /** Somewhere it is still that day. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final FeedbackEntries entries;
    private final SendSuggestion suggestion;
    private final Clock clock;

    SendFeedback(FeedbackEntries entries, SendSuggestion suggestion, Clock clock) {
        this.entries = entries;
        this.suggestion = suggestion;
        this.clock = clock;
    }

    /** Call it in a transaction. */
    Feedback send(NewFeedback sent, UUID by) {
        sent.check(LocalDate.ofInstant(clock.instant(), LAST_ZONE));
        var feedback = sent.suggestionId() == null
                ? Feedback.note(sent.repId(), by, sent.message(), sent.dueOn(), clock.instant())
                : suggested(sent, by);
        entries.persist(feedback);
        return feedback;
    }

    private Feedback suggested(NewFeedback sent, UUID by) {
        var suggested = suggestion.send(sent.suggestionId(), sent.repId(), by);
        if (!suggested.kind().name().equals(sent.kind().name())) {
            throw new Rejection.Invalid(
                    Violation.at("/kind", "kind_mismatch", "What comes from a suggestion has its kind."));
        }
        var origin = new Feedback.Origin(sent.suggestionId(), suggested.expectationId(), suggested.wording());
        return Feedback.suggested(sent.kind(), origin, sent.repId(), by, sent.message(), sent.dueOn(), clock.instant());
    }
}
