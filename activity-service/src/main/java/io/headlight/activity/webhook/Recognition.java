package io.headlight.activity.webhook;

import io.headlight.activity.health.Happening;
import io.headlight.activity.health.Happenings;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.source.SourceKey;
import io.headlight.activity.source.Sources;
import io.headlight.activity.source.secret.LiveSecret;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose request it is: the source of the address, and a secret of it that fits. Unknown source and wrong signature take the
 * same steps, so that their time does not tell them apart: one check by what is remembered or a stand-in, one look into the
 * database, one more check.
 */
@ApplicationScoped
class Recognition {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int STAND_IN_BYTES = 24;

    private final KnownSources sources;
    private final Senders senders;
    private final MatchedSecrets matched;
    private final Happenings happenings;
    private final Map<String, List<LiveSecret>> standIns;

    Recognition(KnownSources sources, Senders senders, MatchedSecrets matched, Happenings happenings) {
        this.sources = sources;
        this.senders = senders;
        this.matched = matched;
        this.happenings = happenings;
        this.standIns = senders.names().stream().collect(Collectors.toMap(name -> name, this::standIn));
    }

    /**
     * Who sent it.
     *
     * @param secret the one that fit
     */
    record Recognized(Sources.Known source, Sender sender, LiveSecret secret) {}

    private List<LiveSecret> standIn(String sender) {
        var text = senders.named(sender)
                .flatMap(Sender::issue)
                .map(Credentials::asText)
                .orElseGet(() -> Credentials.randomText(STAND_IN_BYTES));
        return List.of(new LiveSecret(NOBODY, text));
    }

    /** The source and the secret that fits. */
    Recognized of(SourceKey key, Incoming request) {
        var recognized = find(key, request);
        matched.note(key.tenant(), recognized.secret.id(), request.receivedAt());
        return recognized;
    }

    private Recognized find(SourceKey key, Incoming request) {
        var remembered = sources.fresh(key);
        if (remembered.isEmpty()) {
            checkAStandIn(request);
        }
        var recognized = remembered.flatMap(source -> recognized(source, verdict(source, request)));
        if (recognized.isPresent()) {
            return recognized.get();
        }
        var source = sources.read(key);
        if (source.isEmpty()) {
            checkAStandIn(request);
            throw new UnknownSource();
        }
        var verdict = verdict(source.get(), request);
        return recognized(source.get(), verdict).orElseThrow(() -> {
            happenings.count(
                    key.tenant(), source.get().id(), Happening.unproven(verdict.reason()), request.receivedAt());
            return new SignatureMismatch();
        });
    }

    /** The source of an address that is asked for without proof. */
    Optional<Sources.Known> unproven(SourceKey key) {
        return sources.fresh(key).or(() -> sources.read(key));
    }

    Sender senderOf(Sources.Known source) {
        return senders.named(source.sender()).orElseThrow(UnknownSource::new);
    }

    private Verdict verdict(Sources.Known source, Incoming request) {
        return verdict(senderOf(source), request, source.secrets(), source.settings());
    }

    private Optional<Recognized> recognized(Sources.Known source, Verdict verdict) {
        return verdict.fits()
                ? Optional.of(new Recognized(
                        source, senderOf(source), source.secrets().get(verdict.secret())))
                : Optional.empty();
    }

    private void checkAStandIn(Incoming request) {
        senders.lookingLike(request)
                .ifPresent(
                        sender -> verdict(sender, request, standIns.get(sender.name()), Settings.of(sender, Map.of())));
    }

    private static Verdict verdict(Sender sender, Incoming request, List<LiveSecret> secrets, Settings settings) {
        var texts = secrets.stream().map(LiveSecret::text).toList();
        return sender.verifier().check(request, texts, settings, request.receivedAt());
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
            super("The signature or password is missing, wrong, or not of these minutes.");
        }
    }
}
