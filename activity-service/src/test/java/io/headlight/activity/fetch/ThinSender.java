package io.headlight.activity.fetch;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.known.VendorApi;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sender that tells ids only, and whose API tells what a test makes it tell: members of a JSON object. */
@Singleton
class ThinSender implements Sender, Fetcher, Mapper.OfObjects {

    static final Instant AT = Instant.parse("2024-02-06T09:00:00Z");

    private final VendorApi api;

    ThinSender(VendorApi api) {
        this.api = api;
    }

    @Override
    public String name() {
        return "THIN";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.basic("thin", Credentials.randomText(9)));
    }

    @Override
    public Parts parts() {
        return new Parts(checking(), splitting(), this);
    }

    private static Verifier checking() {
        return new Verifier() {
            @Override
            public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
                return recognizes(request) ? Verdict.of(0) : Verdict.MISSING;
            }

            @Override
            public boolean recognizes(Incoming request) {
                return request.headers().containsKey("x-thin");
            }
        };
    }

    private static Splitter splitting() {
        return new Splitter() {
            @Override
            public String messageId(Incoming delivery, Settings settings) {
                return new String(delivery.body(), StandardCharsets.UTF_8);
            }

            @Override
            public List<Item> split(Incoming delivery, Settings settings) {
                return StrictJson.tree(delivery.body())
                        .valueStream()
                        .map(id -> new Item(id.asText(), id, AT))
                        .toList();
            }
        };
    }

    @Override
    public List<Observation> observe(Item item, Settings settings) {
        // What is told twice is told by "7" and "7/again".
        return List.of(Observation.at(AT, "visit:" + item.payload().asText().replaceAll("/.*", ""), Map.of()));
    }

    @Override
    public List<Claim> claims(KnownObject object, Settings settings) {
        object.require("rep", "type");
        return List.of(Claim.happened(object.key(), object.text("type"), object.orderKey(), AT)
                .by(RepReference.email(object.text("rep"))));
    }

    @Override
    public Optional<Fetcher> fetcher() {
        return Optional.of(this);
    }

    @Override
    public URI usualAddress() {
        return URI.create("https://api.thin.example");
    }

    @Override
    public Observation fetch(Access access, String objectKey, Set<String> fields) {
        var answer = api.get(access.address().resolve("/" + objectKey.replace(':', '/')), "Bearer " + access.token())
                .orElseThrow();
        if (answer.has("bug")) {
            throw new IllegalStateException("A bug in a fetcher");
        }
        var told = new HashMap<String, Object>();
        answer.properties()
                .forEach(member -> told.put(member.getKey(), member.getValue().asText()));
        return Observation.at(AT, answer.has("other") ? "visit:other" : objectKey, told);
    }

    @Override
    public Incoming sample(Instant now) {
        return Incoming.posted(Map.of(), "[]".getBytes(StandardCharsets.UTF_8), now);
    }
}
