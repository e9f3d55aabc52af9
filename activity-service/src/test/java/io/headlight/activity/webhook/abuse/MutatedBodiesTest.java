package io.headlight.activity.webhook.abuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Settings;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bodies that are nearly right: whatever stands where, a sender says that it cannot use it and never breaks. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MutatedBodiesTest {

    private static final int SEEDS = 2000;
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> ODD = List.of(
            NODES.nullNode(),
            NODES.textNode(""),
            NODES.textNode(" "),
            NODES.textNode("x".repeat(300)),
            NODES.textNode("x".repeat(5000)),
            NODES.textNode("\0"),
            NODES.textNode("\uD800"),
            NODES.textNode("\u0663"),
            NODES.textNode("-1"),
            NODES.textNode("NaN"),
            NODES.textNode("1e999999999"),
            NODES.textNode("2026-13-45T99:99:99Z"),
            NODES.textNode("9999-12-31T23:59:59Z"),
            NODES.textNode("-1000000000-01-01T00:00:00Z"),
            NODES.numberNode(0),
            NODES.numberNode(-1),
            NODES.numberNode(1.5),
            NODES.numberNode(1e99),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(Long.MIN_VALUE),
            NODES.numberNode(new BigInteger("9".repeat(60))),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.objectNode(),
            NODES.arrayNode().addNull(),
            NODES.arrayNode().add(NODES.arrayNode().add(1)),
            NODES.objectNode().putNull("id"));

    private final EachSender eachSender;

    MutatedBodiesTest(EachSender eachSender) {
        this.eachSender = eachSender;
    }

    @TestFactory
    Stream<DynamicTest> areUsedOrRefused() {
        return eachSender.test(sender -> !sender.name().equals("SALESFORCE"), sender -> {
            for (int seed = 0; seed < SEEDS; seed++) {
                var body = mutated(sender.sample(NOW).body(), new Random(seed));
                try {
                    isUsedOrRefused(sender, body);
                } catch (RuntimeException | StackOverflowError broken) {
                    throw new AssertionError("Seed " + seed + ": " + new String(body, StandardCharsets.UTF_8), broken);
                }
            }
        });
    }

    private static void isUsedOrRefused(Sender sender, byte[] body) {
        var settings = Settings.of(sender, Map.of("channelId", "1"));
        var sample = sender.sample(NOW);
        var request = new Incoming("POST", "", null, sample.headers(), body, NOW);
        sender.verifier().recognizes(request);
        sender.verifier().check(request, List.of("a-secret-of-nobody"), settings, NOW);
        sender.storable(body);
        try {
            if (sender.splitter().messageId(request, settings).isEmpty()) {
                throw new IllegalStateException("A message has no name");
            }
            sender.splitter().split(request, settings).forEach(item -> means(sender, item, settings));
        } catch (MalformedBody refused) {
            // It is said where it is wrong.
        }
    }

    private static void means(Sender sender, Item item, Settings settings) {
        try {
            switch (sender.mapper()) {
                case Mapper.OfItems mapper -> mapper.map(item, settings);
                case Mapper.OfObjects mapper ->
                    mapper.observe(item, settings)
                            .forEach(observation -> mapper.claims(
                                    new KnownObject(observation.objectKey(), Map.of()).with(observation), settings));
            }
        } catch (Claim.Unusable | MissingFields quarantined) {
            // It waits for somebody to look at it.
        }
    }

    private static byte[] mutated(byte[] body, Random random) throws IOException {
        var tree = JSON.readTree(body);
        for (int i = random.nextInt(3); i >= 0; i--) {
            var containers = new ArrayList<JsonNode>();
            collect(tree, containers);
            change(containers.get(random.nextInt(containers.size())), random);
        }
        return JSON.writeValueAsBytes(tree);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static void change(JsonNode container, Random random) {
        if (container.isEmpty()) {
            return;
        }
        int place = random.nextInt(container.size());
        var odd = random.nextInt(8) == 0 ? null : ODD.get(random.nextInt(ODD.size()));
        switch (container) {
            case ObjectNode object -> {
                var name = new ArrayList<>(object.properties()).get(place).getKey();
                if (odd == null) {
                    object.remove(name);
                } else {
                    object.set(name, odd);
                }
            }
            case ArrayNode array -> {
                if (odd == null) {
                    array.remove(place);
                } else {
                    array.set(place, odd);
                }
            }
            default -> throw new IllegalStateException();
        }
    }
}
