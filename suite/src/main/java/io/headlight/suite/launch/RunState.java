package io.headlight.suite.launch;

import io.headlight.parts.DiskSpace;
import io.headlight.parts.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file that says what runs, so that another process can show and stop it, also when the launcher was killed. One line
 * per process: the part's footprint, then its port and management port (0: none).
 */
record RunState(Path file) {
    /** The name under which the launcher itself stands in the file. */
    static final String LAUNCHER = "launcher";

    /** A process as it was written down. */
    record Entry(Footprint footprint, int port, int managementPort) {
        private static Entry parse(String line) {
            String[] words = line.split(" ", 3);
            return new Entry(Footprint.parse(words[2]), Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        }

        private String line() {
            return port + " " + managementPort + " " + footprint.line();
        }
    }

    /** By name, in the order they were started; empty when nothing was. */
    Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Entry entry = Entry.parse(line);
                entries.put(entry.footprint().name(), entry);
            }
        } catch (IOException e) {
            return Map.of();
        }
        return entries;
    }

    Optional<Entry> launcher() {
        return Optional.ofNullable(entries().get(LAUNCHER));
    }

    void write(List<Entry> entries) {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.createDirectories(file.getParent());
            Files.write(half, entries.stream().map(Entry::line).toList());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DiskSpace.explain(e, file);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskSpace.explain(e, file);
        }
    }
}
