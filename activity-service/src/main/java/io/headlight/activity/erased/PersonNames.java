package io.headlight.activity.erased;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How somebody is named: a customer's contact by any of contact id, email and phone, or a rep by their id.
 *
 * @param sourceId whose contact id it is; null when every source means the same person by it
 * @param contactId as the source's activities name their contact, {@code person:88} or {@code Pat Quay}
 */
public record PersonNames(UUID sourceId, String contactId, String email, String phone, UUID repId) {

    /** How a person may be named. */
    @Schema(name = "PersonNamedBy")
    public enum Kind {
        CONTACT,
        EMAIL,
        PHONE,
        REP;

        /** As they are kept. */
        public static String written(List<Kind> kinds) {
            return kinds.stream().map(Kind::name).collect(Collectors.joining(","));
        }

        public static List<Kind> read(String written) {
            return Arrays.stream(written.split(",")).map(Kind::valueOf).toList();
        }
    }

    /** @throws Rejection.Invalid when nobody is named, or two different kinds of people */
    public PersonNames {
        boolean isCustomer = contactId != null || email != null || phone != null;
        if (isCustomer == (repId != null)) {
            throw new Rejection.Invalid(
                    Violation.at("", "one_of", "Name a contact by contactId, email or phone, or a rep by repId."));
        }
        if (sourceId != null && contactId == null) {
            throw new Rejection.Invalid(
                    Violation.at("/sourceId", "without_contact", "A source is named along with its contactId only."));
        }
        if (email != null && !NamesInText.isEmail(email)) {
            throw new Rejection.Invalid(Violation.at("/email", "email", "This is no email address."));
        }
        if (phone != null && PhoneNumber.read(phone).isEmpty()) {
            throw new Rejection.Invalid(
                    Violation.at("/phone", "phone", "A phone number has 8 to 15 digits without leading zeros."));
        }
    }

    public boolean isRep() {
        return repId != null;
    }

    public List<Kind> namedBy() {
        var kinds = new ArrayList<Kind>();
        addIf(contactId, Kind.CONTACT, kinds);
        addIf(email, Kind.EMAIL, kinds);
        addIf(phone, Kind.PHONE, kinds);
        addIf(repId, Kind.REP, kinds);
        return kinds;
    }

    private static void addIf(Object name, Kind kind, List<Kind> kinds) {
        if (name != null) {
            kinds.add(kind);
        }
    }

    /** Whatever they are found by; of a rep the names that sources have for them are not among it. */
    public List<Name> names() {
        var names = Stream.of(
                        Optional.ofNullable(contactId).map(id -> Name.contact(sourceId, id)),
                        Name.email(email),
                        Optional.ofNullable(repId).map(Name::rep))
                .flatMap(Optional::stream);
        return Stream.concat(names, Stream.ofNullable(phone).flatMap(Name::phone))
                .toList();
    }
}
