package io.headlight.feedback.feedback;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a manager sends.
 *
 * @param repId a rep you manage
 * @param suggestionId the open suggestion it comes from; left out for a note
 * @param kind that of the suggestion, NOTE without one
 * @param message your words; left out to send a suggestion as it is
 * @param dueOn until when you ask for something; today or later
 */
public record NewFeedback(
        @NotNull UUID repId,
        UUID suggestionId,
        @NotNull FeedbackKind kind,

        @Size(min = 1, max = 2000)
        @Pattern(regexp = PLAIN_TEXT)
        @Schema(examples = "Great week, Ann: ten first-time meetings!")
        String message,

        LocalDate dueOn) {

    /** Text with line breaks, but no other control characters, that says something. */
    static final String PLAIN_TEXT = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]*[^\\s\\u0000-\\u001F]"
            + "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]*$";

    /** The rules between the members: all that are broken at once. */
    void check(LocalDate earliestToday) {
        var broken = new ArrayList<Violation>();
        if (suggestionId == null && kind != FeedbackKind.NOTE) {
            broken.add(Violation.at("/suggestionId", "suggestion_required", "Only a NOTE comes without a suggestion."));
        }
        if (suggestionId != null && kind == FeedbackKind.NOTE) {
            broken.add(Violation.at("/kind", "kind_mismatch", "What comes from a suggestion has its kind."));
        }
        if (suggestionId == null && message == null) {
            broken.add(Violation.at("/message", "not_null", "Without a suggestion there must be a message."));
        }
        if (dueOn != null && dueOn.isBefore(earliestToday)) {
            broken.add(Violation.at("/dueOn", "future_or_present", "Must be today or later."));
        }
        if (!broken.isEmpty()) {
            throw new Rejection.Invalid("Rules are broken: " + broken.size() + ".", broken);
        }
    }
}
