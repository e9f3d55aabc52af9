package io.headlight.activity.activity;

import java.util.HexFormat;

/** What decides between two claims at the same place of an object's history, for tests that recompute it. */
public final class ClaimOrder {

    private ClaimOrder() {}

    public static String digestOf(Claim claim) {
        return HexFormat.of().formatHex(ClaimDigest.ofContent(claim));
    }
}
