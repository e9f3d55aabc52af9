package io.headlight.activity.sender.standardwebhooks;

import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import java.time.Instant;
import java.util.List;

/** One event per delivery, named by {@code webhook-id}, which stays the same over all attempts. */
final class EventSplitter implements Splitter {

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        StrictJson.object(delivery.body());
        return delivery.only(SignatureVerifier.ID).orElseThrow();
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var sentAt = delivery.only(SignatureVerifier.TIMESTAMP)
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .orElse(delivery.receivedAt());
        return List.of(
                new Item(delivery.only(SignatureVerifier.ID).orElse(null), StrictJson.object(delivery.body()), sentAt));
    }
}
