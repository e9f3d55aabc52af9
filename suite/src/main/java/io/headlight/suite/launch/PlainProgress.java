package io.headlight.suite.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A line per event, for logs. Details that change all the time are written every few seconds. */
final class PlainProgress implements Progress {
    private static final long BETWEEN_DETAILS = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final LongSupplier nanos;
    private long started;
    private long lastDetail;

    /** @param nanos a clock such as {@link System#nanoTime()}; {@code started} is a moment on it */
    PlainProgress(PrintStream out, LongSupplier nanos, long started) {
        this.out = out;
        this.nanos = nanos;
        this.started = started;
        this.lastDetail = started - BETWEEN_DETAILS;
    }

    @Override
    public synchronized void begin(String task) {
        line(task);
    }

    @Override
    public synchronized void end(String task) {
        line(task + ": done");
    }

    @Override
    public synchronized void now(String detail) {
        if (nanos.getAsLong() - lastDetail >= BETWEEN_DETAILS) {
            lastDetail = nanos.getAsLong();
            line(detail);
        }
    }

    @Override
    public synchronized void clear() {
        started = nanos.getAsLong();
    }

    private void line(String text) {
        out.printf("%4d s  %s%n", Duration.ofNanos(nanos.getAsLong() - started).toSeconds(), text);
    }
}
