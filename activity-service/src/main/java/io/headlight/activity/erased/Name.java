package io.headlight.activity.erased;

import io.headlight.activity.activity.Counterpart;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One name of somebody, in the one spelling under which it is found.
 *
 * @param sourceId who calls them so; null when everybody does
 */
public record Name(UUID sourceId, String spelled) {

    private static final int LONGEST_KIND = 32;
    private static final String CONTACT = "contact:";

    /** As a source's activities name their contact, {@code person:88} or {@code Pat Quay}. */
    public static Name contact(UUID sourceId, String contactId) {
        return new Name(sourceId, CONTACT + contactId);
    }

    /** As a source names a rep. */
    public static Name owner(UUID sourceId, String ownerId) {
        return new Name(sourceId, "owner:" + ownerId);
    }

    public static Name rep(UUID repId) {
        return new Name(null, "rep:" + repId);
    }

    static Optional<Name> email(String address) {
        return Counterpart.email(address).map(Name::counterpart);
    }

    /** In full, and by the digits that facts keep of it. */
    static Stream<Name> phone(String number) {
        return Stream.concat(
                        PhoneNumber.read(number).stream().flatMap(phone -> phone.asSought().stream()),
                        Counterpart.phone(number).stream())
                .map(Name::counterpart);
    }

    /** In the spelling of {@link Counterpart} or {@link PhoneNumber}. */
    static Name counterpart(String spelled) {
        return new Name(null, spelled);
    }

    /** The last digits of a phone number, as {@link Counterpart} has them, may be those of two people. */
    boolean maybeOfAnother() {
        return spelled.startsWith("phone:");
    }

    /** {@code contact} of a contact that is called {@code contact:123}; null for all others. */
    String kind() {
        return spelled.startsWith(CONTACT) ? kindOf(spelled.substring(CONTACT.length())) : null;
    }

    static String kindOf(String id) {
        int colon = id.indexOf(':');
        return colon > 0 && id.substring(0, colon).matches("[a-z_]{1," + LONGEST_KIND + "}")
                ? id.substring(0, colon)
                : null;
    }
}
