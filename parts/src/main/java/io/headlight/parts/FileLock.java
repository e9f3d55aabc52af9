package io.headlight.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held by one thread of one process at a time; given up by the kernel when the process dies. The file stays: deleting it
 * would let two processes hold two different files of one name.
 */
public final class FileLock implements AutoCloseable {
    /** Within one JVM the operating system's lock is refused instead of waited for, so threads queue here first. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock thread;
    private final FileChannel channel;

    private FileLock(ReentrantLock thread, FileChannel channel) {
        this.thread = thread;
        this.channel = channel;
    }

    /** Waits until the lock is free and takes it. */
    public static FileLock on(Path file) {
        Path path = file.toAbsolutePath().normalize();
        ReentrantLock thread = THREADS.computeIfAbsent(path, p -> new ReentrantLock());
        thread.lock();
        try {
            return new FileLock(thread, locked(path));
        } catch (RuntimeException e) {
            thread.unlock();
            throw e;
        }
    }

    private static FileChannel locked(Path path) {
        try {
            Files.createDirectories(path.getParent());
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Closing the channel gives the lock up; the lock object itself is not needed.
            channel.lock();
            return channel;
        } catch (IOException e) {
            throw DiskSpace.explain(e, path);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // Last: the next thread would find the file still locked by this process.
            thread.unlock();
        }
    }
}
