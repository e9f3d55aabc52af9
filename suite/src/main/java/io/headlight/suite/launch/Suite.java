package io.headlight.suite.launch;

import io.headlight.parts.Cache;
import io.headlight.parts.CannotStart;
import io.headlight.parts.FileLock;
import io.headlight.parts.Footprint;
import io.headlight.parts.Part;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * The whole suite as child processes: the database and Keycloak at once, the services as soon as the database is there.
 * Single parts can be stopped, killed and started again, as operations and accidents do.
 */
public final class Suite implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration GIVE_UP_LIMIT = Duration.ofSeconds(2);
    private static final Executor THREADS = Thread::startVirtualThread;

    private final SuiteSettings settings;
    private final RunFolder folder;
    private final Map<SuitePart, Part> running = new EnumMap<>(SuitePart.class);
    private final Set<SuitePart> wanted = EnumSet.noneOf(SuitePart.class);
    private volatile Duration stopLimit = Duration.ofSeconds(40);
    private final Object closing = new Object();
    private Starts starts;
    private FileLock lock;
    private boolean closed;

    public Suite(SuiteSettings settings) {
        this.settings = settings;
        this.folder = new RunFolder(settings.folder());
    }

    /** A suite that is up. If it cannot start, nothing of it is left running. */
    public static Suite started(SuiteSettings settings) {
        Suite suite = new Suite(settings);
        suite.start();
        return suite;
    }

    /** Returns when every part is ready; refuses with {@link CannotStart}, and stops what it had started. */
    public void start() {
        takeFolder();
        try {
            new Orphans(folder.state()).stop();
            settings.ports().requireFree();
            if (settings.fresh()) {
                folder.deleteData();
            }
            Commands commands =
                    new Commands(new Artifacts(settings.checkout()), folder, settings.ports(), folder.secrets());
            starts = new Starts(Cache.ofMachine(), commands, settings.progress());
            startAll();
        } catch (RuntimeException e) {
            // Nobody is being served yet: no reason to be patient, and the reason is waited for.
            stopLimit = GIVE_UP_LIMIT;
            close();
            throw e;
        }
    }

    /** Starts a part that does not run, and returns when it is ready. */
    public void start(SuitePart part) {
        SuitePorts ports = settings.ports();
        int management = part.hasManagementPort() ? ports.managementPort(part) : 0;
        starts.prepare(part);
        settings.progress().begin("starting " + part.title());
        folder.keepLastLog(part);
        launch(part).await(START_LIMIT, () -> Health.isReady(part, ports.port(part), management));
        settings.progress().end("starting " + part.title());
    }

    /** SIGTERM, and SIGKILL if that takes longer than the part may take to finish what it is doing. */
    public void stop(SuitePart part) {
        Part process = forget(part);
        if (process != null) {
            process.stop(stopLimit);
        }
    }

    /** SIGKILL, as an accident. Returns when the process is gone. */
    public void kill(SuitePart part) {
        Part process = forget(part);
        if (process != null) {
            process.kill();
        }
    }

    public void restart(SuitePart part) {
        stop(part);
        start(part);
    }

    /** Where a part answers, without a path. */
    public URI url(SuitePart part) {
        return URI.create("http://127.0.0.1:" + settings.ports().port(part));
    }

    /** The realm, which issues the tokens. */
    public URI realm() {
        return url(SuitePart.KEYCLOAK).resolve("/realms/headlight");
    }

    public SuiteSettings settings() {
        return settings;
    }

    /** What was done to this suite's data once and is not to be done again. */
    public Once once(String name) {
        return new Once(folder.data().resolve("once"), name);
    }

    RunFolder folder() {
        return folder;
    }

    /** The process of a part that runs, for its id and its log. */
    public synchronized Part process(SuitePart part) {
        return running.get(part);
    }

    /** Parts that ended though nobody asked them to; each is told once. */
    public synchronized List<Part> lost() {
        List<Part> lost = wanted.stream()
                .map(running::get)
                .filter(part -> part != null && !part.alive())
                .toList();
        wanted.removeIf(part -> lost.contains(running.get(part)));
        return lost;
    }

    /** Stops everything, last started first. A second call waits for the first. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        synchronized (closing) {
            List<SuitePart> order = new ArrayList<>(List.of(SuitePart.values()));
            Collections.reverse(order);
            order.forEach(this::stopAloud);
            leaveFolder();
        }
    }

    private void stopAloud(SuitePart part) {
        Part process = process(part);
        if (process != null && process.alive()) {
            settings.progress().begin("stopping " + part.title());
            stop(part);
            settings.progress().end("stopping " + part.title());
        }
    }

    private void startAll() {
        CompletableFuture<Void> database = inBackground(() -> start(SuitePart.DATABASE));
        CompletableFuture<Void> prepared = inBackground(() -> starts.prepare(SuitePart.KEYCLOAK));
        CompletableFuture<Void> keycloak = prepared.thenRunAsync(() -> start(SuitePart.KEYCLOAK), THREADS);
        // Services wait for Keycloak themselves, but not as long as its first preparation may take.
        CompletableFuture<Void> ground = CompletableFuture.allOf(database, prepared);
        List<CompletableFuture<Void>> all = Stream.concat(
                        Stream.of(database, keycloak),
                        SuitePart.services().map(part -> ground.thenRunAsync(() -> start(part), THREADS)))
                .toList();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        for (CompletableFuture<Void> one : all) {
            one.whenComplete((nothing, e) -> {
                if (e != null) {
                    failed.completeExceptionally(e);
                }
            });
        }
        try {
            // The first failure ends the waiting: what is still starting is stopped then.
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static CompletableFuture<Void> inBackground(Runnable task) {
        return CompletableFuture.runAsync(task, THREADS);
    }

    private synchronized Part launch(SuitePart part) {
        refuseIfClosed();
        Part process = starts.launch(part);
        running.put(part, process);
        wanted.add(part);
        writeState();
        return process;
    }

    private synchronized Part forget(SuitePart part) {
        Part process = running.get(part);
        wanted.remove(part);
        return process;
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new CannotStart("The suite is being stopped.");
        }
    }

    private void takeFolder() {
        lock = folder.tryLock()
                .orElseThrow(() -> new CannotStart("The suite is already running here: ./headlight status shows it,"
                        + " ./headlight stop stops it."));
        folder.forgetReady();
    }

    private synchronized void leaveFolder() {
        if (lock != null) {
            folder.forgetReady();
            folder.state().delete();
            lock.close();
            lock = null;
        }
    }

    private void writeState() {
        List<RunState.Entry> entries = new ArrayList<>();
        entries.add(new RunState.Entry(Footprint.of(RunState.LAUNCHER, ProcessHandle.current()), 0, 0));
        running.forEach((part, process) -> {
            Footprint footprint = process.footprint();
            int management = part.hasManagementPort() ? settings.ports().managementPort(part) : 0;
            entries.add(new RunState.Entry(footprint, settings.ports().port(part), management));
        });
        folder.state().write(entries);
    }
}
