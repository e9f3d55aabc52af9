package io.headlight.activity.mapping;

import java.util.UUID;

/** A source's items are read by another version from now on. Fired after it is committed. */
public record MappingSwitched(String tenant, UUID sourceId) {}
