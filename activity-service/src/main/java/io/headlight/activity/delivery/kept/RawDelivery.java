package io.headlight.activity.delivery.kept;

import io.headlight.activity.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A delivery as it came, without credentials. */
public record RawDelivery(
        UUID id, UUID sourceId, Instant receivedAt, String query, Map<String, List<String>> headers, String body) {

    public static RawDelivery of(Delivery delivery) {
        var came = delivery.asIncoming();
        return new RawDelivery(
                delivery.id(),
                delivery.sourceId(),
                delivery.receivedAt(),
                came.query(),
                came.headers(),
                delivery.bodyText());
    }
}
