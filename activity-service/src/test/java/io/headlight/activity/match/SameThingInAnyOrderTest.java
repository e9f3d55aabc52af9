package io.headlight.activity.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.FactIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the network does, in the end the same facts count and the same are the same. */
@Label("The same thing told by several systems, in any order")
class SameThingInAnyOrderTest {

    private static final Instant START = Instant.parse("2026-03-10T23:30:00Z");
    private static final Rule MEETINGS = new Rule(Duration.ofMinutes(10), true);
    private static final Rule CALLS = new Rule(Duration.ofMinutes(10), false);
    private static final List<FactIdentity> OBJECTS = IntStream.range(0, 12)
            .mapToObj(i -> object(i % 4, String.valueOf(i / 4)))
            .toList();

    /** Source 0 is the rep's own hand. */
    private static FactIdentity object(int source, String key) {
        return new FactIdentity(new UUID(0, source), key, "meeting");
    }

    private static Map<FactIdentity, FactIdentity> countsAs(List<World.Said> claims, Rule rule, Set<Pair> apart) {
        var world = new World(rule, apart);
        claims.forEach(world::hears);
        return world.countsAs();
    }

    @Property(tries = 1000)
    @Label("REQ-35 each permutation of claims and repetitions leads to the groups that the definition gives")
    void theSameGroups(
            @ForAll("histories") List<World.Said> history,
            @ForAll boolean byStart,
            @ForAll("pairs") Set<Pair> apart,
            @ForAll long seed) {
        var rule = byStart ? MEETINGS : CALLS;
        var random = new Random(seed);
        var arriving = new ArrayList<>(history);
        history.stream().filter(claim -> random.nextBoolean()).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        assertThat(countsAs(arriving, rule, apart))
                .isEqualTo(countsAs(history, rule, apart))
                .isEqualTo(World.naively(history, rule, apart));
    }

    @Provide
    Arbitrary<List<World.Said>> histories() {
        var at = Arbitraries.integers().between(0, 60).map(minutes -> START.plus(Duration.ofMinutes(minutes)));
        var names = Arbitraries.of("email:pat@harbor.example", "email:quinn@harbor.example", "phone:930901820")
                .set()
                .ofMaxSize(2);
        var said = Combinators.combine(
                        Arbitraries.of(OBJECTS), at.injectNull(0.2), Arbitraries.of(EvidenceLevel.values()), names)
                .as((object, when, evidence, who) -> new World.Said(object, 0, when, evidence, who));
        return said.list().ofMaxSize(30).map(SameThingInAnyOrderTest::numbered);
    }

    /** Each at a place of its own in its object's history. */
    private static List<World.Said> numbered(List<World.Said> claims) {
        return IntStream.range(0, claims.size())
                .mapToObj(i -> {
                    var claim = claims.get(i);
                    return new World.Said(claim.object(), i, claim.at(), claim.evidence(), claim.names());
                })
                .toList();
    }

    @Provide
    Arbitrary<Set<Pair>> pairs() {
        return Combinators.combine(Arbitraries.of(OBJECTS), Arbitraries.of(OBJECTS))
                .as(Pair::new)
                .set()
                .ofMaxSize(3);
    }
}
