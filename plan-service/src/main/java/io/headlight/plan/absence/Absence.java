package io.headlight.plan.absence;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * Days on which a rep does not work. Never changed but for being cancelled, once: another time is another absence. So it
 * can be told what was known of it at any moment.
 */
@Entity
public class Absence {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    @Version
    long version;

    UUID repId;
    LocalDate firstDay;
    LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    AbsenceKind kind;

    @Column(length = 200)
    String note;

    @Column(length = 100)
    String externalId;

    Instant recordedAt;
    UUID recordedBy;
    Instant cancelledAt;
    UUID cancelledBy;

    protected Absence() {}

    public Absence(NewAbsence wanted, Instant now, UUID by) {
        this.id = Ids.next();
        this.repId = wanted.repId();
        this.firstDay = wanted.firstDay();
        this.lastDay = wanted.lastDay();
        this.kind = wanted.kind();
        this.note = stripped(wanted.note());
        this.externalId = wanted.externalId();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    public UUID id() {
        return id;
    }

    public String externalId() {
        return externalId;
    }

    AbsenceStatus status() {
        return cancelledAt == null ? AbsenceStatus.ACTIVE : AbsenceStatus.CANCELLED;
    }

    /**
     * The same absence, sent once more; cancelled meanwhile it stays cancelled.
     *
     * @throws AbsenceDiffers when another one came under this external id
     */
    public void requireSame(NewAbsence again) {
        boolean same = repId.equals(again.repId())
                && firstDay.equals(again.firstDay())
                && lastDay.equals(again.lastDay())
                && kind == again.kind()
                && Objects.equals(note, stripped(again.note()));
        if (!same) {
            throw new AbsenceDiffers(externalId);
        }
    }

    void cancel(Instant now, UUID by) {
        if (cancelledAt != null) {
            throw new AlreadyCancelled();
        }
        cancelledAt = now;
        cancelledBy = by;
    }

    private static String stripped(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    static final class AlreadyCancelled extends Rejection.Conflict {
        AlreadyCancelled() {
            super("This absence was cancelled before.");
        }
    }

    static final class AbsenceDiffers extends Rejection.Conflict {
        AbsenceDiffers(String externalId) {
            super("Another absence was entered as %s: cancel it and send the new one under another externalId."
                    .formatted(externalId));
        }
    }
}
