package io.headlight.suite.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Files of this checkout, wherever the build runs. */
final class Checkout {

    private static final Path ROOT = Path.of(System.getProperty("headlight.checkout", ".."));

    private Checkout() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    /** The settings that every service has from the kit. */
    static Map<String, String> settingsOfTheKit() {
        return settings("service-kit/src/main/resources/META-INF");
    }

    static Map<String, String> settingsOf(String service) {
        return settings(service + "/src/main/resources");
    }

    private static Map<String, String> settings(String folder) {
        var properties = new Properties();
        try (var files = Files.newDirectoryStream(path(folder), "*.properties")) {
            for (var file : files) {
                try (var in = Files.newBufferedReader(file)) {
                    properties.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
