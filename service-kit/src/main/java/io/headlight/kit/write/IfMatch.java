package io.headlight.kit.write;

import io.headlight.kit.problem.Rejection;
import java.util.Arrays;

/** The state the caller saw, as they say in {@code If-Match}; a write must name it. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * @param header the header as sent, null when missing
     * @param version the present version of the object
     */
    public static void require(String header, long version) {
        if (header == null || header.isBlank()) {
            throw new IfMatchRequired();
        }
        var present = EntityTags.of(version);
        boolean matches = Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(present));
        if (!matches) {
            throw new ChangedMeanwhile();
        }
    }

    static final class IfMatchRequired extends Rejection.PreconditionRequired {
        IfMatchRequired() {
            super("Send If-Match with the ETag you last saw.");
        }
    }

    static final class ChangedMeanwhile extends Rejection.PreconditionFailed {
        ChangedMeanwhile() {
            super("Somebody changed this since you read it; read it again.");
        }
    }
}
