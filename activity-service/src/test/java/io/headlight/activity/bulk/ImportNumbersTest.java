package io.headlight.activity.bulk;

import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.measure.Backfills;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportNumbersTest {

    private static final List<UUID> REPS = List.of(ANN.id(), BEN.id(), ROSA.id());
    private static final List<String> EMAILS = List.of("ann@acme.example", "ben@acme.example", "rosa@acme.example");

    private final Backfills backfills;
    private final String type = "numbers_" + UUID.randomUUID().toString().substring(0, 8);

    ImportNumbersTest(Backfills backfills) {
        this.backfills = backfills;
    }

    @Test
    @DisplayName("REQ-04 10,000 rows: the numbers while importing, a rebuild from the log and the log itself agree")
    void numbersAreThoseOfARebuild() throws Throwable {
        var live = register();
        var random = new Random(4);
        var origin = Sending.origin();
        var file = IntStream.range(0, 10_000).mapToObj(i -> row(random, i)).collect(Collectors.joining());
        Sending.ndjson(origin)
                .send(file)
                .statusCode(200)
                .body("rows", equalTo(10_000))
                .body("rejected", equalTo(0));
        var rebuilt = register();
        backfills.finish(rebuilt.values());
        live.forEach((aggregate, measure) -> {
            var numbers = numbers(measure, null);
            assertThat(numbers).as(aggregate).hasSize(3);
            assertThat(numbers).as(aggregate).isEqualTo(numbers(rebuilt.get(aggregate), null));
            assertThat(numbers)
                    .as(aggregate)
                    .isEqualTo(numbers(measure, Instant.now().plusSeconds(1)));
        });
    }

    private Map<String, UUID> register() {
        var measures = new HashMap<String, UUID>();
        measures.put("COUNT", Measured.register(type, "COUNT", null));
        measures.put("DISTINCT", Measured.register(type, "DISTINCT", "account"));
        for (var aggregate : List.of("SUM", "AVERAGE", "LATEST")) {
            measures.put(aggregate, Measured.register(type, aggregate, "value"));
        }
        return measures;
    }

    /** Objects come again, changed, the same or taken back; instants are all different, so that "the latest" is one. */
    private String row(Random random, int i) {
        int object = random.nextInt(8_000);
        if (random.nextInt(10) == 0) {
            return "{\"externalId\":\"o%d\",\"activityType\":\"%s\",\"retracted\":true}\n".formatted(object, type);
        }
        return """
                {"externalId":"o%d","activityType":"%s","occurredAt":"%s","rep":{"email":"%s"},"subject":{"account":"a%d"},"value":%d.%02d}
                """.formatted(
                        object,
                        type,
                        Instant.parse("2026-03-01T00:00:00Z").plusSeconds(200L * i),
                        EMAILS.get(random.nextInt(3)),
                        random.nextInt(50),
                        random.nextInt(100),
                        random.nextInt(100));
    }

    private static List<JsonNode> numbers(UUID measure, Instant asOf) {
        var items = Ask.asServiceFor("acme")
                .body(Measured.question(
                        List.of(measure), REPS, "2026-03-01", "2026-03-31", asOf == null ? null : asOf.toString()))
                .post("/v1/measurements")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class)
                .path("items");
        return items.valueStream()
                .map(item -> ((ObjectNode) item).<JsonNode>without("measureId"))
                .toList();
    }
}
