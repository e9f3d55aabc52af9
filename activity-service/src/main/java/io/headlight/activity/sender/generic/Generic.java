package io.headlight.activity.sender.generic;

import io.headlight.activity.neutral.NeutralWords;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A system we know nothing of but the way in which it proves who it is; the rest is in the source's settings. Its bodies are
 * in our own neutral words, or the source has a mapping of its own.
 */
public final class Generic implements Sender {

    private static final Mapper.OfItems MAPPER = (item, settings) -> NeutralWords.claims(item.payload(), item.toldAt());

    private final Scheme scheme;
    private final Parts parts;

    public Generic(Scheme scheme) {
        this.scheme = scheme;
        this.parts = new Parts(scheme, new EventSplitter(), MAPPER);
    }

    @Override
    public String name() {
        return scheme.name();
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(scheme.issue());
    }

    @Override
    public Optional<String> faultOf(Credentials given) {
        return faultOf(given, Settings.of(this, Map.of()));
    }

    @Override
    public Optional<String> faultOf(Credentials given, Settings settings) {
        return scheme.faultOf(given, settings);
    }

    @Override
    public List<Setting> settings() {
        return Stream.concat(scheme.settings().stream(), EventSplitter.SETTINGS.stream())
                .toList();
    }

    @Override
    public Optional<String> faultOf(Settings settings) {
        return scheme.faultOf(settings);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** Whether it tries again nobody knows, so it is better not refused. */
    @Override
    public boolean retriesKindly() {
        return false;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"type":"activity.recorded","timestamp":"%s","data":{"externalId":"sample","activityType":"call",
                 "occurredAt":"%s","rep":{"email":"sample@example.com"}}}
                """.formatted(now, now);
        return Incoming.posted(
                Map.of("content-type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
