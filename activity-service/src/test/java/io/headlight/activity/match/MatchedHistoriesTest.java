package io.headlight.activity.match;

import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.Measured;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.FactIdentity;
import io.headlight.activity.activity.Telling;
import io.headlight.activity.activity.Tellings;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random histories of three sources around a midnight, shuffled and repeated, through the real database. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MatchedHistoriesTest {

    private static final Rule MEETINGS = new Rule(Duration.ofMinutes(10), true);
    private static final List<Set<String>> NAMES =
            List.of(Set.of(), Meetings.PAT, Set.of("email:quinn@harbor.example"), Set.of("phone:930901820"));

    private final Instant midnight = Meetings.noonOfSomeDay().plus(Duration.ofHours(12));
    private final List<UUID> sources = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final Meetings meetings;
    private final Tellings tellings;
    private final AsTenant asTenant;

    MatchedHistoriesTest(Meetings meetings, Tellings tellings, AsTenant asTenant) {
        this.meetings = meetings;
        this.tellings = tellings;
        this.asTenant = asTenant;
    }

    @RepeatedTest(10)
    @DisplayName("REQ-04 what counts, live numbers, a rebuild and the log as of now are what the definition says")
    void allAgree(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var measure = Measured.register("meeting", "COUNT", null);
        var history = IntStream.range(0, 24).mapToObj(i -> said(random, i)).toList();
        var arriving = new ArrayList<>(history);
        arriving.addAll(history.subList(0, 8));
        Collections.shuffle(arriving, random);
        arriving.forEach(this::tell);
        var expected = World.naively(history, MEETINGS, Set.of());
        assertThat(countsAs()).isEqualTo(expected);
        var counting = expected.values().stream().distinct().count();
        var rebuilt = Measured.register("meeting", "COUNT", null);
        for (var one : List.of(measure, rebuilt)) {
            assertThat(total(one, null)).isEqualTo(counting);
        }
        assertThat(total(measure, Instant.now().plusSeconds(1))).isEqualTo(counting);
    }

    private World.Said said(Random random, int order) {
        var object = new FactIdentity(sources.get(random.nextInt(3)), "object:" + random.nextInt(3), "meeting");
        return new World.Said(
                object,
                order,
                random.nextInt(4) == 0 ? null : midnight.plus(Duration.ofMinutes(random.nextInt(50) - 25)),
                EvidenceLevel.values()[random.nextInt(3)],
                NAMES.get(random.nextInt(NAMES.size())));
    }

    private void tell(World.Said said) {
        var key = said.object().objectKey();
        if (said.at() == null) {
            meetings.takenBack(said.object().sourceId(), key, said.order());
        } else {
            meetings.apply(
                    said.object().sourceId(),
                    Meetings.claim(key, said.order(), said.at(), said.evidence(), said.names()));
        }
    }

    private Map<FactIdentity, FactIdentity> countsAs() {
        var from = midnight.minus(Duration.ofHours(1));
        var told = asTenant.call(
                "acme", () -> tellings.of(ANN.id(), "meeting", from, midnight.plus(Duration.ofHours(1)), 100));
        var byActivity = new HashMap<UUID, FactIdentity>();
        told.forEach(telling -> byActivity.put(telling.activity().id(), telling.object()));
        var countsAs = new TreeMap<FactIdentity, FactIdentity>();
        for (Telling telling : told) {
            countsAs.put(telling.object(), byActivity.get(telling.countsAs()));
        }
        return countsAs;
    }

    private long total(UUID measure, Instant asOf) {
        var before = Meetings.total(measure, midnight.minusSeconds(1), asOf);
        var after = Meetings.total(measure, midnight, asOf);
        return (before == null ? 0 : before.longValue()) + (after == null ? 0 : after.longValue());
    }
}
