package io.headlight.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir
    Path home;

    @Test
    @DisplayName("processes and threads that ask at once fill an entry once")
    void processesAndThreadsThatAskAtOnceFillAnEntryOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Asking.class.getName(),
                            home.toString())
                    .inheritIO()
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(Files.readAllLines(home.resolve("fillings"))).hasSize(1);
        assertThat(home.resolve("entry/part")).hasContent("whole");
    }

    @Test
    @DisplayName("a filling that fails leaves nothing, and the next one starts from an empty folder")
    void aFillingThatFailsLeavesNothing() {
        Cache cache = new Cache(home);
        assertThatThrownBy(() -> cache.entry("entry", 1, target -> {
                    Files.writeString(target.resolve("half"), "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The disk is full");
        assertThat(cache.has("entry")).isFalse();

        Path entry = cache.entry("entry", 1, target -> assertThat(target).isEmptyDirectory());

        assertThat(entry).isDirectory();
    }

    @Test
    @DisplayName("more than the disk holds is refused before anything is written")
    void moreThanTheDiskHoldsIsRefusedBeforehand() {
        Cache cache = new Cache(home.resolve("not/there/yet"));
        assertThatThrownBy(() -> cache.entry("huge", Long.MAX_VALUE, target -> Files.createFile(target.resolve("x"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching("The disk is full: huge needs \\d+ MB in .*, \\d+ MB are free\\.");
        assertThat(cache.has("huge")).isFalse();
    }

    /** One asking process, which asks with four threads. */
    static final class Asking {
        public static void main(String[] arguments) throws InterruptedException {
            Path home = Path.of(arguments[0]);
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> ask(home)))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void ask(Path home) {
            new Cache(home).entry("entry", 1, target -> {
                Files.writeString(
                        home.resolve("fillings"), "one\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Files.writeString(target.resolve("part"), "whole");
            });
        }
    }
}
