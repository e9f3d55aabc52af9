package io.headlight.activity.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A source that floods us delays itself. */
class FairQueueTest {

    private static final UUID FLOOD = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final FairQueue<String> queue = new FairQueue<>(20, 2);

    @Test
    void aTurnIsOfOneSourceAndThenItIsTheNextOnes() throws InterruptedException {
        IntStream.range(0, 10).forEach(i -> queue.offer(FLOOD, "flood-" + i));
        queue.offer(OTHER, "other");

        assertThat(turn()).containsExactly("flood-0", "flood-1", "flood-2", "flood-3");
        assertThat(turn()).containsExactly("other");
        assertThat(turn()).containsExactly("flood-4", "flood-5", "flood-6", "flood-7");
        assertThat(turn()).containsExactly("flood-8", "flood-9");
        assertThat(queue.size()).isZero();
    }

    private List<String> turn() throws InterruptedException {
        var turn = queue.take(4);
        queue.done(turn);
        return turn.works();
    }

    @Test
    void noMoreThanSoManyWorkForOneSourceAtOnce() throws InterruptedException {
        IntStream.range(0, 10).forEach(i -> queue.offer(FLOOD, "slow-" + i));
        var first = queue.take(1);
        queue.take(1);
        queue.offer(OTHER, "other");

        assertThat(queue.take(1).works()).containsExactly("other");

        queue.done(first);
        assertThat(queue.take(1).works()).containsExactly("slow-2");
    }

    @Test
    void oneSourceGetsHalfOfTheRoomAndRoomComesBack() throws InterruptedException {
        assertThat(queue.roomFor(FLOOD)).isEqualTo(10);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(queue.offer(FLOOD, "flood-" + i)).isTrue());
        assertThat(queue.offer(FLOOD, "too much")).isFalse();
        assertThat(queue.roomFor(FLOOD)).isZero();
        assertThat(queue.roomFor(OTHER)).isEqualTo(10);

        queue.take(3);

        assertThat(queue.roomFor(FLOOD)).isEqualTo(3);
        assertThat(queue.offer(FLOOD, "more")).isTrue();
    }

    @Test
    void allTogetherGetNoMoreThanThereIs() {
        IntStream.range(0, 10).forEach(i -> queue.offer(FLOOD, "flood"));
        IntStream.range(0, 7).forEach(i -> queue.offer(OTHER, "other"));

        assertThat(queue.roomFor(UUID.randomUUID())).isEqualTo(3);
        assertThat(queue.roomFor(OTHER)).isEqualTo(3);
    }

    @Test
    void closedItTakesNoMoreAndGivesWhatIsThere() throws InterruptedException {
        queue.offer(FLOOD, "before");
        queue.close();

        assertThat(queue.offer(FLOOD, "after")).isFalse();
        assertThat(queue.roomFor(FLOOD)).isZero();
        assertThat(turn()).containsExactly("before");
        assertThat(queue.take(4)).isNull();
    }
}
