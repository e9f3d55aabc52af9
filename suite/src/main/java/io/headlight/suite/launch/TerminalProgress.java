package io.headlight.suite.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** One line that says what is going on and for how many seconds, written over itself; gone when nothing goes on. */
final class TerminalProgress implements Progress {
    private static final String CLEAR = "\r\033[K";
    private static final Duration TICK = Duration.ofMillis(250);

    private final PrintStream out;
    private final int columns;
    private final LongSupplier nanos;
    private final Set<String> tasks = new LinkedHashSet<>();
    private String detail = "";
    private long started;
    private boolean shown;

    /** @param nanos a clock such as {@link System#nanoTime()}; {@code started} is a moment on it */
    TerminalProgress(PrintStream out, int columns, LongSupplier nanos, long started) {
        this.out = out;
        this.columns = columns;
        this.nanos = nanos;
        this.started = started;
    }

    /** Draws the seconds as they pass, from a thread of its own. */
    TerminalProgress ticking() {
        Thread.ofVirtual().start(() -> {
            while (true) {
                draw();
                LockSupport.parkNanos(TICK.toNanos());
            }
        });
        return this;
    }

    @Override
    public synchronized void begin(String task) {
        tasks.add(task);
        draw();
    }

    @Override
    public synchronized void end(String task) {
        tasks.remove(task);
        detail = "";
        draw();
    }

    @Override
    public synchronized void now(String text) {
        detail = text;
    }

    @Override
    public synchronized void clear() {
        tasks.clear();
        detail = "";
        started = nanos.getAsLong();
        draw();
    }

    private synchronized void draw() {
        if (tasks.isEmpty()) {
            out.print(shown ? CLEAR : "");
            shown = false;
        } else {
            long seconds = Duration.ofNanos(nanos.getAsLong() - started).toSeconds();
            String line = "%4d s  %s".formatted(seconds, detail.isEmpty() ? doing() : detail);
            out.print(CLEAR + line.substring(0, Math.min(line.length(), columns - 1)));
            shown = true;
        }
        out.flush();
    }

    /** "starting keycloak, starting gateway" says "starting" once. */
    private String doing() {
        String text = String.join(", ", tasks);
        int space = text.indexOf(' ');
        return space < 0 ? text : text.replace(", " + text.substring(0, space + 1), ", ");
    }
}
