package io.headlight.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the network does to an object's history, the same facts stand in the end. */
@Label("Claims in any order")
class AnyOrderTest {

    private static final UUID SOURCE = new UUID(1, 1);
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    /** What stands: the content of each activity that was recorded and not taken back. */
    private static Set<String> standingAfter(List<Claim> claims) {
        var states = new HashMap<String, ObjectState>();
        var standing = new HashMap<UUID, String>();
        for (var claim : claims) {
            var state = states.computeIfAbsent(
                    claim.objectKey() + claim.activityType(),
                    key -> new ObjectState("acme", SOURCE, claim.objectKey(), claim.activityType()));
            var id = UUID.randomUUID();
            var change = state.accept(claim, ClaimDigest.ofContent(claim), id);
            if (change.takesBack() != null) {
                assertThat(standing.remove(change.takesBack())).isNotNull();
            }
            if (change.records()) {
                standing.put(id, content((Claim.Happened) claim));
            }
        }
        assertThat(new HashSet<>(standing.values())).hasSameSizeAs(standing.values());
        return new HashSet<>(standing.values());
    }

    private static String content(Claim.Happened claim) {
        return claim.objectKey() + " " + claim.activityType() + " " + claim.value();
    }

    /** By the definition: per object and type, the claim that is last by the source's order, taking back before counting. */
    private static Set<String> naively(List<Claim> claims) {
        var last = new HashMap<String, List<Claim>>();
        for (var claim : claims) {
            var key = claim.objectKey() + claim.activityType();
            var known = last.computeIfAbsent(key, any -> new ArrayList<>());
            if (!known.isEmpty() && known.getFirst().orderKey().compareTo(claim.orderKey()) < 0) {
                known.clear();
            }
            if (known.isEmpty() || known.getFirst().orderKey().equals(claim.orderKey())) {
                known.add(claim);
            }
        }
        var standing = new HashSet<String>();
        last.values().forEach(atLast -> {
            if (atLast.stream().noneMatch(Claim.TakenBack.class::isInstance)) {
                standing.add(content((Claim.Happened) Collections.max(
                        atLast, (a, b) -> Arrays.compareUnsigned(ClaimDigest.ofContent(a), ClaimDigest.ofContent(b)))));
            }
        });
        return standing;
    }

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give the same facts")
    void theSameFactsStand(@ForAll("histories") List<Claim> history, @ForAll long seed) {
        var random = new Random(seed);
        var arriving = new ArrayList<>(history);
        history.stream().filter(claim -> random.nextBoolean()).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        assertThat(standingAfter(arriving)).isEqualTo(standingAfter(history)).isEqualTo(naively(history));
    }

    @Provide
    Arbitrary<List<Claim>> histories() {
        var object = Arbitraries.of("deal:1", "deal:2");
        var type = Arbitraries.of("deal_won", "opportunity_created");
        var order = Arbitraries.integers().between(0, 6).map(i -> Claim.orderOf(START.plusMillis(i)));
        var value = Arbitraries.integers().between(1, 3);
        Arbitrary<Claim> happened = Combinators.combine(object, type, order, value)
                .as((o, t, at, v) -> Claim.happened(o, t, at, START)
                        .by(RepReference.owner("7"))
                        .worth(BigDecimal.valueOf(v), "EUR"));
        Arbitrary<Claim> takenBack =
                Combinators.combine(object, type, order).as((o, t, at) -> new Claim.TakenBack(o, t, at, "undone"));
        return Arbitraries.oneOf(happened, takenBack).list().ofMaxSize(14);
    }
}
