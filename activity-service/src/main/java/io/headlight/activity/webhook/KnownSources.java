package io.headlight.activity.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.headlight.activity.source.SourceKey;
import io.headlight.activity.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Sources as they were read last, so that a flood of deliveries is not a flood of questions. */
@ApplicationScoped
class KnownSources {

    private static final int MOST = 10_000;

    private final Sources sources;
    private final WebhookConfig config;
    private final Cache<SourceKey, Remembered> remembered;

    KnownSources(Sources sources, WebhookConfig config) {
        this.sources = sources;
        this.config = config;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.rememberWithoutDatabase())
                .build();
    }

    /**
     * @param askedAt when somebody last went to look what the source is now, by the time that only moves forward: how old a
     *     memory is does not depend on what day it is
     */
    private record Remembered(Sources.Known source, AtomicLong askedAt) {

        Remembered(Sources.Known source) {
            this(source, new AtomicLong(System.nanoTime()));
        }

        /** True to one caller every so often: it shall look, and the others need not wait for it. */
        boolean isToBeLookedUp(Duration every) {
            long now = System.nanoTime();
            long before = askedAt.get();
            return now - before >= every.toNanos() && askedAt.compareAndSet(before, now);
        }
    }

    /** As it was a moment ago; empty when that is too long ago or never was, and the caller is the one to look again. */
    Optional<Sources.Known> fresh(SourceKey key) {
        return Optional.ofNullable(remembered.getIfPresent(key))
                .filter(memory -> !memory.isToBeLookedUp(config.remember()))
                .map(Remembered::source);
    }

    /** As it is now; as it was, while the database does not answer. */
    Optional<Sources.Known> read(SourceKey key) {
        try {
            var source = sources.known(key);
            source.ifPresentOrElse(
                    known -> remembered.put(key, new Remembered(known)), () -> remembered.invalidate(key));
            return source;
        } catch (RuntimeException away) {
            var memory = remembered.getIfPresent(key);
            if (memory == null) {
                throw away;
            }
            return Optional.of(memory.source);
        }
    }
}
