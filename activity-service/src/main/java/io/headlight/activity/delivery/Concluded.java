package io.headlight.activity.delivery;

import java.util.Collection;
import java.util.UUID;

/** Nothing more happens to these deliveries by itself. Observers run in the same transaction. */
public record Concluded(Collection<UUID> deliveries, DeliveryStatus status) {}
