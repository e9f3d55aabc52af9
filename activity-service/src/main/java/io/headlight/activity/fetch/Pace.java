package io.headlight.activity.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Keeps us to so many questions a second to one source's API: a thousand thin events must not become a thousand at once. */
@ApplicationScoped
class Pace {

    private static final int MOST = 10_000;

    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final FetchConfig config;
    private final TimeMeter time;

    @Inject
    Pace(FetchConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    Pace(FetchConfig config, TimeMeter time) {
        this.config = config;
        this.time = time;
    }

    /** @return whether the source may be asked once more now */
    boolean admits(UUID sourceId) {
        return bucket(sourceId).tryConsume(1);
    }

    /** It was not asked after all. */
    void giveBack(UUID sourceId) {
        bucket(sourceId).addTokens(1);
    }

    private Bucket bucket(UUID sourceId) {
        return buckets.get(
                sourceId,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(config.perSecond())
                                .refillGreedy(config.perSecond(), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
