package io.headlight.suite.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * The commands of the script that need Java.
 *
 * @param checkout where the script is
 * @param columns of the terminal; 0 if the output is none
 * @param since when the script began, so that its build counts
 */
public record Cli(Path checkout, int columns, Instant since) {

    /** As the script passes it. */
    public static Cli of(Properties properties) {
        return new Cli(
                Path.of(properties.getProperty("headlight.checkout", "")).toAbsolutePath(),
                Integer.parseInt(properties.getProperty("headlight.columns", "0")),
                since(properties.getProperty("headlight.since")));
    }

    /** Returns the exit code of the script. */
    public int run(String[] arguments, Welcome welcome) {
        PrintStream out = System.out;
        List<String> words = Arrays.asList(arguments);
        RunFolder folder = RunFolder.of(checkout);
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "run" -> new Launcher(checkout, since, progress(out), out, System.err).run(words, welcome);
            case "status" -> new Status(folder, out).print();
            case "stop" -> new Stop(folder, out).stop();
            default -> throw new IllegalArgumentException("run, status or stop");
        };
    }

    private Progress progress(PrintStream out) {
        long started =
                System.nanoTime() - Duration.between(since, Instant.now()).toNanos();
        return columns > 0
                ? new TerminalProgress(out, columns, System::nanoTime, started).ticking()
                : new PlainProgress(out, System::nanoTime, started);
    }

    private static Instant since(String epochSecond) {
        return epochSecond == null ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(epochSecond));
    }
}
