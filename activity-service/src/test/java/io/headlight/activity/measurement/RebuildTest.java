package io.headlight.activity.measurement;

import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.ClaimOrder;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.Origin;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Random histories through the real database: a measure that was there from the start, one registered half way, one
 * registered at the end, and one read from the log as of now must all say what a few naive lines of Java say.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RebuildTest {

    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");
    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");
    private static final List<UUID> REPS = List.of(ANN.id(), BEN.id());
    private static final List<String> AGGREGATES = List.of("COUNT", "DISTINCT", "SUM", "AVERAGE", "LATEST");

    private final Ledger ledger;
    private final AsTenant asTenant;
    private final String type = "rebuilt_" + UUID.randomUUID().toString().substring(0, 8);

    RebuildTest(Ledger ledger, AsTenant asTenant) {
        this.ledger = ledger;
        this.asTenant = asTenant;
    }

    private record Told(Claim claim, UUID rep) {}

    private record Fact(UUID rep, LocalDate on, Instant at, String account, BigDecimal value) {}

    @RepeatedTest(20)
    @DisplayName("REQ-04 live numbers, a rebuild from the log and a naive recomputation agree")
    void allAgree(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var source = UUID.randomUUID();
        var history = IntStream.range(0, 40).mapToObj(i -> told(random, i)).toList();
        var measures = new HashMap<String, List<UUID>>();
        register(measures);
        history.subList(0, 20).forEach(told -> apply(source, told));
        register(measures);
        history.subList(20, 40).forEach(told -> apply(source, told));
        register(measures);
        var standing = standing(history);
        measures.forEach((aggregate, all) -> {
            for (var from : List.of("2026-03-01", "2026-03-12")) {
                var expected = naively(aggregate, from, standing);
                for (var measure : all) {
                    assertThat(numbers(measure, from, null)).as(aggregate).isEqualTo(expected);
                }
                assertThat(numbers(
                                all.getFirst(),
                                from,
                                Instant.now().plusSeconds(1).toString()))
                        .as(aggregate + " from the log")
                        .isEqualTo(expected);
            }
        });
    }

    private void register(Map<String, List<UUID>> measures) {
        for (var aggregate : AGGREGATES) {
            var of = aggregate.equals("COUNT") ? null : aggregate.equals("DISTINCT") ? "account" : "value";
            measures.computeIfAbsent(aggregate, any -> new ArrayList<>())
                    .add(Measured.register(type, "[]", aggregate, of, ZONE.getId()));
        }
    }

    private void apply(UUID source, Told told) {
        asTenant.run("acme", () -> ledger.apply(told.claim, told.rep, new Origin(source, UUID.randomUUID())));
    }

    /** Instants are all different, so that "the latest" is one. */
    private Told told(Random random, int i) {
        var object = "object:" + random.nextInt(9);
        var order = Claim.orderOf(START.plusSeconds(random.nextInt(20)));
        if (random.nextInt(4) == 0) {
            return new Told(new Claim.TakenBack(object, type, order, "undone"), null);
        }
        var at = START.plusSeconds(3600L * random.nextInt(72)).plusSeconds(i);
        var subject = new Subject("account " + random.nextInt(4), null, null);
        var value = BigDecimal.valueOf(random.nextInt(20_000) - 5_000, 2);
        return new Told(
                Claim.happened(object, type, order, at)
                        .by(RepReference.owner("7"))
                        .about(subject)
                        .worth(value, "EUR"),
                REPS.get(random.nextInt(REPS.size())));
    }

    /** The last claim of each object decides; of two that happened at one place in history the digest does, so ask it. */
    private List<Fact> standing(List<Told> history) {
        var last = new HashMap<String, Told>();
        history.forEach(told -> last.merge(told.claim.objectKey(), told, RebuildTest::later));
        return last.values().stream()
                .filter(told -> told.claim instanceof Claim.Happened)
                .map(told -> {
                    var claim = (Claim.Happened) told.claim;
                    return new Fact(
                            told.rep,
                            claim.occurredAt().atZone(ZONE).toLocalDate(),
                            claim.occurredAt(),
                            claim.subject().account(),
                            claim.value());
                })
                .toList();
    }

    private static Told later(Told a, Told b) {
        int byOrder = a.claim.orderKey().compareTo(b.claim.orderKey());
        if (byOrder != 0) {
            return byOrder > 0 ? a : b;
        }
        if (a.claim.getClass() != b.claim.getClass()) {
            return a.claim instanceof Claim.TakenBack ? a : b;
        }
        return ClaimOrder.digestOf(a.claim).compareTo(ClaimOrder.digestOf(b.claim)) >= 0 ? a : b;
    }

    private static String naively(String aggregate, String from, List<Fact> facts) {
        var lines = new TreeMap<String, String>();
        for (var rep : REPS) {
            var all = facts.stream()
                    .filter(fact -> fact.rep.equals(rep) && !fact.on.isBefore(LocalDate.parse(from)))
                    .toList();
            if (!all.isEmpty()) {
                var days = new TreeMap<String, String>();
                all.stream()
                        .map(Fact::on)
                        .distinct()
                        .forEach(on -> days.put(
                                on.toString(),
                                number(aggregate, all, fact -> fact.on.equals(on)) + " of "
                                        + number(aggregate, all, fact -> !fact.on.isAfter(on))));
                lines.put(rep.toString(), number(aggregate, all, fact -> true) + " " + days);
            }
        }
        return lines.toString();
    }

    private static String number(String aggregate, List<Fact> all, Predicate<Fact> which) {
        var facts = all.stream().filter(which).toList();
        var sum = facts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return plain(
                switch (aggregate) {
                    case "COUNT" -> BigDecimal.valueOf(facts.size());
                    case "DISTINCT" ->
                        BigDecimal.valueOf(
                                facts.stream().map(Fact::account).distinct().count());
                    case "SUM" -> sum;
                    case "AVERAGE" -> sum.divide(BigDecimal.valueOf(facts.size()), 4, RoundingMode.HALF_EVEN);
                    default ->
                        facts.stream().max(Comparator.comparing(Fact::at)).orElseThrow().value;
                });
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String numbers(UUID measure, String from, String asOf) {
        var lines = new TreeMap<String, String>();
        var question = Measured.question(List.of(measure), REPS, from, "2026-03-31", asOf);
        var answer = Ask.asServiceFor("acme")
                .body(question)
                .post("/v1/measurements")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        for (var item : answer.path("items")) {
            var days = new TreeMap<String, String>();
            item.path("days")
                    .forEach(day -> days.put(
                            day.path("on").asText(),
                            plain(new BigDecimal(day.path("value").asText())) + " of "
                                    + plain(new BigDecimal(
                                            day.path("cumulative").asText()))));
            lines.put(
                    item.path("repId").asText(),
                    plain(new BigDecimal(item.path("total").asText())) + " " + days);
        }
        return lines.toString();
    }
}
