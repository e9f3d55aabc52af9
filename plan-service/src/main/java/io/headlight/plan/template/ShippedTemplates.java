package io.headlight.plan.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shipped templates, read and checked when the service starts: a bad one must not reach a manager. {@code index.json}
 * lists them, so that a further pack is a further file.
 */
@Startup
@Singleton
public class ShippedTemplates {

    private final TreeMap<String, Template> byId = new TreeMap<>();

    ShippedTemplates(ObjectMapper json, Validator validator) throws IOException {
        for (var id : read("index", String[].class, json)) {
            var template = read(id, Template.class, json);
            check(id, template, validator);
            byId.put(id, template);
        }
    }

    private static <T> T read(String name, Class<T> type, ObjectMapper json) throws IOException {
        try (var text = ShippedTemplates.class.getResourceAsStream("/templates/" + name + ".json")) {
            return json.readValue(text, type);
        }
    }

    private static void check(String id, Template template, Validator validator) {
        var broken = validator.validate(template);
        if (!broken.isEmpty() || !id.equals(template.id()) || !template.faults().isEmpty()) {
            throw new IllegalStateException("The template %s is not usable: %s %s"
                    .formatted(id, broken, broken.isEmpty() ? template.faults() : ""));
        }
    }

    public Optional<Template> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By id, after the given one. */
    public Collection<Template> after(String id) {
        return byId.tailMap(id, false).values();
    }
}
