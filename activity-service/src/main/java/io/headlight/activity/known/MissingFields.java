package io.headlight.activity.known;

import java.util.Set;
import java.util.TreeSet;

/** Too little is known of an object to say what it counts as; the item waits until these fields are known. */
public final class MissingFields extends RuntimeException {

    private final String objectKey;
    private final transient Set<String> fields;

    public MissingFields(String objectKey, Set<String> fields) {
        super("missing: " + String.join(", ", new TreeSet<>(fields)), null, false, false);
        this.objectKey = objectKey;
        this.fields = Set.copyOf(fields);
    }

    public String objectKey() {
        return objectKey;
    }

    public Set<String> fields() {
        return fields;
    }
}
