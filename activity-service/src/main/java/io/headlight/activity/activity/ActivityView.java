package io.headlight.activity.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An activity as everybody sees it who may.
 *
 * @param sourceId the partner connection that told us; null when recorded by hand
 * @param externalId the object in that source
 * @param receivedAt when we learned of it
 * @param retraction why and since when it does not count any more; null while it stands
 */
public record ActivityView(
        UUID id,
        @Schema(examples = "meeting") String activityType,
        ActivityClass activityClass,
        EvidenceLevel evidenceLevel,
        UUID repId,
        Instant occurredAt,
        Instant receivedAt,
        UUID sourceId,
        @Schema(examples = "activity:88123") String externalId,
        Subject subject,
        @Schema(examples = "12.50") BigDecimal value,
        @Schema(examples = "EUR") String unit,
        Map<String, Object> attributes,
        String note,
        RetractionView retraction) {

    /** That an activity was taken back. */
    public record RetractionView(String reason, Instant receivedAt) {}

    public static ActivityView of(Activities.Standing row) {
        var a = row.activity();
        return new ActivityView(
                a.id,
                a.activityType,
                a.activityClass,
                a.evidenceLevel,
                a.repId,
                a.occurredAt,
                a.receivedAt,
                a.sourceId,
                a.externalId,
                a.subject(),
                a.value == null ? null : a.value.stripTrailingZeros(),
                a.unit,
                a.attributes(),
                a.note,
                row.retractedAt() == null ? null : new RetractionView(row.retractionReason(), row.retractedAt()));
    }
}
