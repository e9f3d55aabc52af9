package io.headlight.gateway.routing;

import java.util.concurrent.ThreadLocalRandom;

/** When to come back: spread out, so that all who were refused do not return in the same second. */
final class RetryAfter {

    private static final int SOONEST = 1;
    private static final int LATEST = 5;

    private RetryAfter() {}

    static String seconds() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(SOONEST, LATEST + 1));
    }
}
