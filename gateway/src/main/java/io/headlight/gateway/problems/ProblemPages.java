package io.headlight.gateway.problems;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each problem code means, for people; kept in {@code problems.properties}. */
@Singleton
class ProblemPages {

    private static final String FILE = "/problems.properties";
    private static final int PARTS = 3;

    record ProblemPage(String code, String title, String meaning, String remedy) {

        private static ProblemPage of(String code, String text) {
            var parts = text.split("\\s*\\|\\s*");
            if (parts.length != PARTS) {
                throw new IllegalStateException(FILE + ": " + code + " must have title | meaning | remedy");
            }
            return new ProblemPage(code, parts[0], parts[1], parts[2]);
        }

        /** As it stands in the problem's type: dashes, no underscores. */
        String path() {
            return code.replace('_', '-');
        }
    }

    private final SortedMap<String, ProblemPage> byPath = new TreeMap<>();

    ProblemPages() {
        var texts = new Properties();
        try (var file = new InputStreamReader(ProblemPages.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.stringPropertyNames().stream()
                .map(code -> ProblemPage.of(code, texts.getProperty(code)))
                .forEach(page -> byPath.put(page.path(), page));
    }

    Optional<ProblemPage> page(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Iterable<ProblemPage> all() {
        return byPath.values();
    }
}
