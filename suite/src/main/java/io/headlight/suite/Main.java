package io.headlight.suite;

import io.headlight.suite.demo.Demo;
import io.headlight.suite.demo.FrontDoor;
import io.headlight.suite.demo.ScorecardTable;
import io.headlight.suite.launch.Cli;
import io.headlight.suite.launch.Once;
import io.headlight.suite.launch.Progress;
import io.headlight.suite.launch.Suite;
import io.headlight.suite.launch.SuitePart;
import io.headlight.suite.launch.Whereabouts;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code ./headlight} starts: {@code run [--fresh]}, {@code status} or {@code stop}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.of(System.getProperties()).run(arguments, Main::welcome));
    }

    private static String welcome(Suite suite, Progress progress) {
        try (var door = new FrontDoor(suite.url(SuitePart.GATEWAY), suite.realm())) {
            var demo = new Demo(door, Instant.now(), progress::now);
            var once = suite.once("demo");
            if (once.progressed() == Once.Progressed.NOT_YET) {
                progress.begin("loading the demo");
                once.run(demo::load);
                progress.end("loading the demo");
            }
            var incomplete = once.progressed() == Once.Progressed.HALF
                    ? "Loading the demo was cut short: ./headlight run --fresh loads it anew.\n"
                    : "";
            return Stream.of(ScorecardTable.of(demo.teamScorecard()), demo.planLife(), demo.partners())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining("\n\n", "\n", "\n\n"))
                    + incomplete
                    + Whereabouts.of(suite);
        }
    }
}
