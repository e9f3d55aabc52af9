package io.headlight.kit.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A page's example is made of its item's: nobody can write one on {@code Page<T>}. */
final class PageExamples {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String CURSOR = "Vx3hQmJ0c2FtcGxlLWN1cnNvcg";

    private PageExamples() {}

    static void complete(Map<String, Schema> schemas) {
        schemas.values().stream()
                .filter(schema -> schema.getExamples() == null)
                .forEach(page -> item(page, schemas).map(Schema::getExamples).ifPresent(examples -> {
                    var example = new LinkedHashMap<String, Object>();
                    example.put("items", List.of(examples.getFirst()));
                    example.put("nextCursor", CURSOR);
                    page.setExamples(List.of(example));
                }));
    }

    private static Optional<Schema> item(Schema page, Map<String, Schema> schemas) {
        return Optional.ofNullable(page.getProperties())
                .filter(properties -> properties.containsKey("nextCursor") && properties.containsKey("items"))
                .map(properties -> properties.get("items").getItems())
                .map(Schema::getRef)
                .map(reference -> schemas.get(reference.replace(REFERENCE, "")));
    }
}
