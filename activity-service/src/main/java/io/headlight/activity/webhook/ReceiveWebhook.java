package io.headlight.activity.webhook;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.source.SourceKey;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes a webhook in: check who sent it on the raw bytes, store it, answer. Nothing else happens before the answer.
 *
 * <p>A rightly signed body that is not JSON at all is refused with 400 and not stored: no mapping could ever make
 * something of it, a replay would fail alike, and its developer sees at once what is wrong. (A body that is JSON but
 * nothing we understand is stored and 202: that can be repaired.) The reading it takes is needed anyway, as some senders
 * name a message only in the body.
 */
@ApplicationScoped
class ReceiveWebhook {

    private final Sources sources;
    private final Senders senders;
    private final Deliveries deliveries;
    private final Workers workers;
    private final AsTenant asTenant;
    private final Map<String, String> standIns;

    ReceiveWebhook(Sources sources, Senders senders, Deliveries deliveries, Workers workers, AsTenant asTenant) {
        this.sources = sources;
        this.senders = senders;
        this.deliveries = deliveries;
        this.workers = workers;
        this.asTenant = asTenant;
        this.standIns = senders.names().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> senders.named(name)
                                .flatMap(Sender::issue)
                                .map(Credentials::asText)
                                .orElseGet(() -> Credentials.randomText(24))));
    }

    UUID receive(String sourceKey, Incoming request) {
        var key = SourceKey.parse(sourceKey).orElse(new SourceKey("-", "-"));
        return asTenant.call(key.tenant(), () -> {
            var source = verified(key, request);
            var stored = deliveries.store(
                    source.id(), messageId(source, request), request, workers.haveRoom() ? workers.id() : null);
            if (stored.isNew()) {
                workers.process(key.tenant(), stored.id());
            }
            return stored.id();
        });
    }

    /** Unknown source and wrong signature take the same steps, so that their time does not tell them apart. */
    private Sources.Known verified(SourceKey key, Incoming request) {
        var known = sources.known(key);
        var sender = known.flatMap(source -> senders.named(source.sender()))
                .or(() -> senders.lookingLike(request))
                .orElseThrow(UnknownSource::new);
        var secrets = known.map(Sources.Known::secrets).orElseGet(() -> List.of(standIns.get(sender.name())));
        var settings = Settings.of(sender, Map.of());
        var verdict = sender.verifier().check(request, secrets, settings, request.receivedAt());
        var source = known.orElseThrow(UnknownSource::new);
        if (!verdict.fits()) {
            throw new SignatureMismatch();
        }
        return source;
    }

    private String messageId(Sources.Known source, Incoming request) {
        try {
            return senders.named(source.sender()).orElseThrow().splitter().messageId(request, Settings.NONE);
        } catch (MalformedBody body) {
            throw new MalformedJson(body.getMessage());
        }
    }

    /** Nobody may learn from this which sources there are. */
    static final class UnknownSource extends Rejection.NotFound {
        UnknownSource() {
            super("There is no source at this address.");
        }
    }

    /** Who sent it does not know the source's secret, or sent it too long ago. */
    static final class SignatureMismatch extends Rejection.Unauthenticated {
        SignatureMismatch() {
            super("The signature or password is missing, wrong, or not of these five minutes.");
        }
    }

    /** Rightly signed, and still not JSON. */
    static final class MalformedJson extends Rejection.Malformed {
        MalformedJson(String where) {
            super(where);
        }
    }
}
