package io.headlight.activity.activity;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Claims in lots lead to what the same claims lead to one by one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ManyClaimsTest {

    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");

    private final String type = "lots_" + UUID.randomUUID().toString().substring(0, 8);
    private final Ledger ledger;
    private final AsTenant asTenant;

    ManyClaimsTest(Ledger ledger, AsTenant asTenant) {
        this.ledger = ledger;
        this.asTenant = asTenant;
    }

    @RepeatedTest(20)
    @DisplayName("REQ-35 any history in lots of any size gives the same facts, effects and numbers as one by one")
    void lotsAreLikeSingleClaims(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var sum = Measured.register(type, "SUM", "value");
        var history = IntStream.range(0, 60).mapToObj(i -> claim(random)).toList();
        var origin = new Origin(UUID.randomUUID(), null);
        var byOne = new StandingClaims();
        var taken = new ArrayList<Taken>();
        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(20));
            var lot = history.subList(from, to).stream()
                    .map(claim -> new Told(claim, ANN.id()))
                    .toList();
            var foreseen = asTenant.call("acme", () -> ledger.foresee(lot, origin));
            var done = asTenant.call("acme", () -> ledger.applyAll(lot, origin));
            assertThat(effects(foreseen)).isEqualTo(effects(done));
            taken.addAll(done);
            from = to;
        }
        history.forEach(byOne::accept);
        var facts = byOne.facts();
        assertThat(standing())
                .isEqualTo(facts.stream()
                        .map(fact -> fact.objectKey() + " " + fact.value())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(count(taken, Taken.Effect.RECORDED) - count(taken, Taken.Effect.TAKEN_BACK))
                .isEqualTo(facts.size());
        var total = Measured.total(sum, ANN);
        assertThat(total == null ? 0 : total.intValue())
                .isEqualTo(
                        facts.stream().mapToInt(fact -> fact.value().intValue()).sum());
    }

    private Claim claim(Random random) {
        var object = "object:" + random.nextInt(6);
        var order = Claim.orderOf(START.plusSeconds(random.nextInt(8)));
        return random.nextInt(4) == 0
                ? new Claim.TakenBack(object, type, order, "undone")
                : Claim.happened(object, type, order, START)
                        .by(RepReference.owner("7"))
                        .worth(BigDecimal.valueOf(random.nextInt(3)), "EUR");
    }

    private static List<Taken.Effect> effects(List<Taken> taken) {
        return taken.stream().map(Taken::effect).toList();
    }

    private static long count(List<Taken> taken, Taken.Effect effect) {
        return taken.stream().filter(one -> one.effect() == effect).count();
    }

    private TreeSet<String> standing() {
        var standing = new TreeSet<String>();
        var page = Ask.as(ADA)
                .queryParam("activityType", type)
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        for (var item : page.path("items")) {
            if (!item.hasNonNull("retraction")) {
                standing.add(item.path("externalId").asText() + " "
                        + item.path("value").decimalValue().toBigInteger());
            }
        }
        return standing;
    }
}
