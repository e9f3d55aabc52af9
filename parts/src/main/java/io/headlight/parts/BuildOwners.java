package io.headlight.parts;

import java.io.IOException;
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

    boolean anyAlive() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream().filter(BuildOwners::alive).count() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Forgets those that have ended. */
    void prune() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (!alive(file)) {
                Files.deleteIfExists(file);
            }
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
