package io.headlight.activity.row;

import io.headlight.kit.store.Digest;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The systems for which rows are told have names instead of connections. The same name is the same system in every import
 * and batch of a tenant, so its objects keep their history; its id follows from the name (UUID version 8, RFC 9562).
 */
public final class OriginName {

    public static final String PATTERN = "[a-z0-9][a-z0-9._-]{0,63}";

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private OriginName() {}

    public static UUID idOf(String tenant, String name) {
        var digest = ByteBuffer.wrap(Digest.of("origin", tenant, name));
        return new UUID(digest.getLong() & ~0xF000L | VERSION_8, digest.getLong() & ~0xC000000000000000L | VARIANT);
    }
}
