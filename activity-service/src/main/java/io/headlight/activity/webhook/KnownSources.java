package io.headlight.activity.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.headlight.activity.source.SourceKey;
import io.headlight.activity.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

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

    /** By the time that only moves forward: how old a memory is does not depend on what day it is. */
    private record Remembered(Sources.Known source, long readAt) {}

    /** As it was a moment ago; empty when that is too long ago or never was. */
    Optional<Sources.Known> fresh(SourceKey key) {
        return Optional.ofNullable(remembered.getIfPresent(key))
                .filter(memory ->
                        System.nanoTime() - memory.readAt < config.remember().toNanos())
                .map(Remembered::source);
    }

    /** As it is now; as it was, while the database does not answer. */
    Optional<Sources.Known> read(SourceKey key) {
        try {
            var source = sources.known(key);
            source.ifPresentOrElse(
                    known -> remembered.put(key, new Remembered(known, System.nanoTime())),
                    () -> remembered.invalidate(key));
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
