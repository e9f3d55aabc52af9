package io.headlight.kit.http;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Ids of everything we make: UUIDv7 (RFC 9562), so that they sort by the time they were made. */
public final class Ids {

    /** Where a list by id begins: no id is before it. */
    public static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Where a list that has the newest first begins: no id is behind it. */
    public static final UUID AFTER_ALL = new UUID(-1, -1);

    private Ids() {}

    private static final int BELOW_THE_TIME = 16;

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** No id that was made at this time or later is below it, none that was made before is above it; from 1970 on. */
    public static UUID firstOf(Instant time) {
        return new UUID(time.toEpochMilli() << BELOW_THE_TIME, 0);
    }
}
