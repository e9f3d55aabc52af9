package io.headlight.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Asked before anything large is written, so that a full disk is one sentence and not a broken part. */
public final class DiskSpace {
    private static final long MEGABYTE = 1024 * 1024;

    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|Disk is full|errno: 28\\b");

    private DiskSpace() {}

    /** Refuses when the disk below {@code folder} has less than {@code megabytes} free. */
    public static void require(Path folder, long megabytes, String purpose) {
        long free = freeMegabytes(folder);
        if (free < megabytes) {
            throw new CannotStart("The disk is full: %s needs %d MB in %s, %d MB are free."
                    .formatted(purpose, megabytes, folder, free));
        }
    }

    /** The sentence for an error while writing below {@code path}: a full disk is named as such. */
    public static RuntimeException explain(IOException e, Path path) {
        if (isFull(String.valueOf(e.getMessage()))) {
            return new CannotStart("The disk is full: could not write %s.".formatted(path), e);
        }
        return new UncheckedIOException(e);
    }

    /** Whether somebody's message says so, in the words of the system, of MariaDB or of a quota. */
    static boolean isFull(String message) {
        return FULL.matcher(message).find();
    }

    private static long freeMegabytes(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            FileStore store = Files.getFileStore(existing);
            return store.getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
