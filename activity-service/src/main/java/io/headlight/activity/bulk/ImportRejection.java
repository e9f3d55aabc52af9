package io.headlight.activity.bulk;

import io.headlight.activity.erased.Sought;
import io.headlight.activity.row.RowRejected;
import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A row of an import that was not taken, and why. */
@Entity
@Table(name = "import_rejection")
class ImportRejection {

    private static final int LONGEST = 255;
    private static final int LONGEST_PERSON = 190;

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID importId;
    int attempt;
    long line;
    String externalId;
    String place;
    String code;
    String detail;
    String person;

    protected ImportRejection() {}

    ImportRejection(ImportJob job, long line, String externalId, String place, RowRejected why) {
        this.id = Ids.next();
        this.importId = job.id;
        this.attempt = job.attempt;
        this.line = line;
        this.externalId = externalId;
        this.place = cut(place.isEmpty() ? null : place, LONGEST);
        this.code = why.code();
        this.detail = cut(why.getMessage(), LONGEST);
        this.person = cut(why.person(), LONGEST_PERSON);
    }

    /** Whether somebody stands in it, by whatever source's name. */
    boolean isNamed(Sought sought) {
        return isOwner(sought)
                || Stream.of(externalId, place, detail, person).anyMatch(text -> sought.isNamedBy(null, text));
    }

    /** Why it was not taken stays. */
    void forget(Sought sought) {
        externalId = without(sought, externalId);
        place = without(sought, place);
        detail = sought.without(null, detail);
        person = isOwner(sought) ? null : without(sought, person);
    }

    private boolean isOwner(Sought sought) {
        return person != null && sought.isOwner(null, person);
    }

    private static String without(Sought sought, String text) {
        return sought.isNamedBy(null, text) ? null : text;
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
