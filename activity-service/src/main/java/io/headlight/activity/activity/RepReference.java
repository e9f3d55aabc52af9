package io.headlight.activity.activity;

import java.util.Locale;

/**
 * How a source names a rep, before we know who that is.
 *
 * @param ownerId the source's own id of the person, or null
 * @param email lower-cased, or null
 */
public record RepReference(String ownerId, String email) {

    private static final int LONGEST_OWNER = 190;
    private static final int LONGEST_EMAIL = 190;

    public RepReference {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        if (ownerId != null && (ownerId.isEmpty() || ownerId.length() > LONGEST_OWNER)
                || email != null && (email.isEmpty() || email.length() > LONGEST_EMAIL)) {
            throw new Claim.Unusable("the rep's owner id or email is empty or too long");
        }
    }

    public static RepReference owner(String ownerId) {
        return new RepReference(ownerId, null);
    }
}
