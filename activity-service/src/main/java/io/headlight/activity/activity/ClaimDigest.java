package io.headlight.activity.activity;

import io.headlight.kit.store.Digest;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;

/** SHA-256 over what a claim says, so that two claims with the same content are known as the same. */
final class ClaimDigest {

    private ClaimDigest() {}

    /** Of the content alone: object, place in history and rep's name aside. */
    static byte[] ofContent(Claim claim) {
        return switch (claim) {
            case Claim.Happened h ->
                Digest.of(
                        "happened",
                        h.occurredAt().toString(),
                        String.valueOf(h.rep()),
                        String.valueOf(h.subject()),
                        plain(h.value()),
                        String.valueOf(h.unit()),
                        new TreeMap<>(h.attributes()).toString(),
                        h.counterparts().toString(),
                        h.evidence().name());
            case Claim.TakenBack ignored -> Digest.of("taken back");
        };
    }

    /** Of the whole claim by this source: the business key under which it is recorded once. */
    static byte[] of(UUID sourceId, Claim claim, byte[] content) {
        return Digest.of(
                sourceId.toString(),
                claim.objectKey(),
                claim.activityType(),
                claim.orderKey(),
                HexFormat.of().formatHex(content));
    }

    private static String plain(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
