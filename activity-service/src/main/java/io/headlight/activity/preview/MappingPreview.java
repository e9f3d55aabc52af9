package io.headlight.activity.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.activity.Claim;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a mapping would change.
 *
 * @param items how many were read
 * @param skipped how many of the named deliveries have no body any more
 * @param different in how many the two mappings differ
 * @param unusable how many the new mapping cannot use
 * @param readings one for each item, in the order of the deliveries
 */
@Schema(examples = """
                {"items": 1, "skipped": 0, "different": 1, "unusable": 0, "readings": [
                 {"deliveryId": "01970000-0000-7000-8000-0000000000d1", "position": 0, "eventId": "msg_2KWPBgLlAfxdpx2A",
                  "difference": "CHANGED",
                  "before": {"claims": []},
                  "after": {"claims": [{"counts": true, "externalId": "visit:7", "activityType": "site_visit",
                    "occurredAt": "2026-03-10T09:00:00Z", "email": "ann@acme.example"}]}}]}""")
public record MappingPreview(int items, int skipped, int different, int unusable, List<Reading> readings) {

    /** One item by both mappings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reading(
            UUID deliveryId, int position, String eventId, Difference difference, Outcome before, Outcome after) {}

    /** Whether the two mappings make the same of it. */
    public enum Difference {
        SAME,
        CHANGED
    }

    /**
     * What a mapping makes of an item.
     *
     * @param fault why it cannot be used, or null
     * @param missing what must be fetched first, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(List<Shown> claims, String fault, String missing) {}

    /**
     * That something counts, or no longer does.
     *
     * @param counts false when it is taken back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            boolean counts,
            String externalId,
            String activityType,
            Instant occurredAt,
            String ownerId,
            String email,
            String phone,
            String value,
            String unit) {

        static Shown of(Claim claim) {
            return switch (claim) {
                case Claim.Happened h ->
                    new Shown(
                            true,
                            h.objectKey(),
                            h.activityType(),
                            h.occurredAt(),
                            h.rep().ownerId(),
                            h.rep().email(),
                            h.rep().phone(),
                            h.value() == null ? null : h.value().toPlainString(),
                            h.unit());
                case Claim.TakenBack t ->
                    new Shown(false, t.objectKey(), t.activityType(), null, null, null, null, null, null);
            };
        }
    }
}
