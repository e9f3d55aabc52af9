package io.headlight.activity.activity;

import io.headlight.kit.store.Digest;
import java.util.Comparator;
import java.util.UUID;

/**
 * Which object of which source counts as an activity of a type: the identity of a fact, however often it is told again.
 *
 * @param sourceId {@link #BY_HAND} for what a rep wrote down; its object is the first record of it
 */
public record FactIdentity(UUID sourceId, String objectKey, String activityType) implements Comparable<FactIdentity> {

    /** No source: the rep's own word. */
    public static final UUID BY_HAND = new UUID(0, 0);

    private static final Comparator<FactIdentity> ORDER = Comparator.comparing(FactIdentity::sourceId)
            .thenComparing(FactIdentity::objectKey)
            .thenComparing(FactIdentity::activityType);

    public byte[] digest() {
        return Digest.of(sourceId.toString(), objectKey, activityType);
    }

    @Override
    public int compareTo(FactIdentity other) {
        return ORDER.compare(this, other);
    }
}
