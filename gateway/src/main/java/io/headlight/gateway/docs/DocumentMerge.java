package io.headlight.gateway.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Takes API documents into one. The same name may be used twice for the same thing only: a path, an operation or a
 * component that means two things would make every generated client wrong, so all such clashes are reported at once.
 */
final class DocumentMerge {

    private final OpenAPI whole;
    private final Components components;
    /** Where each path, operation and component came from, for the report. */
    private final Map<String, String> origins = new HashMap<>();

    private final List<String> clashes = new ArrayList<>();

    DocumentMerge(String name, OpenAPI whole) {
        this.whole = whole;
        this.components = whole.getComponents() == null ? OASFactory.createComponents() : whole.getComponents();
        whole.setComponents(components);
        whole.setPaths(whole.getPaths() == null ? OASFactory.createPaths() : whole.getPaths());
        note(name, whole);
    }

    void add(String name, OpenAPI part) {
        if (part.getPaths() != null && part.getPaths().getPathItems() != null) {
            part.getPaths().getPathItems().forEach((path, item) -> addPath(name, path, item));
        }
        if (part.getTags() != null) {
            part.getTags().forEach(this::addTag);
        }
        if (part.getComponents() != null) {
            addComponents(name, part.getComponents());
        }
    }

    /** @throws IllegalStateException naming every clash */
    void finish() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException(
                    "The API documents of the services cannot be merged:\n  " + String.join("\n  ", clashes));
        }
        var sorted = OASFactory.createPaths();
        new TreeMap<>(paths()).forEach(sorted::addPathItem);
        whole.setPaths(sorted);
        sort(components.getSchemas(), components::setSchemas);
        sort(components.getExamples(), components::setExamples);
        sort(components.getHeaders(), components::setHeaders);
        sort(components.getResponses(), components::setResponses);
    }

    private static <T> void sort(Map<String, T> named, Consumer<Map<String, T>> set) {
        if (named != null) {
            set.accept(new TreeMap<>(named));
        }
    }

    private Map<String, PathItem> paths() {
        var items = whole.getPaths().getPathItems();
        return items == null ? Map.of() : items;
    }

    private void note(String name, OpenAPI document) {
        paths().forEach((path, item) -> {
            origins.put("path " + path, name);
            item.getOperations()
                    .values()
                    .forEach(operation -> origins.put("operation " + operation.getOperationId(), name));
        });
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().keySet().forEach(schema -> origins.put("schema " + schema, name));
        }
    }

    private void addPath(String name, String path, PathItem item) {
        claim(name, "path " + path);
        item.getOperations().values().forEach(operation -> claim(name, "operation " + operation.getOperationId()));
        whole.getPaths().addPathItem(path, item);
    }

    private void claim(String name, String what) {
        var before = origins.putIfAbsent(what, name);
        if (before != null) {
            clashes.add("%s is in both %s and %s".formatted(what, before, name));
        }
    }

    private void addTag(Tag tag) {
        if (whole.getTags() == null
                || whole.getTags().stream().noneMatch(known -> known.getName().equals(tag.getName()))) {
            whole.addTag(tag);
        }
    }

    private void addComponents(String name, Components part) {
        each(name, "schema", part, Components::getSchemas, components::addSchema);
        each(name, "response", part, Components::getResponses, components::addResponse);
        each(name, "parameter", part, Components::getParameters, components::addParameter);
        each(name, "example", part, Components::getExamples, components::addExample);
        each(name, "request body", part, Components::getRequestBodies, components::addRequestBody);
        each(name, "header", part, Components::getHeaders, components::addHeader);
        each(name, "security scheme", part, Components::getSecuritySchemes, components::addSecurityScheme);
        each(name, "link", part, Components::getLinks, components::addLink);
        each(name, "callback", part, Components::getCallbacks, components::addCallback);
    }

    private <T> void each(
            String name,
            String kind,
            Components part,
            Function<Components, Map<String, T>> of,
            BiConsumer<String, T> add) {
        var theirs = of.apply(part);
        if (theirs == null) {
            return;
        }
        theirs.forEach((key, component) -> {
            var ours =
                    of.apply(components) == null ? null : of.apply(components).get(key);
            if (ours == null) {
                origins.put(kind + " " + key, name);
                add.accept(key, component);
            } else if (!isSame(ours, component)) {
                clashes.add("%s %s means one thing in %s, another in %s"
                        .formatted(kind, key, origins.get(kind + " " + key), name));
            }
        });
    }

    /** In an enumeration the order of the values says nothing. */
    private static boolean isSame(Object a, Object b) {
        if (a instanceof Schema one
                && b instanceof Schema other
                && one.getEnumeration() != null
                && other.getEnumeration() != null
                && new HashSet<>(one.getEnumeration()).equals(new HashSet<>(other.getEnumeration()))) {
            return OASFactory.createSchema()
                    .type(one.getType())
                    .equals(OASFactory.createSchema().type(other.getType()));
        }
        return a.equals(b);
    }
}
