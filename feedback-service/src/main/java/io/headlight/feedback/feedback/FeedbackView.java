package io.headlight.feedback.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Feedback as its manager and its rep see it.
 *
 * @param authorId who said it
 * @param suggestionId the suggestion it came from; null for a note
 * @param expectationId the expectation it is about; null for a note
 * @param edited was a suggestion sent in other words than suggested?
 * @param dueOn until when something is asked for; null when nothing is
 * @param seenAt when the rep first read it
 * @param acknowledgedAt when the rep said so
 * @param reply what the rep answered
 */
public record FeedbackView(
        UUID id,
        FeedbackKind kind,
        FeedbackStatus status,
        UUID repId,
        UUID authorId,
        UUID suggestionId,
        UUID expectationId,

        @Schema(examples = "Great week, Ann: ten first-time meetings!")
        String message,

        boolean edited,
        LocalDate dueOn,
        Instant sentAt,
        Instant seenAt,
        Instant acknowledgedAt,

        @Schema(examples = "Thank you, the new list helped.")
        String reply) {

    static FeedbackView of(Feedback feedback) {
        return new FeedbackView(
                feedback.id,
                feedback.kind,
                feedback.status(),
                feedback.repId,
                feedback.authorId,
                feedback.suggestionId,
                feedback.expectationId,
                feedback.message,
                feedback.edited,
                feedback.dueOn,
                feedback.sentAt,
                feedback.seenAt,
                feedback.acknowledgedAt,
                feedback.reply);
    }
}
