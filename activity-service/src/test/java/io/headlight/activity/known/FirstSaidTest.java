package io.headlight.activity.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("The first time something was said")
class FirstSaidTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Property(tries = 1000)
    @Label("REQ-35 it is the earliest, in whatever order the times are told")
    void itIsTheEarliest(@ForAll long seed) {
        var random = new Random(seed);
        var times = new ArrayList<Instant>();
        for (int i = 0; i < 6; i++) {
            times.add(NOON.plusMillis(random.nextLong(-100_000_000_000L, 100_000_000_000L)));
        }
        var known = new KnownObject("deal:1", Map.of()).with(Observation.at(NOON, "deal:1", Map.of("stage", "Won")));
        for (var at : times) {
            known = known.with(FirstSaid.observed("deal:1", "stage:Won", at));
        }
        var first = Collections.min(times);
        assertThat(FirstSaid.of(known, "stage:Won")).contains(first);
        assertThat(FirstSaid.startingWith(known, "stage:")).isEqualTo(Map.of("Won", first));
        assertThat(FirstSaid.of(known, "stage:Lost")).isEmpty();
        assertThat(known.orderKey()).isEqualTo(Claim.orderOf(NOON));
    }
}
