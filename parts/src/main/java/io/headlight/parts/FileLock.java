package io.headlight.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Held once at a time, among the threads of all processes; given up by the kernel when the process dies. The file stays:
 * deleting it would let two processes hold two different files of one name.
 */
public final class FileLock implements AutoCloseable {
    /** Within one JVM the operating system's lock is refused instead of waited for, so threads queue here first. */
    private static final Map<Path, Semaphore> THREADS = new ConcurrentHashMap<>();

    private final Semaphore thread;
    private final FileChannel channel;

    private FileLock(Semaphore thread, FileChannel channel) {
        this.thread = thread;
        this.channel = channel;
    }

    /** Waits until the lock is free and takes it. */
    public static FileLock on(Path file) {
        Semaphore thread = threads(file);
        thread.acquireUninterruptibly();
        return locked(file, thread, true).orElseThrow();
    }

    /** Takes the lock if it is free. */
    public static Optional<FileLock> tryOn(Path file) {
        Semaphore thread = threads(file);
        return thread.tryAcquire() ? locked(file, thread, false) : Optional.empty();
    }

    private static Optional<FileLock> locked(Path file, Semaphore thread, boolean wait) {
        FileLock lock = null;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Closing the channel gives the lock up; the system's lock object itself is not needed.
            boolean taken = (wait ? channel.lock() : channel.tryLock()) != null;
            if (taken) {
                lock = new FileLock(thread, channel);
            } else {
                channel.close();
            }
        } catch (IOException e) {
            throw DiskSpace.explain(e, file);
        } finally {
            if (lock == null) {
                thread.release();
            }
        }
        return Optional.ofNullable(lock);
    }

    private static Semaphore threads(Path file) {
        return THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new Semaphore(1));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // Last: the next thread would find the file still locked by this process.
            thread.release();
        }
    }
}
