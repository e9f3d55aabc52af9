package io.headlight.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    @DisplayName("a part that ends while starting is reported at once, with the last 20 lines it wrote")
    void aPartThatEndsWhileStartingIsReported() {
        Part part = shell("seq 1 25; exit 7");
        assertThatThrownBy(() -> part.await(LONG, () -> false))
                .asInstanceOf(type(PartFailed.class))
                .satisfies(failure -> {
                    assertThat(failure).hasMessageStartingWith("a part ended with exit code 7 while starting");
                    assertThat(failure.lastLines()).hasSize(20).startsWith("6").endsWith("25");
                });
    }

    @Test
    @DisplayName("a part that never becomes ready is given up after the limit")
    void aPartThatNeverBecomesReadyIsGivenUp() {
        try (Part part = shell("echo not yet; exec sleep 100")) {
            assertThatThrownBy(() -> part.await(Duration.ZERO, () -> false))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining("was not ready after 0 seconds");
        }
    }

    @Test
    @DisplayName("a part deaf to SIGTERM is killed after the limit")
    void aPartDeafToSigtermIsKilled() {
        Part part = shell("trap '' TERM; echo deaf; exec sleep 100");
        part.await(LONG, () -> Log.tail(part.log()).contains("deaf"));
        part.stop(Duration.ofMillis(100));
        assertThat(part.alive()).isFalse();
        assertThat(part.exitCode()).isEqualTo(128 + 9);
    }

    @Test
    @DisplayName("a footprint finds its process again, and no other of the same id")
    void aFootprintFindsItsProcessAgain() {
        Part part = shell("echo up; exec sleep 100");
        part.await(LONG, () -> Log.tail(part.log()).contains("up"));
        Footprint footprint = Footprint.parse(part.footprint().line());
        Footprint reused = new Footprint("other", part.pid(), Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(footprint.alive()).isTrue();
        assertThat(reused.alive()).isFalse();

        reused.stop(LONG);
        assertThat(part.alive()).isTrue();

        footprint.stop(LONG);
        assertThat(footprint.alive()).isFalse();
    }

    private Part shell(String script) {
        return Part.start(new Command(
                "a part", List.of("bash", "-c", script), Map.of(), folder, folder.resolve("logs/part.log")));
    }
}
