package io.headlight.activity.webhook;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.json.StrictJson;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A sender of batches with a bug for some items: shows that one more sender is one more bean, and what poison does. */
@Singleton
class TroubleSender implements Sender {

    /** How many secrets each value of the header was compared with. */
    static final Map<String, Integer> CHECKS = new ConcurrentHashMap<>();

    private static volatile CountDownLatch gate = new CountDownLatch(0);

    /** Until then its slow items take their time. */
    static void slowUntil(CountDownLatch opened) {
        gate = opened;
    }
    /** What happens when the item of this id is read. */
    static final Map<String, Runnable> READING = new ConcurrentHashMap<>();

    private static final Instant AT = Instant.parse("2026-03-10T09:00:00Z");

    @Override
    public String name() {
        return "TROUBLE";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.basic("trouble", Credentials.randomText(9)));
    }

    @Override
    public Parts parts() {
        return new Parts(checking(), splitting(), mapping());
    }

    private static Verifier checking() {
        return new Verifier() {
            @Override
            public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
                CHECKS.merge(request.only("x-trouble").orElse(""), secrets.size(), Integer::sum);
                return request.only("x-trouble")
                                .filter(sent -> sent.equals("1"))
                                .isPresent()
                        ? Verdict.of(0)
                        : Verdict.MISMATCH;
            }

            @Override
            public boolean recognizes(Incoming request) {
                return request.headers().containsKey("x-trouble");
            }
        };
    }

    private static Splitter splitting() {
        return new Splitter() {
            @Override
            public String messageId(Incoming delivery, Settings settings) {
                return StrictJson.text(StrictJson.object(delivery.body()), "id");
            }

            @Override
            public List<Item> split(Incoming delivery, Settings settings) {
                if (StrictJson.object(delivery.body()).has("whole")) {
                    throw new IllegalStateException("A bug in a splitter, and secret-word");
                }
                var items = new ArrayList<Item>();
                StrictJson.object(delivery.body())
                        .path("items")
                        .forEach(item -> items.add(new Item(StrictJson.text(item, "id"), item, AT)));
                return items;
            }
        };
    }

    private static Mapper.OfItems mapping() {
        return (item, settings) -> {
            READING.getOrDefault(item.payload().path("id").asText(), () -> {}).run();
            if (item.payload().path("poison").asBoolean()) {
                throw new IllegalStateException("A bug in a mapper, and secret-word");
            }
            if (item.payload().path("slow").asBoolean()) {
                await(gate);
            }
            return List.of(Claim.happened(
                            StrictJson.text(item.payload(), "id"),
                            StrictJson.text(item.payload(), "type"),
                            Claim.orderOf(AT),
                            AT)
                    .by(RepReference.email("ann@acme.example")));
        };
    }

    private static void await(CountDownLatch opened) {
        try {
            opened.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Incoming sample(Instant now) {
        return Incoming.posted(Map.of(), "{\"id\":\"sample\",\"items\":[]}".getBytes(StandardCharsets.UTF_8), now);
    }
}
