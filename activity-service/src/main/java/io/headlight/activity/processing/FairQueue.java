package io.headlight.activity.processing;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

/**
 * Work that waits, a line for each source. Who takes work takes from the source that has waited longest since its last turn,
 * so a source that floods us delays itself. Bounded: in all, and to half of that for one source.
 */
final class FairQueue {

    private final int room;
    private final Map<UUID, Queue<Runnable>> lines = new LinkedHashMap<>();
    private int waiting;
    private boolean closed;

    FairQueue(int room) {
        this.room = room;
    }

    /** @return whether there was room */
    synchronized boolean offer(UUID source, Runnable work) {
        var line = lines.get(source);
        if (closed || waiting >= room || line != null && line.size() >= Math.max(1, room / 2)) {
            return false;
        }
        lines.computeIfAbsent(source, any -> new ArrayDeque<>()).add(work);
        waiting++;
        notify();
        return true;
    }

    synchronized boolean hasRoom(UUID source) {
        var line = lines.get(source);
        return !closed && waiting < room && (line == null || line.size() < Math.max(1, room / 2));
    }

    synchronized int size() {
        return waiting;
    }

    /** Waits for work; null once the queue is closed and empty. */
    synchronized Runnable take() throws InterruptedException {
        while (waiting == 0) {
            if (closed) {
                return null;
            }
            wait();
        }
        var next = lines.entrySet().iterator().next();
        lines.remove(next.getKey());
        var work = next.getValue().remove();
        waiting--;
        if (!next.getValue().isEmpty()) {
            lines.put(next.getKey(), next.getValue());
        }
        return work;
    }

    /** Takes no more; what is there can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
