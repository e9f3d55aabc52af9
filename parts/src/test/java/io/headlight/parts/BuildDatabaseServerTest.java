package io.headlight.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildDatabaseServerTest {
    private static final String KIND = "mariadb";

    @TempDir
    Path checkout;

    /** Stands for Maven: lives until the test ends it. */
    private Process build;

    @BeforeEach
    void startABuild() throws IOException {
        build = new ProcessBuilder("cat").start();
    }

    @AfterEach
    void endTheBuild() throws Exception {
        build.destroyForcibly().waitFor();
        ProcessHandle daemon = BuildDatabaseServer.read(folder())
                .flatMap(server -> server.daemon().process())
                .orElse(null);
        if (daemon != null) {
            daemon.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("the server ends when the build has ended, and its data with it")
    void theServerEndsWhenTheBuildHasEnded() throws Exception {
        BuildDatabaseServer.of(checkout, KIND, build.toHandle());
        BuildDatabaseServer server = BuildDatabaseServer.read(folder()).orElseThrow();
        assertThat(server.database().alive()).isTrue();

        build.destroyForcibly().waitFor();

        server.daemon().process().orElseThrow().onExit().get(30, TimeUnit.SECONDS);
        assertThat(server.database().alive()).isFalse();
        assertThat(BuildDatabaseServer.read(folder())).isEmpty();
        assertThat(folder().resolve("data")).doesNotExist();
    }

    @Test
    @DisplayName("a second build in the same checkout keeps the server of the first")
    void aSecondBuildKeepsTheServerOfTheFirst() throws Exception {
        Process second = new ProcessBuilder("cat").start();
        try {
            Address one = BuildDatabaseServer.of(checkout, KIND, build.toHandle());
            Address two = BuildDatabaseServer.of(checkout, KIND, second.toHandle());
            assertThat(two).isEqualTo(one);

            build.destroyForcibly().waitFor();

            assertThat(BuildDatabaseServer.of(checkout, KIND, second.toHandle()))
                    .isEqualTo(one);
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    @Test
    @DisplayName("a server that was killed is replaced")
    void aServerThatWasKilledIsReplaced() throws Exception {
        BuildDatabaseServer.of(checkout, KIND, build.toHandle());
        BuildDatabaseServer killed = BuildDatabaseServer.read(folder()).orElseThrow();
        ProcessHandle daemon = killed.daemon().process().orElseThrow();
        daemon.destroyForcibly();
        daemon.onExit().get(30, TimeUnit.SECONDS);

        BuildDatabaseServer.of(checkout, KIND, build.toHandle());

        BuildDatabaseServer next = BuildDatabaseServer.read(folder()).orElseThrow();
        assertThat(next.database().alive()).isTrue();
        assertThat(killed.database().alive())
                .as("what the killed one left behind")
                .isFalse();
    }

    @Test
    @DisplayName("a state file whose process ids belong to others by now is not believed, and the others live on")
    void aStaleStateFileIsNotBelieved() throws IOException {
        Footprint reused = new Footprint("database", build.pid(), Instant.parse("2020-01-01T00:00:00Z"));
        Files.createDirectories(folder());
        new BuildDatabaseServer(reused, reused, 1, "old").write(folder());

        Address address = BuildDatabaseServer.of(checkout, KIND, build.toHandle());

        assertThat(address.url()).doesNotContain("127.0.0.1:1/");
        assertThat(build.isAlive()).isTrue();
    }

    private Path folder() {
        return checkout.resolve(".headlight/test").resolve(KIND);
    }
}
