package io.headlight.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.sender.Incoming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits on our own disk is whole, in order, bounded, and there for whoever comes after a crash. */
class SpoolTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Instant AT = Instant.parse("2026-03-10T09:00:00.123456Z");

    @TempDir
    private Path folder;

    private Spool spool;

    @BeforeEach
    void start() {
        spool = started();
    }

    /** As the next process finds it. */
    private Spool started() {
        var started = new Spool(JSON, new SmallConfig().spooledIn(folder));
        started.measure();
        return started;
    }

    private static NewDelivery delivery(String message, int size) {
        var body = ("{\"a\":\"" + "x".repeat(size) + "\"}").getBytes();
        var request = new Incoming("POST", "", "key=[redacted]", Map.of("x-one", List.of("1", "2")), body, AT);
        return NewDelivery.of(UUID.randomUUID(), message, request, UUID.randomUUID(), UUID.randomUUID());
    }

    private List<Spool.Spooled> read(Spool from) {
        return from.waiting(100).stream()
                .flatMap(file -> from.read(file).stream())
                .toList();
    }

    @Test
    void whatWasKeptIsThereAfterACrashAsItWas() {
        var kept = delivery("message", 10);
        assertThat(spool.keep("acme", kept)).isTrue();

        assertThat(read(started())).singleElement().satisfies(one -> {
            assertThat(one.tenant()).isEqualTo("acme");
            assertThat(one.delivery())
                    .usingRecursiveComparison()
                    .ignoringFields("worker", "request.method")
                    .isEqualTo(kept);
            // Whoever worked for the process that died works no more: a sweeper comes.
            assertThat(one.delivery().worker()).isNull();
        });
    }

    @Test
    void theOldestComeFirst() {
        IntStream.range(0, 20).forEach(i -> spool.keep("acme", delivery("message-" + i, 1)));

        assertThat(read(spool).stream().map(one -> one.delivery().messageId()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "message-" + i).toList());
        assertThat(spool.waiting(3)).hasSize(3).isEqualTo(spool.waiting(100).subList(0, 3));
    }

    @Test
    void itTakesNoMoreThanItMayAndRoomComesBack() {
        int third = 350_000;
        assertThat(spool.keep("acme", delivery("1", third))).isTrue();
        assertThat(spool.keep("acme", delivery("2", third))).isTrue();
        assertThat(spool.keep("acme", delivery("3", third))).isFalse();
        assertThat(started().keep("acme", delivery("3", third))).isFalse();

        spool.forget(spool.waiting(1).getFirst());

        assertThat(spool.keep("acme", delivery("3", third))).isTrue();
        assertThat(read(spool)).extracting(one -> one.delivery().messageId()).containsExactly("2", "3");
    }

    @Test
    void whatWasCutShortWasNeverAcknowledgedAndIsCleanedUp() throws IOException {
        var unfinished = Files.write(folder.resolve(UUID.randomUUID() + ".part"), new byte[] {'{'});
        assertThat(spool.waiting(100)).isEmpty();

        started();

        assertThat(unfinished).doesNotExist();
    }

    @Test
    void whatCannotBeReadIsPutAsideAndHoldsUpNobody() throws IOException {
        spool.keep("acme", delivery("before", 1));
        Files.write(folder.resolve("00000000-0000-7000-8000-000000000000.delivery"), new byte[] {'{'});
        spool.keep("acme", delivery("after", 1));

        assertThat(read(spool)).extracting(one -> one.delivery().messageId()).containsExactly("before", "after");
        assertThat(spool.waiting(100)).hasSize(2);
        assertThat(folder.resolve("00000000-0000-7000-8000-000000000000.delivery.unreadable"))
                .exists();
    }

    @Test
    void aDiskThatTakesNothingIsNoSuccess() throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));
        assertThat(new Spool(JSON, new SmallConfig().spooledIn(file)).keep("acme", delivery("1", 1)))
                .isFalse();
    }
}
