package io.headlight.feedback.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/** How often a behavior is looked at. */
public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY,
    /** Once, at the end of the plan. */
    PERIOD;

    /** A cadence we do not know is looked at over the whole plan. */
    @JsonCreator
    static Cadence of(String sent) {
        return Arrays.stream(values())
                .filter(cadence -> cadence.name().equals(sent))
                .findFirst()
                .orElse(PERIOD);
    }
}
