package io.headlight.activity.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.headlight.activity.health.Happening;
import io.headlight.activity.health.Happenings;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.source.Limits;
import io.headlight.activity.source.Sources;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Keeps a source to the rate it was given, on this instance: with several instances it may send that much to each. Senders
 * that are harmed by a refusal are never refused.
 */
@ApplicationScoped
class Throttle {

    private static final int MOST = 10_000;

    private final Happenings happenings;
    private final Clock clock;

    private final Cache<UUID, Limited> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Throttle(Happenings happenings, Clock clock) {
        this.happenings = happenings;
        this.clock = clock;
    }

    private record Limited(Limits limits, Bucket bucket) {
        static Limited to(Limits limits) {
            int burst = limits.burst() == null ? limits.perSecond() : limits.burst();
            return new Limited(
                    limits,
                    Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(burst).refillGreedy(limits.perSecond(), Duration.ofSeconds(1)))
                            .build());
        }
    }

    /** @throws TooManyRequests when the source has sent all it may for now */
    void admit(Sources.Known source, Sender sender) {
        var limits = source.limits();
        if (limits.perSecond() == null || !sender.retriesKindly()) {
            return;
        }
        var limited = buckets.asMap()
                .compute(
                        source.id(),
                        (id, before) -> before != null && before.limits.equals(limits) ? before : Limited.to(limits));
        var probe = limited.bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            happenings.count(source.tenant(), source.id(), Happening.LIMITED, clock.instant());
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** More than the source's limit. */
    static final class TooManyRequests extends Rejection.TooMany {
        TooManyRequests(Duration retryAfter) {
            super("This source sends more than its limit allows.", retryAfter);
        }
    }
}
