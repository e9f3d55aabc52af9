package io.headlight.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private Duration clock = Duration.ZERO;

    @Test
    @DisplayName("on a terminal one line is written over, cut to the terminal's width, and gone at the end")
    void onATerminalOneLineIsWrittenOver() {
        TerminalProgress progress = new TerminalProgress(out, 40, () -> clock.toNanos(), 0);
        progress.begin("starting database");
        progress.begin("starting keycloak");
        assertThat(lastLine()).isEqualTo("   0 s  starting database, keycloak");

        clock = Duration.ofSeconds(12);
        progress.end("starting database");
        assertThat(lastLine()).isEqualTo("  12 s  starting keycloak");

        progress.begin("x".repeat(100));
        assertThat(lastLine()).hasSize(39);

        progress.clear();
        assertThat(lastLine()).isEmpty();
        assertThat(text()).doesNotContain("\n");
    }

    @Test
    @DisplayName("elsewhere every event is a line, and a detail that changes all the time is one every five seconds")
    void elsewhereEveryEventIsALine() {
        PlainProgress progress = new PlainProgress(out, () -> clock.toNanos(), 0);
        progress.begin("loading the demo");
        for (int i = 1; i <= 120; i++) {
            clock = Duration.ofMillis(100L * i);
            progress.now(i + " of 120");
        }
        progress.end("loading the demo");
        assertThat(text().lines())
                .containsExactly(
                        "   0 s  loading the demo",
                        "   0 s  1 of 120",
                        "   5 s  51 of 120",
                        "  10 s  101 of 120",
                        "  12 s  loading the demo: done");
    }

    private String lastLine() {
        String text = text();
        return text.substring(text.lastIndexOf("\033[K") + 3);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
