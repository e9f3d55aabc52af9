package io.headlight.activity.match;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody set two records apart: they are not matched again, whatever their sources tell.
 *
 * @param activityId the record as it was then, and {@code fromActivityId} the other
 */
@Schema(examples = """
                {"id": "0199f0c3-11d0-7b5e-8a3e-7d4f1f2a9b01", "activityId": "0199f0c2-81aa-7c02-b1f5-3f1c2d9e4a77",
                 "fromActivityId": "0199f0c2-7a54-7cc1-9d3c-0c7b5f0f6a11",
                 "reason": "Two short visits one after the other, in the same building.",
                 "separatedBy": "9e500000-0000-4000-8000-000000000002", "separatedAt": "2027-01-06T16:40:00Z"}""")
public record SeparationView(
        UUID id, UUID activityId, UUID fromActivityId, String reason, UUID separatedBy, Instant separatedAt) {

    static SeparationView of(Separation separation) {
        return new SeparationView(
                separation.id,
                separation.activityId,
                separation.fromActivityId,
                separation.reason,
                separation.separatedBy,
                separation.separatedAt);
    }
}
