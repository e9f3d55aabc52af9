package io.headlight.activity.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers strangers at even intervals after they asked, so that how long it took to find out who they are not tells nothing.
 * Virtual threads wait for it, holding nothing.
 */
@ApplicationScoped
class EvenRefusals {

    private final long interval;

    EvenRefusals(WebhookConfig config) {
        this.interval = config.refusals().toNanos();
    }

    /** @param begun when the request was here, by {@link System#nanoTime} */
    void await(long begun) {
        if (interval == 0) {
            return;
        }
        long end = System.nanoTime();
        end += interval - (end - begun) % interval;
        for (long left = end - System.nanoTime();
                left > 0 && !Thread.currentThread().isInterrupted(); ) {
            LockSupport.parkNanos(left);
            left = end - System.nanoTime();
        }
    }
}
