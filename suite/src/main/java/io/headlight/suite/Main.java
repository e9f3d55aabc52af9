package io.headlight.suite;

import io.headlight.suite.launch.Cli;
import io.headlight.suite.launch.Progress;
import io.headlight.suite.launch.Suite;
import io.headlight.suite.launch.Whereabouts;

/** What {@code ./headlight} starts: {@code run [--fresh]}, {@code status} or {@code stop}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.of(System.getProperties()).run(arguments, Main::welcome));
    }

    private static String welcome(Suite suite, Progress progress) {
        return Whereabouts.of(suite);
    }
}
