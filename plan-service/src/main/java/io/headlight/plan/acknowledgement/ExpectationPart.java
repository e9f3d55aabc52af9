package io.headlight.plan.acknowledgement;

import io.headlight.plan.line.LineType;
import java.util.Locale;

/** What there is to understand of an expectation. */
public enum ExpectationPart {
    WHAT("What is asked of you: challenge the target, or ask your manager what is meant."),
    BY_WHEN("By when: challenge the target, or ask your manager which day is meant."),
    WHY("Why it is asked: ask your manager how it helps you and the company."),
    REWARD("What for: ask your manager what you gain by it, and on which condition.");

    private final String question;

    ExpectationPart(String question) {
        this.question = question;
    }

    /** What a rep who does not understand it can do. */
    String question() {
        return question;
    }

    /** A result has no why and no reward of its own: the behaviors that drive it have them. */
    boolean isStatedBy(LineType type) {
        return type == LineType.BEHAVIOR || this == WHAT || this == BY_WHEN;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT) + "_not_understood";
    }
}
