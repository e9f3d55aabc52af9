package io.headlight.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which methods a path has, for the {@code Allow} of a 405 (RFC 9110 §15.5.6): the router does not say, but the API
 * document that the build put beside the code does.
 */
@Singleton
public class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private final ObjectMapper json;
    private volatile JsonNode paths;

    AllowedMethods(ObjectMapper json) {
        this.json = json;
    }

    public Set<String> of(String path) {
        var allowed = new TreeSet<String>();
        paths().properties().stream()
                .filter(known -> template(known.getKey()).test(path))
                .flatMap(known -> known.getValue().propertyStream())
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> allowed.add(method.getKey().toUpperCase(Locale.ROOT)));
        return allowed;
    }

    private static Predicate<String> template(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")).asMatchPredicate();
    }

    private JsonNode paths() {
        if (paths == null) {
            try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
                paths = json.readTree(document).path("paths");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return paths;
    }
}
