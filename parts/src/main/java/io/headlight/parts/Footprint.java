package io.headlight.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A process as it can be written to a file and found again. Process ids are reused, so a process counts as the same one
 * only if it also started at the same moment.
 *
 * @param startedAt to the millisecond
 */
public record Footprint(String name, long pid, Instant startedAt) {
    /** Linux computes the moment from the boot time, which moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    public static Footprint of(String name, ProcessHandle process) {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        return new Footprint(name, process.pid(), Instant.ofEpochMilli(started.toEpochMilli()));
    }

    public static Footprint parse(String line) {
        String[] words = line.strip().split(" ", 3);
        return new Footprint(words[2], Long.parseLong(words[0]), Instant.parse(words[1]));
    }

    public String line() {
        return pid + " " + startedAt + " " + name;
    }

    /** The process, if it is still that one. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    public boolean alive() {
        return process().isPresent();
    }

    /** SIGTERM, then SIGKILL after {@code limit}. Does nothing if the process is gone or is another one by now. */
    public void stop(Duration limit) {
        process().ifPresent(process -> {
            process.destroy();
            if (!ended(process, limit)) {
                process.destroyForcibly();
                ended(process, limit);
            }
        });
    }

    /** By looking: the JDK tells the end of somebody else's child only seconds later. */
    private static boolean ended(ProcessHandle process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return !process.isAlive();
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(then -> Duration.between(then, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
