package io.headlight.activity.sender.gong;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls that Gong's automation rules post. Gong signs with a key of its own, whose public half a rule's page shows. */
@Singleton
class Gong implements Sender {

    static final String PROOF = "proof";
    static final String URL_ONLY = "URL_ONLY";
    private static final Mapper.OfItems MAPPER = (item, settings) -> Calls.claims(item.payload());

    private final Parts parts = new Parts(new TokenVerifier(), new CallSplitter(), MAPPER);

    @Override
    public String name() {
        return "GONG";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.empty();
    }

    @Override
    public Optional<String> faultOf(Credentials given) {
        var secret = given.secret();
        return URL_ONLY.equals(secret)
                        || secret != null && PublicKeys.parse(secret).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "Give the public key that the rule's page in Gong shows: RSA, 2048 to 8192 bits, as PEM or"
                                + " its base64 alone. Without one give " + URL_ONLY + ", and set " + PROOF + " to "
                                + URL_ONLY
                                + ".");
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.optional(
                PROOF,
                "JWT|" + URL_ONLY,
                "JWT",
                "JWT: Gong's signature in the Authorization header. URL_ONLY: none, so that whoever learns the address"
                        + " can send what they like; only for a rule that cannot sign."));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** What Gong does after a refusal is not documented; an event lost is worse than a queue. */
    @Override
    public boolean retriesKindly() {
        return false;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"callData":{"metaData":{"id":"sample-%d","started":"%s","duration":1800,"direction":"Conference",
                 "system":"Zoom","scope":"External","primaryUserId":"sample"},"parties":[
                 {"userId":"sample","emailAddress":"sample.rep@example.com","affiliation":"Internal"},
                 {"emailAddress":"sample@example.org","affiliation":"External"}]},"isTest":false}
                """.formatted(now.toEpochMilli(), now.minus(Duration.ofHours(1)));
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
