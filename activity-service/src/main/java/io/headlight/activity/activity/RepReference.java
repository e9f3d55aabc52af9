package io.headlight.activity.activity;

import java.util.Locale;

/**
 * How a source names a rep, before we know who that is.
 *
 * @param ownerId the source's own id of the person, or null
 * @param email lower-cased, or null
 * @param phone the number or extension in the source's own spelling, or null
 */
public record RepReference(String ownerId, String email, String phone) {

    /** The source does not say who it was. */
    public static final RepReference NOBODY = new RepReference(null, null, null);

    private static final int LONGEST_OWNER = 190;
    private static final int LONGEST_EMAIL = 190;
    private static final int LONGEST_PHONE = 60;

    public RepReference {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        if (ownerId != null && (ownerId.isEmpty() || ownerId.length() > LONGEST_OWNER)
                || email != null && (email.isEmpty() || email.length() > LONGEST_EMAIL)
                || phone != null && (phone.isEmpty() || phone.length() > LONGEST_PHONE)) {
            throw new Claim.Unusable("the rep's owner id, email or phone is empty or too long");
        }
    }

    public static RepReference owner(String ownerId) {
        return new RepReference(ownerId, null, null);
    }

    public static RepReference email(String email) {
        return new RepReference(null, email, null);
    }

    public boolean isNobody() {
        return ownerId == null && email == null && phone == null;
    }
}
