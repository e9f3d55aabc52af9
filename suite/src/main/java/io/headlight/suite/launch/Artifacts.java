package io.headlight.suite.launch;

import io.headlight.parts.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the build left for the launcher: where Maven keeps Keycloak, the realm, the built services. */
record Artifacts(Path checkout) {

    Path keycloak() {
        Properties properties = new Properties();
        try (InputStream resource = resource("/artifacts.properties")) {
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Path.of(properties.getProperty("keycloak"));
    }

    String realm() {
        try (InputStream resource = resource("/realm/headlight-realm.json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path service(SuitePart part) {
        Path jar = checkout.toAbsolutePath().resolve(part.title()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CannotStart("%s is not built: there is no %s.".formatted(part.title(), jar));
        }
        return jar;
    }

    private static InputStream resource(String name) {
        return Artifacts.class.getResourceAsStream(name);
    }
}
