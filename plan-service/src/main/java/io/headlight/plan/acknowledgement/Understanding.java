package io.headlight.plan.acknowledgement;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.line.LineType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rep has understood of an expectation. An acknowledgement stands for all of it, so half of it is none.
 *
 * @param understood null for everything
 * @param note a word to those who lead the plan's team; null when there is nothing to say
 */
@Schema(examples = """
                {"understood": ["WHAT", "BY_WHEN", "WHY", "REWARD"],
                 "note": "I start with the five accounts in Leeds."}""")
public record Understanding(
        @Size(max = 4)
        @Schema(
                description = "Everything when absent. A result has no WHY and no REWARD of its own",
                examples = "[\"WHAT\", \"BY_WHEN\", \"WHY\", \"REWARD\"]")
        Set<@NotNull ExpectationPart> understood,

        @Size(max = 500)
        @Schema(
                description = "A word to those who lead the plan's team, kept with the acknowledgement",
                examples = "I start with the five accounts in Leeds.")
        String note) {

    private static final Understanding COMPLETE = new Understanding(null, null);

    /** An acknowledgement without a word means all of it. */
    public static Understanding of(Understanding said) {
        return said == null ? COMPLETE : said;
    }

    /** Null when nothing was said. */
    public String words() {
        return note == null || note.isBlank() ? null : note.strip();
    }

    /** @throws NotUnderstood when something that the line states is left out */
    public void requireComplete(LineType type) {
        var missing = missing(type);
        if (!missing.isEmpty()) {
            throw new NotUnderstood(missing.stream()
                    .map(part -> Violation.at("/understood", part.code(), part.question()))
                    .toList());
        }
    }

    List<ExpectationPart> missing(LineType type) {
        return understood == null
                ? List.of()
                : Stream.of(ExpectationPart.values())
                        .filter(part -> part.isStatedBy(type) && !understood.contains(part))
                        .toList();
    }

    /** @throws AlreadyAcknowledged when it was acknowledged with other words; saying the same or nothing changes nothing */
    public void requireNothingNew(String acknowledgedWith) {
        if (words() != null && !words().equals(acknowledgedWith)) {
            throw new AlreadyAcknowledged();
        }
    }

    static final class NotUnderstood extends Rejection.Invalid {
        NotUnderstood(List<Violation> missing) {
            super("Only what is understood can be acknowledged: challenge it or ask your manager first.", missing);
        }
    }

    static final class AlreadyAcknowledged extends Rejection.Conflict {
        AlreadyAcknowledged() {
            super("This was acknowledged before; what was said with it is not changed.");
        }
    }
}
