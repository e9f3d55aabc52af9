package io.headlight.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What was unpacked once on this machine, shared by every checkout: {@code HEADLIGHT_HOME}, else
 * {@code ~/.cache/headlight}. An entry is there whole or not at all, also with two builds at once.
 */
public record Cache(Path folder) {

    /** Fills the empty folder {@code target}; whatever it throws, nothing is kept. */
    @FunctionalInterface
    public interface Filling {
        void into(Path target) throws IOException;
    }

    public static Cache ofMachine() {
        String home = System.getenv("HEADLIGHT_HOME");
        return new Cache(
                home == null || home.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache", "headlight")
                        : Path.of(home).toAbsolutePath());
    }

    public boolean has(String name) {
        return Files.isDirectory(folder.resolve(name));
    }

    /** The folder called {@code name}, filled by {@code filling} if it is not there yet, needing about so much disk. */
    public Path entry(String name, long megabytes, Filling filling) {
        Path entry = folder.resolve(name);
        if (Files.isDirectory(entry)) {
            return entry;
        }
        try (FileLock _ = FileLock.on(folder.resolve(name + ".lock"))) {
            if (!Files.isDirectory(entry)) {
                DiskSpace.require(folder, megabytes, name);
                fill(entry, filling);
            }
            return entry;
        }
    }

    private static void fill(Path entry, Filling filling) {
        // A sibling, so that the rename stays on one file system; a leftover is from a process that died: we hold the
        // lock.
        Path half = entry.resolveSibling(entry.getFileName() + ".half");
        Folders.delete(half);
        try {
            Files.createDirectories(half);
            filling.into(half);
            Files.move(half, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(half);
            throw DiskSpace.explain(e, entry);
        } catch (RuntimeException e) {
            Folders.delete(half);
            throw e;
        }
    }
}
