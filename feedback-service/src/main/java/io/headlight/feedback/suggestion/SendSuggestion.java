package io.headlight.feedback.suggestion;

import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes an open suggestion as said. Call it in the transaction that says it. */
@ApplicationScoped
public class SendSuggestion {

    /**
     * What was suggested.
     *
     * @param wording the words suggested now
     */
    public record Suggested(SuggestionKind kind, UUID expectationId, String wording) {}

    private final Suggestions suggestions;
    private final Clock clock;

    SendSuggestion(Suggestions suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** A suggestion about somebody else is no suggestion for this rep: 404 like one that does not exist. */
    public Suggested send(UUID suggestionId, UUID repId, UUID by) {
        var suggestion = suggestions.get(suggestionId);
        if (!suggestion.repId.equals(repId)) {
            throw Rejection.NotFound.of("suggestion", suggestionId);
        }
        suggestion.send(by, clock.instant());
        return new Suggested(suggestion.kind, suggestion.expectationId, suggestion.wording());
    }
}
