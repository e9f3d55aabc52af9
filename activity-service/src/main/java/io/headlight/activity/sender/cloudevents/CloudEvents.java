package io.headlight.activity.sender.cloudevents;

import io.headlight.activity.proof.Secret;
import io.headlight.activity.sender.Answer;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any system that speaks CloudEvents 1.0 over HTTP, in binary, structured or batched mode, and tells activities in our own
 * neutral words. Deliveries carry a bearer token, as the specification of its webhooks asks.
 */
@Singleton
class CloudEvents implements Sender {

    private static final int TOKEN_BYTES = 32;

    private final Parts parts = new Parts(new TokenVerifier(), new EventSplitter(), new EventMapper());

    @Override
    public String name() {
        return "CLOUDEVENTS";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.secret(Credentials.randomText(TOKEN_BYTES)));
    }

    @Override
    public Optional<String> faultOf(Credentials given) {
        return Secret.isStrong(given.secret())
                ? Optional.empty()
                : Optional.of("Give a token of at least 16 characters, of which 8 differ.");
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public Optional<Answer> consent(Incoming request) {
        return Consent.to(request);
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"specversion":"1.0","id":"sample-%d","source":"/sample","type":"activity.recorded","time":"%s",
                 "datacontenttype":"application/json","data":{"externalId":"sample","activityType":"call",
                 "occurredAt":"%s","rep":{"email":"sample@example.com"}}}
                """.formatted(now.toEpochMilli(), now, now);
        var headers = Map.of("content-type", List.of(Mode.STRUCTURED_JSON));
        return Incoming.posted(headers, body.getBytes(StandardCharsets.UTF_8), now);
    }
}
