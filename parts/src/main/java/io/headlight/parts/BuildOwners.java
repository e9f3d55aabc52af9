package io.headlight.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The builds for whose sake a server runs: one file each, named by process id. When the last has ended, so may it. */
record BuildOwners(Path folder) {

    static BuildOwners of(Path serverFolder) {
        return new BuildOwners(serverFolder.resolve("owners"));
    }

    /** Maven, or the IDE: the last Java process on the way from {@code process} up, which may be itself. */
    static ProcessHandle outermostJava(ProcessHandle process) {
        ProcessHandle outermost = process;
        for (Optional<ProcessHandle> up = process.parent();
                up.isPresent();
                up = up.get().parent()) {
            if (isJava(up.get())) {
                outermost = up.get();
            }
        }
        return outermost;
    }

    void register(ProcessHandle owner) {
        Footprint footprint = Footprint.of("owner", owner);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(Long.toString(owner.pid())), footprint.line());
        } catch (IOException e) {
            throw DiskSpace.explain(e, folder);
        }
    }

    /** Whether any of them still runs; those that have ended are forgotten. Call it under the server's lock. */
    boolean anyAlive() {
        boolean any = false;
        for (Path file : files()) {
            if (alive(file)) {
                any = true;
            } else {
                forget(file);
            }
        }
        return any;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean alive(Path file) {
        try {
            return Footprint.parse(Files.readString(file)).alive();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/java"))
                .orElse(false);
    }
}
