package io.headlight.activity.dataexport;

import io.headlight.activity.erased.PersonNames;
import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** That somebody took a copy of somebody's data. Written before the first line of it, never altered. */
@Entity
@Immutable
@Table(name = "data_export")
class DataExport {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    UUID repId;
    String namedBy;
    String nameHashes;
    String reason;
    Instant exportedAt;
    UUID exportedBy;

    protected DataExport() {}

    /** @param hashes of the person's names, so that it can be found out whether it was theirs, and not whose it was */
    DataExport(PersonNames names, Set<String> hashes, String reason, UUID exportedBy, Instant now) {
        this.id = Ids.next();
        this.sourceId = names.sourceId();
        this.repId = names.repId();
        this.namedBy = PersonNames.Kind.written(names.namedBy());
        this.nameHashes = String.join(",", new TreeSet<>(hashes));
        this.reason = reason;
        this.exportedBy = exportedBy;
        this.exportedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
