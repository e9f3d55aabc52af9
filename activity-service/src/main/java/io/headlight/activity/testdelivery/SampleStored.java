package io.headlight.activity.testdelivery;

import java.util.UUID;

/** There is a test to work off. */
record SampleStored(String tenant, UUID sourceId, UUID deliveryId) {}
