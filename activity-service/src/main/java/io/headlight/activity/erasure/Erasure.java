package io.headlight.activity.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.erased.Holder;
import io.headlight.activity.erased.PersonNames;
import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * That somebody is forgotten, and how far that is. It does not say who: their names are hashes in {@link ErasedPersons}.
 *
 * <p>From its creation on each transaction leaves them out of what it writes. Those under way by then may not know of it, so
 * it waits until none of them is before it looks through what is there; see {@link #UNDERWAY}.
 */
@Entity
@Table(name = "erasure")
class Erasure {

    /** What a transaction may last. */
    private static final Duration TRANSACTION = Duration.ofSeconds(5);

    /** Until whoever asks is committed, then until all know of it, then until the last who did not is done. */
    static final Duration UNDERWAY = TRANSACTION.plus(ErasedPersons.REMEMBERED).plus(TRANSACTION);

    /** After the first failure; doubled with each further one. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<EnumMap<Holder.Kind, Long>> FOUND = new TypeReference<>() {};

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    UUID repId;
    String namedBy;
    String reason;
    String askedFor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ErasureStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Holder.Kind stage;

    UUID position;

    @JdbcTypeCode(SqlTypes.JSON)
    String found;

    long emptied;
    long givenUp;
    Instant createdAt;
    UUID createdBy;
    Instant doneAt;
    Instant dueAt;

    /** How often in a row a step failed, since when, and why it did last; zero and null while it goes on. */
    int tries;

    Instant stuckSince;
    String fault;

    @Version
    long version;

    protected Erasure() {}

    private Erasure(UUID sourceId, List<PersonNames.Kind> namedBy, String reason, Instant now) {
        this.id = Ids.next();
        this.sourceId = sourceId;
        this.namedBy = PersonNames.Kind.written(namedBy);
        this.reason = reason;
        this.status = ErasureStatus.RUNNING;
        this.stage = Holder.Kind.values()[0];
        this.position = Ids.BEFORE_ALL;
        this.found = "{}";
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.dueAt = createdAt.plus(UNDERWAY);
    }

    static Erasure askedBy(UUID person, PersonNames names, String reason, Instant now) {
        var erasure = new Erasure(names.sourceId(), names.namedBy(), reason, now);
        erasure.repId = names.repId();
        erasure.createdBy = person;
        return erasure;
    }

    /** @param contact hash of whom it is about, so that it is done once however often the source says so */
    static Erasure askedBySource(UUID sourceId, String contact, Instant now) {
        var erasure = new Erasure(sourceId, List.of(PersonNames.Kind.CONTACT), "privacy deletion by the source", now);
        erasure.askedFor = contact;
        return erasure;
    }

    boolean hasWork(Instant now) {
        return status == ErasureStatus.RUNNING && !now.isBefore(dueAt);
    }

    /** In how many rows of each kind they were named so far. */
    Map<Holder.Kind, Long> found() {
        try {
            return JSON.readValue(found, FOUND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored counts are JSON", e);
        }
    }

    /** The step is tried again after a pause; however often it fails it is never given up. */
    void failed(String why, Instant now) {
        var pause = PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        tries++;
        fault = why;
        stuckSince = stuckSince == null ? now.truncatedTo(ChronoUnit.MICROS) : stuckSince;
        dueAt = now.truncatedTo(ChronoUnit.MICROS).plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Some rows of the present stage were looked at. */
    void passed(Holder.Passed rows, Instant now) {
        tries = 0;
        fault = null;
        stuckSince = null;
        count(rows.found());
        emptied += rows.emptied();
        givenUp += rows.givenUp();
        if (rows.last() != null) {
            position = rows.last();
        } else if (stage.ordinal() + 1 < Holder.Kind.values().length) {
            stage = Holder.Kind.values()[stage.ordinal() + 1];
            position = Ids.BEFORE_ALL;
        } else {
            status = ErasureStatus.DONE;
            doneAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    private void count(int rows) {
        if (rows > 0) {
            var counts = found();
            counts.merge(stage, (long) rows, Long::sum);
            try {
                found = JSON.writeValueAsString(counts);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Counts are numbers", e);
            }
        }
    }
}
