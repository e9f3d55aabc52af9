package io.headlight.activity.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An activity as everybody sees it who may.
 *
 * @param sourceId the partner connection that told us; null when recorded by hand
 * @param externalId the object in that source
 * @param receivedAt when we learned of it
 * @param counterparts who was on the other side: {@code email:} or {@code phone:} and what any two systems write alike
 * @param retraction why and since when it does not count any more; null while it stands
 * @param restores the first record of this same fact, which stopped counting for a while; null when this is the first
 * @param sameAs the activity that counts instead, because it is a stronger record of the same thing; null when there is none
 * @param origins the records of the same thing by other sources, which do not count because this one does; what only they
 *     say of it is in this one too
 */
@Schema(examples = """
                {"id": "0199f0c2-7a54-7cc1-9d3c-0c7b5f0f6a11", "activityType": "meeting", "activityClass": "AROUND_CALL",
                 "evidenceLevel": "VERIFIED", "repId": "9e500000-0000-4000-8000-00000000000b",
                 "occurredAt": "2027-01-06T09:02:00Z", "receivedAt": "2027-01-06T09:41:12.25Z",
                 "sourceId": "0199e0a1-0000-7000-8000-0000000000a7", "externalId": "85512345678",
                 "subject": {"account": "Harbor Logistics", "contact": "Pat Quay"},
                 "attributes": {"firstTime": true, "decisionMakerPresent": true},
                 "counterparts": ["email:pat@harbor.example"],
                 "origins": [{"activityId": "0199f0c2-81aa-7c02-b1f5-3f1c2d9e4a77",
                              "sourceId": "0199e0a1-0000-7000-8000-0000000000b2", "externalId": "activity:88123",
                              "occurredAt": "2027-01-06T09:00:00Z", "evidenceLevel": "SYSTEM"}]}""")
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

        @Schema(examples = "[\"email:pat@harbor.example\"]") Collection<String> counterparts,

        RetractionView retraction,
        UUID restores,
        UUID sameAs,
        List<OriginView> origins) {

    /** That an activity was taken back. */
    public record RetractionView(String reason, Instant receivedAt) {}

    /**
     * Another record of the same thing.
     *
     * @param sourceId null when recorded by hand
     */
    public record OriginView(
            UUID activityId,
            UUID sourceId,
            @Schema(examples = "85512345678") String externalId,
            Instant occurredAt,
            EvidenceLevel evidenceLevel) {

        static OriginView of(Activity a) {
            return new OriginView(a.id, a.sourceId, a.externalId, a.occurredAt, a.evidenceLevel);
        }
    }

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
                a.counterparts(),
                row.retractedAt() == null ? null : new RetractionView(row.retractionReason(), row.retractedAt()),
                a.restores,
                row.sameAs(),
                row.others().stream().map(OriginView::of).toList());
    }
}
