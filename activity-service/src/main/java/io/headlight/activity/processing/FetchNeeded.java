package io.headlight.activity.processing;

import java.util.UUID;

/** An item waits until more is known of this object. Fired in the item's own transaction. */
public record FetchNeeded(UUID sourceId, String sender, String objectKey) {}
