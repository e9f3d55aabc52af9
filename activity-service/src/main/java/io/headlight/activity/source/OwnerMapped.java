package io.headlight.activity.source;

import java.util.UUID;

/** It is known now whom a source means: what waited for it can go on. Fired after the mapping is committed. */
public record OwnerMapped(String tenant, UUID sourceId, String ownerId) {}
