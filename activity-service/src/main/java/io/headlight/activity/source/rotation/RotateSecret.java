package io.headlight.activity.source.rotation;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.source.Source;
import io.headlight.activity.source.Sources;
import io.headlight.activity.source.change.SourceChangeKind;
import io.headlight.activity.source.change.SourceChanges;
import io.headlight.activity.source.secret.Secrets;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Puts a new secret beside the old ones, which are accepted for a while longer, so that no event is lost meanwhile. */
@ApplicationScoped
class RotateSecret {

    private final Sources sources;
    private final Secrets secrets;
    private final SourceChanges changes;

    RotateSecret(Sources sources, Secrets secrets, SourceChanges changes) {
        this.sources = sources;
        this.secrets = secrets;
        this.changes = changes;
    }

    record Rotated(UUID secretId, Source source) {}

    @Atomic
    Rotated rotate(UUID sourceId, Credentials next, Instant othersEnd) {
        var source = sources.get(sourceId);
        // First, so that of two at once the second sees the secret of the first.
        sources.rotated(source);
        var secretId = secrets.rotate(sourceId, next, othersEnd);
        changes.record(
                sourceId,
                SourceChangeKind.SECRET_ROTATED,
                Map.of(),
                Map.of("secretId", secretId, "othersExpireAt", othersEnd));
        return new Rotated(secretId, source);
    }
}
