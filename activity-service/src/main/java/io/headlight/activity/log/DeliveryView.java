package io.headlight.activity.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.delivery.DeliveryItem;
import io.headlight.activity.delivery.DeliveryStatus;
import io.headlight.activity.delivery.ItemStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery and what became of it.
 *
 * @param messageId the sender's name for it
 * @param reason why nothing could be made of it as a whole
 * @param secretId which of the source's secrets fit; absent when there was none to fit
 * @param repetitions how often the same message came again
 * @param replays how often it was read once more because people wanted it
 * @param test made by the test button: nothing of it counts
 * @param settledAt when nothing was left to do
 * @param latencyMs from receipt until then; absent when it was replayed since, as that says nothing about our speed
 * @param bodyRemovedAt when its body was taken away, by age or as it named somebody: since then it cannot be replayed
 * @param erasedAt when all its names were taken away, as it named somebody who was erased
 * @param items the first 100 in a list, the first 1,000 of one
 * @param facts the activities it made
 * @param life only when one delivery is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "sourceId",
            "messageId",
            "receivedAt",
            "status",
            "repetitions",
            "replays",
            "test",
            "items",
            "facts"
        },
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000d1", "sourceId": "01970000-0000-7000-8000-000000000051",
                 "messageId": "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W", "receivedAt": "2026-03-10T09:18:22.410Z",
                 "status": "PROCESSED", "secretId": "01970000-0000-7000-8000-0000000000a1", "repetitions": 1, "replays": 0,
                 "test": false, "settledAt": "2026-03-10T09:18:22.431Z", "latencyMs": 21,
                 "items": [{"position": 0, "eventId": "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W", "status": "APPLIED",
                  "externalId": "deal:40817", "activityType": "deal_won", "occurredAt": "2026-03-10T09:18:22Z",
                  "repId": "9e500000-0000-4000-8000-00000000000b"}],
                 "facts": [{"activityId": "01970000-0000-7000-8000-0000000000c1", "activityType": "deal_won",
                  "externalId": "deal:40817", "repId": "9e500000-0000-4000-8000-00000000000b"}]}""")
public record DeliveryView(
        UUID id,
        UUID sourceId,

        @Schema(examples = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W")
        String messageId,

        Instant receivedAt,
        DeliveryStatus status,
        @Schema(examples = "MALFORMED") String reason,
        UUID secretId,
        int repetitions,
        int replays,
        boolean test,
        Instant settledAt,
        Long latencyMs,
        Instant bodyRemovedAt,
        Instant erasedAt,
        List<ItemView> items,
        List<FactView> facts,
        DeliveryLife life) {

    static DeliveryView of(DeliveryLog.Row row, List<DeliveryItem> items, List<FactView> facts, DeliveryLife life) {
        return new DeliveryView(
                row.id(),
                row.sourceId(),
                row.messageId(),
                row.receivedAt(),
                row.status(),
                row.reason(),
                row.secretId(),
                row.repetitions(),
                row.replays(),
                row.isTest(),
                row.settledAt(),
                latency(row),
                row.emptiedAt(),
                row.erasedAt(),
                items.stream().map(ItemView::of).toList(),
                facts,
                life);
    }

    /** The two times are of two clocks, the database's and ours, which may be a little apart. */
    private static Long latency(DeliveryLog.Row row) {
        return row.settledAt() == null || row.replays() > 0
                ? null
                : Math.max(
                        0, Duration.between(row.receivedAt(), row.settledAt()).toMillis());
    }

    /**
     * An item of it.
     *
     * @param position its place in the delivery, from 0
     * @param eventId the sender's name for it
     * @param reason why it waits or is dead; TEST when it was only a test, ERASED when it waited and names somebody who was
     * @param detail the same for people
     * @param missing what must be fetched or told before it can be used
     * @param repId whose it was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DeliveryItem",
            requiredProperties = {"position", "status"},
            examples = """
                    {"position": 0, "eventId": "7041825040", "status": "NEEDS_FETCH", "reason": "NEEDS_FETCH",
                     "missing": "missing: hubspot_owner_id", "externalId": "deal:9912004417"}""")
    public record ItemView(
            int position,
            @Schema(examples = "7041825040") String eventId,
            ItemStatus status,
            @Schema(examples = "UNKNOWN_OWNER") String reason,
            String detail,
            @Schema(examples = "missing: hubspot_owner_id") String missing,
            @Schema(examples = "deal:40817") String externalId,
            @Schema(examples = "deal_won") String activityType,
            Instant occurredAt,
            UUID repId) {

        static ItemView of(DeliveryItem item) {
            boolean incomplete = item.status() == ItemStatus.NEEDS_FETCH;
            return new ItemView(
                    item.position(),
                    item.eventId(),
                    item.status(),
                    item.reason(),
                    incomplete ? null : item.detail(),
                    incomplete ? item.detail() : null,
                    item.externalId(),
                    item.activityType(),
                    item.occurredAt(),
                    item.repId());
        }
    }

    /**
     * An activity that a delivery made.
     *
     * @param retractedAt since when it does not count any more, by a later delivery or a person; absent while it does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DeliveryFact",
            requiredProperties = {"activityId", "activityType", "externalId", "repId"},
            examples = """
                    {"activityId": "01970000-0000-7000-8000-0000000000c1", "activityType": "deal_won",
                     "externalId": "deal:40817", "repId": "9e500000-0000-4000-8000-00000000000b"}""")
    public record FactView(
            UUID activityId,
            @Schema(examples = "deal_won") String activityType,
            @Schema(examples = "deal:40817") String externalId,
            UUID repId,
            Instant retractedAt) {}
}
