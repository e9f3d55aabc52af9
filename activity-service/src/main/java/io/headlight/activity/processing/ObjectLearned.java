package io.headlight.activity.processing;

import java.util.UUID;

/** Enough is known of an object now, other than by a delivery. Fired in the transaction in which it was learned. */
public record ObjectLearned(String tenant, UUID sourceId, String objectKey) {}
