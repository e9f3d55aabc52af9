package io.headlight.suite.demo;

import io.headlight.suite.demo.story.Act;
import io.headlight.suite.demo.story.Story;
import io.headlight.suite.demo.story.Temper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sends twelve weeks of work as webhooks come: out of order, some twice, and some of somebody whom nobody knows. */
final class History {

    private static final int AT_ONCE = 6;
    private static final int EVERY_SO_MANY_TWICE = 25;
    private static final Temper STRANGER = new Temper("zoe", 0.1, 0.1, "none");

    private final FrontDoor door;
    private final List<Connection> connections;
    private final Consumer<String> progress;

    History(FrontDoor door, List<Connection> connections, Consumer<String> progress) {
        this.door = door;
        this.connections = connections;
        this.progress = progress;
    }

    void send(Team team, LocalDate from, Instant now) {
        var story = new Story(from, now, Demo.ZONE);
        var acts = new ArrayList<Act>();
        Story.TEAM.forEach(rep -> acts.addAll(story.of(rep, team.email(rep.username()))));
        acts.addAll(story.of(STRANGER, "zoe@acme.example"));
        var deliveries = new ArrayList<Runnable>();
        for (var connection : connections) {
            var told = acts.stream()
                    .filter(act -> connection.system().tells(act, now))
                    .toList();
            connection.system().told(told).forEach(one -> deliveries.add(() -> connection.send(one)));
        }
        var once = List.copyOf(deliveries);
        IntStream.iterate(0, i -> i < once.size(), i -> i + EVERY_SO_MANY_TWICE)
                .forEach(i -> deliveries.add(once.get(i)));
        Collections.shuffle(deliveries, new Random(once.size()));
        sendAll(deliveries);
        awaitCounted(door);
    }

    static void awaitCounted(FrontDoor door) {
        Patience.await(
                "every webhook to be counted",
                () -> door.get(Demo.ADMIN, "/v1/deliveries?status=RECEIVED&limit=1")
                        .path("items")
                        .isEmpty());
    }

    private void sendAll(List<Runnable> deliveries) {
        var atOnce = new Semaphore(AT_ONCE);
        var done = new AtomicInteger();
        var failed = new ArrayList<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var delivery : deliveries) {
                atOnce.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        delivery.run();
                        progress.accept("sending signed webhooks: %d of %d"
                                .formatted(done.incrementAndGet(), deliveries.size()));
                    } catch (RuntimeException e) {
                        synchronized (failed) {
                            failed.add(e);
                        }
                    } finally {
                        atOnce.release();
                    }
                });
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " webhooks were not accepted", failed.getFirst());
        }
    }
}
