package io.headlight.activity.processing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/**
 * Work that waits, a line for each source. Who takes work takes from the source that has waited longest since its last turn,
 * and only so many work for one source at once; so a source that floods us, or whose work is slow, delays itself. Bounded:
 * in all, and to half of that for one source.
 */
final class FairQueue<W> {

    private final int room;
    private final int atOnce;
    private final Map<UUID, Queue<W>> lines = new LinkedHashMap<>();
    private final Map<UUID, Integer> underway = new HashMap<>();
    private int waiting;
    private boolean closed;

    /** @param atOnce turns of one source that may be underway at the same time */
    FairQueue(int room, int atOnce) {
        this.room = room;
        this.atOnce = atOnce;
    }

    /** What one takes at once, all of one source. Who is through with it says so by {@link #done}. */
    record Turn<W>(UUID source, List<W> works) {}

    /** @return whether there was room */
    synchronized boolean offer(UUID source, W work) {
        if (roomFor(source) == 0) {
            return false;
        }
        lines.computeIfAbsent(source, any -> new ArrayDeque<>()).add(work);
        waiting++;
        notifyAll();
        return true;
    }

    /** How much more of a source's would be taken now. */
    synchronized int roomFor(UUID source) {
        var line = lines.get(source);
        int ofSource = Math.max(1, room / 2) - (line == null ? 0 : line.size());
        return closed ? 0 : Math.max(0, Math.min(room - waiting, ofSource));
    }

    synchronized int size() {
        return waiting;
    }

    /**
     * Waits for work.
     *
     * @param most of a source before it is the next one's turn
     * @return of the source whose turn it is; null once the queue is closed and empty
     */
    synchronized Turn<W> take(int most) throws InterruptedException {
        var source = next();
        while (source.isEmpty()) {
            if (closed && waiting == 0) {
                return null;
            }
            wait();
            source = next();
        }
        return turn(source.get(), most);
    }

    private Optional<UUID> next() {
        return lines.keySet().stream()
                .filter(source -> underway.getOrDefault(source, 0) < atOnce)
                .findFirst();
    }

    private Turn<W> turn(UUID source, int most) {
        var line = lines.remove(source);
        var works = new ArrayList<W>();
        while (works.size() < most && !line.isEmpty()) {
            works.add(line.remove());
        }
        if (!line.isEmpty()) {
            lines.put(source, line);
        }
        waiting -= works.size();
        underway.merge(source, 1, Integer::sum);
        return new Turn<>(source, works);
    }

    /** Somebody is through with a turn. */
    synchronized void done(Turn<W> turn) {
        underway.computeIfPresent(turn.source, (source, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    /** Takes no more; what is there can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
