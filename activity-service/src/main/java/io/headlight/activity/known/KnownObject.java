package io.headlight.activity.known;

import io.headlight.activity.activity.Claim;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One object of a source by all that was ever said of it: each field's latest value and when that was said. Of two values
 * the one that is later by the source's clock stands, at the same moment the greater text; so what is known does not depend
 * on the order in which things were said.
 */
public final class KnownObject {

    /** The field that says whether the object is gone. */
    public static final String DELETED = "$deleted";
    /** The field that says that something changed which was not told: what was said before that is out of date. */
    public static final String GAP = "$gap";

    /** The field that says that the object's person wants to be forgotten: then nothing else of it is kept. */
    static final String PRIVACY_DELETED = "$privacyDeletion";

    private final String key;
    private final Map<String, Said> fields;

    /**
     * A value and its place in the object's history.
     *
     * @param value text, number, truth value, or null when the field is known to be empty
     * @param orderKey see {@link Claim#orderOf}
     */
    public record Said(Object value, String orderKey) {

        boolean isLaterThan(Said other) {
            int byOrder = orderKey.compareTo(other.orderKey);
            return byOrder != 0 ? byOrder > 0 : String.valueOf(value).compareTo(String.valueOf(other.value)) > 0;
        }
    }

    public KnownObject(String key, Map<String, Said> fields) {
        this.key = key;
        this.fields = new TreeMap<>(fields);
    }

    /** Of which nothing was ever said. */
    public static KnownObject unheardOf(String key) {
        return new KnownObject(key, Map.of());
    }

    /** With what the observation adds; this one stays as it is. */
    public KnownObject with(Observation observation) {
        var merged = new TreeMap<>(fields);
        observation.fields().forEach((name, value) -> {
            var said = new Said(value, observation.orderKey());
            var known = merged.get(name);
            if (known == null || said.isLaterThan(known)) {
                merged.put(name, said);
            }
        });
        return new KnownObject(key, merged);
    }

    public String key() {
        return key;
    }

    public Map<String, Said> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Kind and id apart: {@code deal} of {@code deal:40817}. */
    public String kind() {
        int colon = key.indexOf(':');
        return colon < 0 ? "" : key.substring(0, colon);
    }

    public String id() {
        return key.substring(key.indexOf(':') + 1);
    }

    public boolean isDeleted() {
        return isTrue(DELETED);
    }

    public boolean knows(String field) {
        return fields.containsKey(field);
    }

    /** As text; null when it is unknown or known to be empty. */
    public String text(String field) {
        var said = fields.get(field);
        if (said == null || said.value == null) {
            return null;
        }
        var text = said.value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(said.value);
        return text.isEmpty() ? null : text;
    }

    public boolean isTrue(String field) {
        return "true".equals(text(field)) || "1".equals(text(field));
    }

    public Optional<BigDecimal> number(String field) {
        try {
            return Optional.ofNullable(text(field)).map(BigDecimal::new);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** When the field's value was said. */
    public Optional<Instant> saidAt(String field) {
        return Optional.ofNullable(fields.get(field)).map(said -> Claim.instantOf(said.orderKey));
    }

    /** Known, and by nothing that was said before a {@link #GAP}; what is said at the same place is of after it. */
    public boolean isUpToDate(String field) {
        var said = fields.get(field);
        var gap = fields.get(GAP);
        return said != null && (gap == null || said.orderKey.compareTo(gap.orderKey) >= 0);
    }

    /** @throws MissingFields when nothing up to date is known of one of these; known to be empty is known */
    public void require(String... names) {
        Set<String> missing = new TreeSet<>(Arrays.asList(names));
        missing.removeIf(this::isUpToDate);
        if (!missing.isEmpty()) {
            throw new MissingFields(key, missing);
        }
    }

    /** The latest place in its history that anything is known of: the place of every claim that is read off it. */
    public String orderKey() {
        return fields.values().stream()
                .map(Said::orderKey)
                .max(Comparator.naturalOrder())
                .orElse("");
    }
}
