package io.headlight.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child process that is one part of the suite: started, waited for, stopped. */
public final class Part implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

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
            ProcessBuilder builder = new ProcessBuilder(command.line())
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
        return new PartFailed(sentence + " (log: " + log + ").", Log.tail(log));
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
