package io.headlight.feedback.suggestion;

import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A suggestion as a manager sees it.
 *
 * @param repName as the directory has it; null when the rep is no longer there
 * @param wording ready to be sent, made of the facts
 * @param expiresOn the last day on which it is worth saying
 * @param dismissal who dismissed it and why; null unless it was dismissed
 */
public record SuggestionView(
        UUID id,
        SuggestionKind kind,
        SuggestionStatus status,
        UUID repId,
        @Schema(examples = "Ann Archer") String repName,
        UUID planId,
        UUID expectationId,

        @Schema(examples = "First-time meetings with prospects")
        String behavior,

        SuggestionFacts facts,

        @Schema(
                examples =
                        "First-time meetings with prospects: you reached 10 last week (16–22 November); the target was 8. Well done!")
        String wording,

        Instant detectedAt,
        LocalDate expiresOn,
        Dismissal dismissal) {

    /** @param by the person who dismissed it */
    public record Dismissal(UUID by, Instant at, String reason) {}

    static SuggestionView of(Suggestion suggestion, Roster roster) {
        return new SuggestionView(
                suggestion.id,
                suggestion.kind,
                suggestion.status,
                suggestion.repId,
                roster.person(suggestion.repId).map(Person::name).orElse(null),
                suggestion.planId,
                suggestion.expectationId,
                suggestion.behavior,
                suggestion.facts,
                suggestion.wording(),
                suggestion.detectedAt,
                suggestion.expiresOn,
                suggestion.status == SuggestionStatus.DISMISSED
                        ? new Dismissal(suggestion.closedBy, suggestion.closedAt, suggestion.reason)
                        : null);
    }
}
