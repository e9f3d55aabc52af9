package io.headlight.activity.bulk;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Taken;
import io.headlight.activity.bulk.file.ImportFormat;
import io.headlight.activity.bulk.file.Place;
import io.headlight.activity.bulk.file.UnreadableFile;
import io.headlight.activity.row.Fate;
import io.headlight.activity.row.OriginName;
import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * A file of rows on its way into the log. It is held by one upload at a time; how far it came moves in the transaction that
 * takes the rows, so wherever an upload ends, the next one goes on right there.
 */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    String name;
    String origin;
    UUID sourceId;
    UUID ownersOf;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ImportFormat format;

    boolean dryRun;
    String delimiterChar;

    @JdbcTypeCode(SqlTypes.JSON)
    String columnNames;

    boolean othersLeftOut;
    byte[] header;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ImportStatus status;

    Long failureLine;
    String failureCode;
    String failureDetail;
    int attempt;
    Long bytesTotal;
    long bytesTaken;
    long linesTaken;
    long rowsTaken;
    long accepted;
    long replaced;
    long takenBack;
    long duplicates;
    long rejected;
    Instant createdAt;
    Instant startedAt;
    Instant movedAt;
    Instant endedAt;
    UUID heldBy;
    Instant heldUntil;

    @Version
    long version;

    protected ImportJob() {}

    ImportJob(String tenant, NewImport wanted, Instant now) {
        this.id = Ids.next();
        this.name = wanted.name().strip();
        this.origin = wanted.origin();
        this.sourceId = OriginName.idOf(tenant, wanted.origin());
        this.ownersOf = wanted.ownersOf();
        this.format = wanted.format();
        this.dryRun = wanted.isDryRun();
        this.delimiterChar = wanted.delimiterChar();
        this.columnNames = ColumnNames.write(wanted.columns());
        this.othersLeftOut = Boolean.TRUE.equals(wanted.ignoreOtherColumns());
        this.status = ImportStatus.WAITING;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.movedAt = createdAt;
    }

    ImportStatus status(Instant now) {
        return isHeld(now) ? ImportStatus.RECEIVING : status;
    }

    private boolean isHeld(Instant now) {
        return status == ImportStatus.WAITING && heldUntil != null && now.isBefore(heldUntil);
    }

    Place place() {
        return new Place(bytesTaken, linesTaken);
    }

    /**
     * An upload takes hold.
     *
     * @param offset where it goes on; null when it begins from the start, whatever was sent before
     */
    void hold(UUID upload, Long offset, Instant now, Instant until) {
        if (status == ImportStatus.DONE || status == ImportStatus.ABANDONED) {
            throw new ImportEnded();
        }
        if (isHeld(now)) {
            throw new UploadUnderWay();
        }
        if (offset == null) {
            startOver(now);
        } else if (status == ImportStatus.FAILED) {
            throw new ImportFailed();
        } else if (offset != bytesTaken) {
            throw new WrongUploadOffset(bytesTaken);
        }
        heldBy = upload;
        heldUntil = until;
        movedAt = now;
    }

    private void startOver(Instant now) {
        status = ImportStatus.WAITING;
        failureLine = null;
        failureCode = null;
        failureDetail = null;
        attempt++;
        header = null;
        bytesTaken = 0;
        linesTaken = 0;
        rowsTaken = 0;
        accepted = 0;
        replaced = 0;
        takenBack = 0;
        duplicates = 0;
        rejected = 0;
        startedAt = now;
    }

    /**
     * The place in history of the rows of this attempt, to which {@link ReadRow} adds the line: a later line stands over an
     * earlier one, a later attempt over all of them.
     */
    String order() {
        return "%s/%04d/".formatted(Claim.orderOf(createdAt), attempt);
    }

    void requireHeldBy(UUID upload) {
        if (status != ImportStatus.WAITING || !upload.equals(heldBy)) {
            throw new UploadUnderWay();
        }
    }

    void tookHeader(byte[] line, Place end, Instant now, Instant until) {
        header = line;
        moveTo(end, now, until);
    }

    void took(List<Fate> fates, Place end, Instant now, Instant until) {
        rowsTaken += fates.size();
        for (var fate : fates) {
            if (fate.isRejected()) {
                rejected++;
            } else if (fate.is(Taken.Effect.UNCHANGED)) {
                duplicates++;
            } else {
                accepted++;
                replaced += fate.is(Taken.Effect.REPLACED) ? 1 : 0;
                takenBack += fate.is(Taken.Effect.TAKEN_BACK) ? 1 : 0;
            }
        }
        moveTo(end, now, until);
    }

    private void moveTo(Place end, Instant now, Instant until) {
        bytesTaken = end.bytes();
        linesTaken = end.lines();
        movedAt = now;
        heldUntil = until;
    }

    /** The upload is over, as far as it came. */
    void release(Instant now) {
        heldBy = null;
        heldUntil = null;
        movedAt = now;
    }

    void end(Instant now) {
        release(now);
        status = ImportStatus.DONE;
        endedAt = now;
    }

    void fail(UnreadableFile why, Instant now) {
        release(now);
        status = ImportStatus.FAILED;
        failureLine = why.line();
        failureCode = why.code();
        failureDetail = why.getMessage();
        endedAt = now;
    }

    void abandon(Instant now) {
        status = ImportStatus.ABANDONED;
        endedAt = now;
    }

    /** Nothing can be added to it. */
    static final class ImportEnded extends Rejection.Conflict {
        ImportEnded() {
            super("This import is over; make another one, rows that were taken are known by then.");
        }
    }

    /** Only from the start. */
    static final class ImportFailed extends Rejection.Conflict {
        ImportFailed() {
            super("This import failed; send the file again from the start, without Upload-Offset.");
        }
    }

    /** Two at once would take rows twice. */
    static final class UploadUnderWay extends Rejection.Conflict {
        UploadUnderWay() {
            super("Another upload to this import is under way.");
        }
    }

    /** It would leave rows out or take some twice. */
    static final class WrongUploadOffset extends Rejection.Conflict {
        WrongUploadOffset(long right) {
            super("The upload goes on at byte %d; send Upload-Offset: %d.".formatted(right, right));
        }
    }
}
