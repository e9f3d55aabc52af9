package io.headlight.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.parts.CannotStart;
import io.headlight.parts.FileLock;
import io.headlight.parts.Footprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path checkout;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private RunFolder folder;
    private Process child;

    @BeforeEach
    void startAChild() throws IOException {
        folder = RunFolder.of(checkout);
        child = new ProcessBuilder("cat").start();
    }

    @AfterEach
    void endTheChild() throws InterruptedException {
        child.destroyForcibly().waitFor();
    }

    @Test
    @DisplayName("what a killed launcher left running is stopped by the next stop")
    void whatAKilledLauncherLeftIsStopped() {
        written(gone(RunState.LAUNCHER), Footprint.of("plan-service", child.toHandle()));

        assertThat(new Stop(folder, out).stop()).isZero();

        assertThat(child.isAlive()).isFalse();
        assertThat(said()).contains("plan-service");
        assertThat(folder.state().entries()).isEmpty();
    }

    @Test
    @DisplayName("a process that only has the id of a part is left alone")
    void aProcessThatOnlyHasTheIdOfAPartIsLeftAlone() {
        written(gone(RunState.LAUNCHER), new Footprint("plan-service", child.pid(), LONG_AGO));

        new Stop(folder, out).stop();

        assertThat(child.isAlive()).isTrue();
        assertThat(said()).doesNotContain("plan-service");
    }

    @Test
    @DisplayName("status says which parts are up, and that their launcher is gone")
    void statusSaysWhichPartsAreUp() {
        written(gone(RunState.LAUNCHER), Footprint.of("plan-service", child.toHandle()), gone("gateway"));

        assertThat(new Status(folder, out).print()).isEqualTo(3);

        assertThat(said())
                .containsPattern("plan-service +up +" + child.pid() + " +1 +not ready")
                .containsPattern("gateway +down +- +1")
                .containsPattern("keycloak +down")
                .contains("The launcher is gone");
    }

    @Test
    @DisplayName("with no state there is nothing to show and nothing to stop")
    void withNoStateThereIsNothing() {
        assertThat(new Status(folder, out).print()).isEqualTo(3);
        assertThat(new Stop(folder, out).stop()).isZero();
        assertThat(said()).contains("not running here");
    }

    @Test
    @DisplayName("a second run in the same folder says that one is running, and leaves that one's state alone")
    void aSecondRunSaysThatOneIsRunning() {
        written(Footprint.of("plan-service", child.toHandle()));
        try (FileLock _ = folder.tryLock().orElseThrow()) {
            assertThatThrownBy(() -> Suite.started(SuiteSettings.forTest(checkout, folder.folder())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running");
        }
        assertThat(child.isAlive()).isTrue();
        assertThat(folder.state().entries()).containsKey("plan-service");
    }

    private void written(Footprint... footprints) {
        folder.state()
                .write(List.of(footprints).stream()
                        .map(footprint -> new RunState.Entry(footprint, 1, 1))
                        .toList());
    }

    private Footprint gone(String name) {
        return new Footprint(name, ProcessHandle.current().pid(), LONG_AGO);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
