package io.headlight.feedback.suggestion;

import static io.headlight.kit.testing.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.feedback.progress.BehaviorKind;
import io.headlight.feedback.progress.Cadence;
import io.headlight.kit.caller.AsTenant;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordFindingsTest {

    private static final int LOOKS = 3;

    private final RecordFindings record;
    private final AsTenant asTenant;

    RecordFindingsTest(RecordFindings record, AsTenant asTenant) {
        this.record = record;
        this.asTenant = asTenant;
    }

    private static Finding gap(UUID expectation, String actual) {
        var facts = new FactsBuilder(BehaviorKind.COUNTED, Cadence.WEEKLY)
                .actual(actual)
                .target("40")
                .make();
        return new Finding(
                SuggestionKind.GAP,
                ROSA.id(),
                UUID.randomUUID(),
                expectation,
                "Meetings",
                facts,
                LocalDate.parse("2026-11-29"));
    }

    private int raisedAtOnce(List<UUID> expectations) throws Exception {
        var together = new CyclicBarrier(LOOKS);
        int raised = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = IntStream.range(0, LOOKS)
                    .<Callable<Integer>>mapToObj(look -> () -> {
                        var found = expectations.stream()
                                .map(expectation -> gap(expectation, String.valueOf(look)))
                                .toList();
                        together.await();
                        return asTenant.call(
                                "acme", () -> record.record(ROSA.id(), found).raised());
                    })
                    .toList();
            for (var answer : pool.invokeAll(looks)) {
                raised += answer.get();
            }
        }
        return raised;
    }

    @RepeatedTest(5)
    void manyLooksAtTheSameMomentRaiseEachOnce() throws Exception {
        var expectations = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        assertThat(raisedAtOnce(expectations)).isEqualTo(3);
    }

    @Test
    void anotherTenantsLookTouchesNothingHere() {
        var expectation = UUID.randomUUID();
        asTenant.run("acme", () -> record.record(ROSA.id(), List.of(gap(expectation, "1"))));
        var other = asTenant.call("globex", () -> record.record(ROSA.id(), List.of(gap(expectation, "2"))));
        assertThat(other.raised()).isEqualTo(1);
        var again = asTenant.call("acme", () -> record.record(ROSA.id(), List.of(gap(expectation, "1"))));
        assertThat(again).isEqualTo(new RecordFindings.Recorded(0, 1));
    }
}
