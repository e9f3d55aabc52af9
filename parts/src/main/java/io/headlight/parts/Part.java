package io.headlight.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A child process that is one part of the suite: started, waited for, stopped. */
public final class Part implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Path log;
    private final Footprint footprint;

    private Part(Command command, Process process) {
        this.name = command.name();
        this.process = process;
        this.log = command.log();
        this.footprint = Footprint.of(name, process.toHandle());
    }

    public static Part start(Command command) {
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(inOwnSession(command.line()))
                    .directory(command.folder().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            return new Part(command, builder.start());
        } catch (IOException e) {
            throw DiskSpace.explain(e, command.log());
        }
    }

    /**
     * Ctrl-C goes to every process of the terminal's group. Out of it, a part ends when its starter says so, in order, and
     * not in the middle of what others still ask of it. setsid replaces itself by the program: the process id stays.
     */
    private static List<String> inOwnSession(List<String> line) {
        return SETSID.toFile().canExecute()
                ? Stream.concat(Stream.of(SETSID.toString()), line.stream()).toList()
                : line;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** What is needed to find this process again after its launcher has died. */
    public Footprint footprint() {
        return footprint;
    }

    /** Returns when {@code ready} holds; refuses with the end of the log when the process ends or the time is up. */
    public Part await(Duration limit, BooleanSupplier ready) {
        Instant end = Instant.now().plus(limit);
        while (!ready.getAsBoolean()) {
            if (!alive()) {
                throw failed("%s ended with exit code %d while starting".formatted(name, process.exitValue()));
            }
            if (Instant.now().isAfter(end)) {
                throw failed("%s was not ready after %d seconds".formatted(name, limit.toSeconds()));
            }
            pause();
        }
        return this;
    }

    /** Waits for the process to end by itself. */
    public boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !alive();
        }
    }

    /** For a part that does one thing and ends: returns when it has ended well, refuses otherwise. */
    void finish(Duration limit) {
        Thread ifWeEndFirst = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ifWeEndFirst);
        boolean ended = ended(limit);
        Runtime.getRuntime().removeShutdownHook(ifWeEndFirst);
        if (!ended) {
            kill();
            throw failed("%s took longer than %d seconds".formatted(name, limit.toSeconds()));
        }
        if (exitCode() != 0) {
            throw failed("%s ended with exit code %d".formatted(name, exitCode()));
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** SIGTERM, and SIGKILL if that was not enough within {@code limit}. Returns when the process is gone. */
    public void stop(Duration limit) {
        process.destroy();
        if (!ended(limit)) {
            kill();
        }
    }

    /** SIGKILL, as a crash would be. Returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        ended(PATIENCE);
    }

    @Override
    public void close() {
        stop(PATIENCE);
    }

    private PartFailed failed(String sentence) {
        List<String> end = Log.tail(log);
        String cause = end.stream().anyMatch(DiskSpace::isFull) ? "The disk is full: " : "";
        return new PartFailed(cause + sentence + " (log: " + log + ").", end);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", e);
        }
    }
}
