package io.headlight.activity.known;

import io.headlight.activity.activity.Claim;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What an item says of one object.
 *
 * @param objectKey kind and id, {@code deal:9912004417}; 1 to 190 characters
 * @param orderKey place in the object's history by the source's own clock, see {@link Claim#orderOf}
 * @param fields texts, numbers, truth values, or null for a field that became empty
 */
public record Observation(String objectKey, String orderKey, Map<String, Object> fields) {

    private static final int LONGEST_KEY = 190;
    private static final int MOST_FIELDS = 200;
    /** What decides over a count is short; the rest of a long text is of no use here. */
    private static final int LONGEST_TEXT = 2000;

    public Observation {
        if (objectKey == null || objectKey.isEmpty() || objectKey.length() > LONGEST_KEY) {
            throw new Claim.Unusable("the object's id is missing or over 190 characters");
        }
        if (fields.size() > MOST_FIELDS) {
            throw new Claim.Unusable("the object has more than 200 fields");
        }
        fields = new HashMap<>(fields);
        fields.replaceAll((name, value) ->
                value instanceof String text && text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : value);
    }

    public static Observation at(Instant when, String objectKey, Map<String, Object> fields) {
        return new Observation(objectKey, Claim.orderOf(when), fields);
    }

    /** It is gone; an observation with {@code false} brings it back. */
    public static Observation deleted(Instant when, String objectKey, boolean gone) {
        return at(when, objectKey, Map.of(KnownObject.DELETED, gone));
    }

    /** Its person wants to be forgotten. */
    public static Observation privacyDeletion(Instant when, String objectKey) {
        return at(when, objectKey, Map.of(KnownObject.PRIVACY_DELETED, true, KnownObject.DELETED, true));
    }

    public boolean isPrivacyDeletion() {
        return Boolean.TRUE.equals(fields.get(KnownObject.PRIVACY_DELETED));
    }

    /** Something of it changed here that was not told; see {@link KnownObject#GAP}. */
    public static Observation gap(String orderKey, String objectKey) {
        return new Observation(objectKey, orderKey, Map.of(KnownObject.GAP, true));
    }
}
