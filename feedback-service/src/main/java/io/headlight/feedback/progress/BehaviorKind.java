package io.headlight.feedback.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a behavior is counted. What plan-service may come to say beyond these is none of them. */
@Schema(name = "SuggestedBehaviorKind")
public enum BehaviorKind {
    /** So many times in the period. */
    COUNTED,
    /** To be handed in by a day. */
    DELIVERABLE,
    /** An average of scores or shares. */
    QUALITY,
    OTHER;

    @JsonCreator
    static BehaviorKind of(String sent) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(sent))
                .findFirst()
                .orElse(OTHER);
    }
}
