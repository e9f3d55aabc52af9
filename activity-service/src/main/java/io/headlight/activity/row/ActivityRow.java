package io.headlight.activity.row;

import io.headlight.activity.activity.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One activity as a partner's system tells it: the line of an import and the item of a batch.
 *
 * @param externalId the object in that system, 1 to 190 characters; what is said of it later replaces what was said before
 * @param activityType any type in lower case; with externalId it names the activity
 * @param occurredAt when it happened, at most a day ahead
 * @param rep whose it is; not needed when it is taken back
 * @param value below 1e15 with at most 4 decimals
 * @param attributes at most 50, 16 KiB together
 * @param counterparts emails and phone numbers of the people on the other side, at most 50
 * @param retracted true: it does not count, or not any more
 * @param reason why it was taken back
 * @param recordedAt when the system came to say so: of two statements about one object the later one stands; without it
 *     that is when we were told
 */
@Schema(
        requiredProperties = {"externalId", "activityType"},
        examples = """
                {"externalId": "call:40817", "activityType": "call", "occurredAt": "2026-03-10T09:00:00Z",
                 "rep": {"email": "ann@acme.example"}, "subject": {"account": "Harbor Logistics"},
                 "value": 12.5, "unit": "min", "attributes": {"firstTime": true},
                 "counterparts": ["pat@harbor.example"], "recordedAt": "2026-03-10T09:20:00Z"}""")
public record ActivityRow(
        String externalId,
        String activityType,
        Instant occurredAt,
        RepName rep,
        Subject subject,
        BigDecimal value,
        String unit,
        Map<String, Object> attributes,
        List<String> counterparts,
        Boolean retracted,
        String reason,
        Instant recordedAt) {

    /**
     * Whose activity it is, by one of three names; the first that is there is used.
     *
     * @param repId the id in the directory
     * @param ownerId the id in a connected partner's system, as that source's owners say
     * @param email in the directory, or one of that source's owners
     */
    public record RepName(
            UUID repId,
            @Schema(examples = "20114407") String ownerId,
            @Schema(examples = "ann@acme.example") String email) {}

    boolean isRetracted() {
        return Boolean.TRUE.equals(retracted);
    }
}
