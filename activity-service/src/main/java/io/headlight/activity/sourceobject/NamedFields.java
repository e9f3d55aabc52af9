package io.headlight.activity.sourceobject;

import io.headlight.activity.erased.Sought;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

/** Fields of objects in which people stand: in their values, or in their names when a field says of whom an object is. */
final class NamedFields {

    private NamedFields() {}

    /** Pseudonyms stand for these people. @param rewritten a field's value from its name and value */
    static <V> Map<String, V> without(
            Sought sought, UUID sourceId, Map<String, V> fields, BiFunction<String, V, V> rewritten) {
        var kept = new TreeMap<String, V>();
        fields.forEach((name, value) -> kept.put(nameWithout(sought, sourceId, name), rewritten.apply(name, value)));
        return kept;
    }

    /** In {@code $about:contact:88} the name of the contact stands behind the first colon. */
    private static String nameWithout(Sought sought, UUID sourceId, String name) {
        int behind = name.indexOf(':') + 1;
        return name.substring(0, behind) + sought.without(sourceId, name.substring(behind));
    }
}
