package io.headlight.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's tour as it stands, against the suite of these tests. */
@ExtendWith(RunningSuite.class)
class TourTest {

    private static final Pattern SHELL = Pattern.compile("^```bash\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    /** What the README says the tour needs. */
    private static void assumeTools() {
        for (var tool : List.of("bash", "curl", "jq", "openssl")) {
            assumeThat(Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, tool)))
                    .as("the tour needs %s", tool)
                    .anyMatch(Files::isExecutable);
        }
    }

    @Test
    void theReadmesTourDoesWhatItSays() throws IOException, InterruptedException {
        assumeTools();
        var checkout = Path.of(System.getProperty("headlight.checkout"));
        var tour = SHELL.matcher(Files.readString(checkout.resolve("README.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("(?m)^```.*$", ""))
                .collect(Collectors.joining());
        var script = Files.writeString(folder.resolve("tour.sh"), "set -euo pipefail\n" + tour);
        var output = folder.resolve("output").toFile();

        var shell = new ProcessBuilder("bash", script.toString())
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        shell.environment().putAll(RunningSuite.environmentForTheScript());
        var running = shell.start();
        if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }

        var said = Files.readString(output.toPath());
        assertThat(running.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("\"PUBLISHED\"")
                .contains("202")
                .contains("First-time meetings with prospects")
                .contains("wonStages")
                .contains("{\"status\":\"PROCESSED\",\"items\":[\"APPLIED\"]}")
                .contains("\"edited\": false")
                .contains("\"ACKNOWLEDGED\"");
    }
}
