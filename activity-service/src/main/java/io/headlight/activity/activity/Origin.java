package io.headlight.activity.activity;

import java.util.UUID;

/** Where a claim came from: the source and the delivery that holds it as it was sent. */
public record Origin(UUID sourceId, UUID deliveryId) {}
