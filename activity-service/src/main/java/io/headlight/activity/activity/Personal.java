package io.headlight.activity.activity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What of a fact can name a customer. The rest says what a rep did, and stays whatever becomes of this.
 *
 * @param sourceId in whose words; null for a rep's own, and for what several say of the same thing
 */
public record Personal(
        UUID sourceId, Subject subject, Set<String> counterparts, Map<String, Object> attributes, String note) {

    public boolean isEmpty() {
        return subject.equals(Subject.NONE) && counterparts.isEmpty() && attributes.isEmpty() && note == null;
    }
}
