package io.headlight.feedback.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a behavior stands, as plan-service judges it. */
@Schema(name = "SuggestedProgressState")
public enum ProgressState {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    ACHIEVED,
    MISSED,
    /** A state we do not know: nothing is concluded from it. */
    OTHER;

    @JsonCreator
    static ProgressState of(String sent) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(sent))
                .findFirst()
                .orElse(OTHER);
    }

    /** Behind, with time left to change that. */
    public boolean isSlipping() {
        return this == AT_RISK || this == OFF_TRACK;
    }
}
