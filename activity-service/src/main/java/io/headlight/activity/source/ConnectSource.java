package io.headlight.activity.source;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.source.change.SourceChangeKind;
import io.headlight.activity.source.change.SourceChanges;
import io.headlight.activity.source.secret.Secrets;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Makes a connection of what was found to be right. */
@ApplicationScoped
class ConnectSource {

    private final Sources sources;
    private final Secrets secrets;
    private final SourceChanges changes;
    private final Caller caller;
    private final Clock clock;

    ConnectSource(Sources sources, Secrets secrets, SourceChanges changes, Caller caller, Clock clock) {
        this.sources = sources;
        this.secrets = secrets;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @Atomic
    Source connect(NewSource wanted, Sender sender, Credentials credentials) {
        var source = new Source(SourceKey.of(caller.tenant()), sender.name(), clock.instant());
        source.change(
                new SourceEdit(wanted.name(), SourceStatus.ACTIVE, wanted.settings(), wanted.limits(), wanted.fetch()));
        if (wanted.fetch() != null) {
            source.fetchWith(
                    secrets.keyId(), secrets.sealToken(source.id, wanted.fetch().token()));
        }
        sources.persist(source);
        secrets.add(source.id, credentials);
        changes.record(source.id, SourceChangeKind.CREATED, Map.of(), source.told());
        return source;
    }
}
