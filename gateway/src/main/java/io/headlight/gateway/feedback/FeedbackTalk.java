package io.headlight.gateway.feedback;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.headlight.gateway.call.ServiceCalls;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What feedback-service knows of reps: what might be said to them, and what was. */
@Singleton
public class FeedbackTalk {

    private static final String SERVICE = "feedback-service";
    private static final String OPEN = "OPEN";
    /** The most one page holds. */
    private static final int PAGE = 200;

    private static final int LATEST = 10;

    /** @param nextCursor null when these are all */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Suggestions(List<OpenSuggestion> items, String nextCursor) {
        public Suggestions {
            items = List.copyOf(items);
        }

        /** Those that had been raised by then; all when null. */
        public List<OpenSuggestion> until(Instant moment) {
            return items.stream()
                    .filter(suggestion ->
                            moment == null || !suggestion.detectedAt().isAfter(moment))
                    .toList();
        }
    }

    /** Newest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Latest(List<SentFeedback> items) {
        public Latest {
            items = List.copyOf(items);
        }

        /** What had been said by then; all when null. */
        public List<SentFeedback> until(Instant moment) {
            return items.stream()
                    .filter(feedback -> moment == null || !feedback.sentAt().isAfter(moment))
                    .toList();
        }
    }

    private final FeedbackClient client;
    private final ServiceCalls calls;

    FeedbackTalk(@RestClient FeedbackClient client, ServiceCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    public Suggestions openSuggestionsOfRep(UUID repId) {
        return calls.ask(SERVICE, () -> client.suggestions(repId, null, OPEN, PAGE), Suggestions.class);
    }

    /** Of everyone in the team and below, in one question. */
    public Suggestions openSuggestionsOfTeam(UUID teamId) {
        return calls.ask(SERVICE, () -> client.suggestions(null, teamId, OPEN, PAGE), Suggestions.class);
    }

    public Latest latestFeedbackOfRep(UUID repId) {
        return calls.ask(SERVICE, () -> client.feedback(repId, LATEST), Latest.class);
    }
}
