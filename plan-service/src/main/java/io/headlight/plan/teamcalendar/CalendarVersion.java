package io.headlight.plan.teamcalendar;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * What was said about a team's calendar at a moment: by whom, and what holds since. Written once, so that all of them are
 * its history, and what held at an earlier moment can be told.
 */
@Entity
@Immutable
class CalendarVersion {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID teamId;

    /** Rises by one; a second writer who saw the same one before is refused by the unique key. */
    int number;

    /** Null when the team was told to inherit again. */
    @Convert(converter = SettingsColumn.class)
    @Column(length = 1_000_000)
    CalendarSettings settings;

    Instant recordedAt;
    UUID recordedBy;

    protected CalendarVersion() {}

    CalendarVersion(UUID teamId, int number, CalendarSettings settings, Instant now, UUID by) {
        this.id = Ids.next();
        this.teamId = teamId;
        this.number = number;
        this.settings = settings;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    boolean isSet() {
        return settings != null;
    }
}
