package io.headlight.feedback.suggestion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that is true about a behavior and worth saying.
 *
 * @param expectationId the expectation it is about; with kind and period it is the finding's identity
 * @param behavior its name
 * @param expiresOn the last day on which it is worth saying
 */
public record Finding(
        SuggestionKind kind,
        UUID repId,
        UUID planId,
        UUID expectationId,
        String behavior,
        SuggestionFacts facts,
        LocalDate expiresOn) {

    record Identity(UUID expectationId, SuggestionKind kind, LocalDate periodFrom, LocalDate periodTo) {}

    Identity identity() {
        return new Identity(expectationId, kind, facts.periodFrom(), facts.periodTo());
    }
}
