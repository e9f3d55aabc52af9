package io.headlight.activity.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery.
 *
 * @param messageId the sender's name for it
 * @param reason why nothing could be made of it as a whole
 */
public record DeliveryView(
        UUID id,
        UUID sourceId,

        @Schema(examples = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W")
        String messageId,

        Instant receivedAt,
        DeliveryStatus status,
        String reason,
        List<ItemView> items) {

    /**
     * An item of it.
     *
     * @param reason why it waits or is dead
     * @param detail the same for people
     */
    public record ItemView(
            ItemStatus status,
            String reason,
            String detail,
            @Schema(examples = "deal:40817") String externalId,
            @Schema(examples = "deal_won") String activityType) {

        static ItemView of(DeliveryItem item) {
            return new ItemView(item.status, item.reason, item.detail, item.externalId, item.activityType);
        }
    }
}
