package io.headlight.plan.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** The shipped templates, read and checked when the service starts: a bad one must not reach a manager. */
@Startup
@Singleton
public class Templates {

    private static final String[] SHIPPED = {"grow-existing-accounts", "new-customer-acquisition"};
    private static final LocalDate ANY_MONDAY = LocalDate.of(2026, 1, 5);

    private final TreeMap<String, Template> byId = new TreeMap<>();

    Templates(ObjectMapper json, Validator validator) throws IOException {
        for (var id : SHIPPED) {
            var file = "/templates/" + id + ".json";
            try (var text = Templates.class.getResourceAsStream(file)) {
                var template = json.readValue(text, Template.class);
                check(template, file, validator);
                byId.put(template.id(), template);
            }
        }
    }

    private static void check(Template template, String file, Validator validator) {
        var broken = validator.validate(template);
        var wrong = template.linesFor(ANY_MONDAY, ANY_MONDAY.plusWeeks(13)).contradictions();
        if (!broken.isEmpty() || !wrong.isEmpty()) {
            throw new IllegalStateException("The template %s is not usable: %s %s".formatted(file, broken, wrong));
        }
    }

    public Optional<Template> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By id, after the given one. */
    Collection<Template> after(String id) {
        return byId.tailMap(id, false).values();
    }
}
