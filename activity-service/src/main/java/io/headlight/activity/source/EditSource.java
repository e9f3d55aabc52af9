package io.headlight.activity.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.source.change.SourceChangeKind;
import io.headlight.activity.source.change.SourceChanges;
import io.headlight.activity.source.given.GivenFetch;
import io.headlight.activity.source.given.GivenSettings;
import io.headlight.activity.source.given.MergePatch;
import io.headlight.activity.source.secret.Secrets;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Changes and deletes sources, and leaves a trace of both. */
@ApplicationScoped
class EditSource {

    private final Sources sources;
    private final Senders senders;
    private final MergePatch patches;
    private final Secrets secrets;
    private final SourceChanges changes;

    EditSource(Sources sources, Senders senders, MergePatch patches, Secrets secrets, SourceChanges changes) {
        this.sources = sources;
        this.senders = senders;
        this.patches = patches;
        this.secrets = secrets;
        this.changes = changes;
    }

    /** @param ifMatch which state the caller saw */
    @Atomic
    Source change(UUID id, String ifMatch, JsonNode patch) throws JsonProcessingException {
        var source = sources.get(id);
        IfMatch.require(ifMatch, source.version);
        var wanted = patches.apply(source.editable(), patch, SourceEdit.class, SourceEdit.Whole.class);
        var faults = senders.named(source.sender)
                .map(sender -> faults(source, wanted, sender))
                .orElse(List.of());
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid("The source cannot be changed so.", faults);
        }
        var before = source.told();
        source.change(wanted);
        boolean newToken = replaceToken(source, wanted);
        var after = source.told();
        if (newToken) {
            after.put("fetchToken", "replaced");
        }
        if (!before.equals(after)) {
            changes.record(id, SourceChangeKind.CHANGED, before, after);
            sources.flush(); // so that the answer carries the new version
        }
        return source;
    }

    private static List<Violation> faults(Source source, SourceEdit wanted, Sender sender) {
        var faults = new ArrayList<Violation>();
        if (wanted.status() == SourceStatus.DELETED) {
            faults.add(Violation.at(
                    "/status", "not_settable", "Expected one of ACTIVE, PAUSED, DISABLED; send DELETE to delete it."));
        }
        faults.addAll(GivenSettings.faults(wanted.settings(), sender));
        faults.addAll(GivenFetch.faults(wanted.fetch(), sender));
        if (wanted.keepsToken()
                && !Objects.equals(
                        GivenFetch.effective(wanted.fetch().address(), sender),
                        GivenFetch.effective(source.fetchAddress, sender))) {
            faults.add(Violation.at("/fetch/token", "token_required", "Give the token for the other address again."));
        }
        return faults;
    }

    /** @return whether there is another token now */
    private boolean replaceToken(Source source, SourceEdit wanted) {
        if (wanted.fetch() == null) {
            source.fetchNothing();
            return false;
        }
        if (!wanted.keepsToken()) {
            source.fetchWith(
                    secrets.keyId(), secrets.sealToken(source.id, wanted.fetch().token()));
            return true;
        }
        return false;
    }

    @Atomic
    void delete(UUID id, String ifMatch) {
        var source = sources.get(id);
        IfMatch.require(ifMatch, source.version);
        changes.record(id, SourceChangeKind.DELETED, source.told(), Map.of());
        source.delete();
        secrets.destroy(id);
    }
}
