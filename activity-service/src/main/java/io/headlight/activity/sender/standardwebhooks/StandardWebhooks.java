package io.headlight.activity.sender.standardwebhooks;

import io.headlight.activity.neutral.NeutralWords;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any system that signs by Standard Webhooks 1.0 and tells activities in our own neutral words. */
@Singleton
class StandardWebhooks implements Sender {

    private static final int SECRET_BYTES = 32;
    private static final Mapper.OfItems MAPPER = (item, settings) -> NeutralWords.claims(item.payload(), item.toldAt());

    private final Parts parts = new Parts(new SignatureVerifier(), new EventSplitter(), MAPPER);

    @Override
    public String name() {
        return "STANDARD_WEBHOOKS";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.secret(
                SigningKey.SHARED_PREFIX + Base64.getEncoder().encodeToString(Credentials.random(SECRET_BYTES))));
    }

    /** Nothing that could be issued is asked of a sender with a key of its own: its public key must be given. */
    @Override
    public Optional<String> faultOf(Credentials given) {
        var known = given.secret() != null && SigningKey.of(given.secret()).isPresent();
        return known
                ? Optional.empty()
                : Optional.of(
                        "Give a secret, whsec_ and 24 to 64 bytes in base64, or the public key of a sender that signs"
                                + " with Ed25519, whpk_ and 32 bytes in base64.");
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"type":"activity.recorded","timestamp":"%s","data":{"externalId":"sample","activityType":"call",
                 "occurredAt":"%s","rep":{"email":"sample@example.com"}}}
                """.formatted(now, now);
        var headers = Map.of(
                SignatureVerifier.ID, List.of("msg_sample_" + now.toEpochMilli()),
                SignatureVerifier.TIMESTAMP, List.of(String.valueOf(now.getEpochSecond())));
        return Incoming.posted(headers, body.getBytes(StandardCharsets.UTF_8), now);
    }
}
