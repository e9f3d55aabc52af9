package io.headlight.activity.source;

import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.Observation;
import io.headlight.activity.proof.Secret;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sender whose system makes its secret itself, that wants to be set, and whose API can be asked. */
@Singleton
class WorkshopSender implements Sender, Fetcher {

    private static final String HEADER = "x-workshop";

    @Override
    public String name() {
        return "WORKSHOP";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.empty();
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("stages", "[a-z]+(,[a-z]+)*", "The stages that mean won, with commas between."),
                Setting.optional("zone/of~work", "[A-Z]{2}", "UK", "Where its people work."));
    }

    @Override
    public Parts parts() {
        return new Parts(checking(), splitting(), mapping());
    }

    private static Verifier checking() {
        return new Verifier() {
            @Override
            public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
                return request.only(HEADER)
                        .map(sent -> Verdict.of(Secret.matching(sent, secrets)))
                        .orElse(Verdict.MISSING);
            }

            @Override
            public boolean recognizes(Incoming request) {
                return request.headers().containsKey(HEADER);
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
                return List.of();
            }
        };
    }

    private static Mapper mapping() {
        return (Mapper.OfItems) (item, settings) -> List.of();
    }

    @Override
    public Optional<Fetcher> fetcher() {
        return Optional.of(this);
    }

    @Override
    public URI usualAddress() {
        return URI.create("https://api.workshop.example");
    }

    @Override
    public Observation fetch(Access access, String objectKey, Set<String> fields) {
        throw new Refused("Nobody asks in these tests");
    }

    @Override
    public Incoming sample(Instant now) {
        return Incoming.posted(Map.of(), "sample".getBytes(StandardCharsets.UTF_8), now);
    }
}
