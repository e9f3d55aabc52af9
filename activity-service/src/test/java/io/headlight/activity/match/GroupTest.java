package io.headlight.activity.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.FactIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final Instant NINE = Instant.parse("2026-03-10T09:00:00Z");
    private static final Rule MEETINGS = new Rule(Duration.ofMinutes(10), true);
    private static final Rule CALLS = new Rule(Duration.ofMinutes(3), false);
    private static final String PAT = "email:pat@harbor.example";
    private static final String QUINN = "email:quinn@harbor.example";

    private static Sighting seen(int source, String key, int minutes, String... names) {
        return new Sighting(
                new FactIdentity(new UUID(0, source), key, "meeting"),
                NINE.plus(Duration.ofMinutes(minutes)),
                EvidenceLevel.SYSTEM,
                Set.of(names));
    }

    private static Sighting proven(Sighting sighting, EvidenceLevel level) {
        return new Sighting(sighting.object(), sighting.at(), level, sighting.names());
    }

    /** The objects' keys, group by group, the one that counts in front. */
    private static Set<List<String>> groups(Rule rule, Sighting... seen) {
        return Neighborhood.explore(NINE, rule, 1000, span -> List.of(seen)).groups(circle -> Set.of()).stream()
                .map(group -> group.members().stream()
                        .map(member -> member.object().objectKey())
                        .toList())
                .collect(Collectors.toSet());
    }

    @Test
    void aMeetingIsTheSameWhenItStartsAboutThen() {
        assertThat(groups(MEETINGS, seen(1, "a", 0), seen(2, "b", 10))).containsExactly(List.of("a", "b"));
        assertThat(groups(MEETINGS, seen(1, "a", 0), seen(2, "b", 11))).containsExactly(List.of("a"));
        assertThat(groups(MEETINGS, seen(1, "a", 0), seen(1, "b", 0)))
                .containsExactlyInAnyOrder(List.of("a"), List.of("b"));
        assertThat(groups(MEETINGS, seen(1, "a", 0, PAT), seen(2, "b", 0, QUINN)))
                .containsExactlyInAnyOrder(List.of("a"), List.of("b"));
    }

    @Test
    void aCallNeedsSomebodyInCommon() {
        assertThat(groups(CALLS, seen(1, "a", 0), seen(2, "b", 0)))
                .containsExactlyInAnyOrder(List.of("a"), List.of("b"));
        assertThat(groups(CALLS, seen(1, "a", 0, PAT), seen(2, "b", 3, PAT, QUINN)))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void theBestEvidenceCounts() {
        assertThat(groups(
                        MEETINGS,
                        proven(seen(1, "self", 0, PAT), EvidenceLevel.SELF_REPORTED),
                        seen(2, "system", 0),
                        proven(seen(3, "verified", 5), EvidenceLevel.VERIFIED),
                        seen(4, "named", 9, PAT)))
                .containsExactly(List.of("verified", "named", "system", "self"));
    }

    @Test
    void whoKnowsBothBringsThemTogether() {
        assertThat(groups(MEETINGS, seen(1, "a", 0, PAT), seen(2, "b", 1, PAT, QUINN), seen(3, "c", 2, QUINN)))
                .containsExactly(List.of("a", "b", "c"));
        assertThat(groups(MEETINGS, seen(1, "a", 0, PAT), seen(2, "b", 1), seen(3, "c", 2, QUINN)))
                .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
    }

    @Test
    void oneAfterTheOtherTheNearestAreTheSame() {
        assertThat(groups(MEETINGS, seen(1, "a1", 0), seen(2, "b1", 6), seen(1, "a2", 8), seen(2, "b2", 16)))
                .containsExactlyInAnyOrder(List.of("b1", "a2"), List.of("a1"), List.of("b2"));
        assertThat(groups(MEETINGS, seen(1, "a1", 0, PAT), seen(2, "b1", 6, PAT), seen(1, "a2", 8), seen(2, "b2", 16)))
                .containsExactlyInAnyOrder(List.of("a1", "b1"), List.of("a2", "b2"));
    }

    @Test
    void aGroupIsNoLongerThanTheWindow() {
        assertThat(groups(MEETINGS, seen(1, "a", 0), seen(2, "b", 8), seen(3, "c", 16)))
                .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aSystemGoneMadIsNotMatched() {
        var many = IntStream.range(0, 64)
                .mapToObj(i -> seen(1 + i % 2, String.valueOf(i), 0))
                .toArray(Sighting[]::new);
        assertThat(groups(MEETINGS, many)).hasSize(32);
        var more = IntStream.range(0, 65)
                .mapToObj(i -> seen(1 + i % 2, String.valueOf(i), 0))
                .toArray(Sighting[]::new);
        assertThat(groups(MEETINGS, more)).hasSize(65);
        assertThat(Neighborhood.explore(NINE, MEETINGS, 2, span -> List.of(seen(1, "a", 0), seen(2, "b", 0)))
                        .groups(circle -> Set.of()))
                .hasSize(2);
    }
}
