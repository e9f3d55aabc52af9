package io.headlight.activity.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * A rule over activities that somebody wants to know the numbers of. It never changes: another rule is another measure.
 *
 * <p>From its registration on, each transaction that records an activity sees the measure and counts the activity in.
 * The log before that is counted in batches ({@link Backfill}). Between the two are transactions that were under way
 * while the measure was registered: they did not see it, and may commit after the batches passed their place. None lasts
 * longer than {@link #UNDERWAY}, so after that time the last stretch of the log is gone through once more. An activity is
 * in a measure at most once by the key of its entry, so going twice counts nothing twice.
 */
@Entity
@Table(name = "measure")
public class Measure {

    /** Twice what a transaction may last (5 s), which leaves the rest for clocks that differ. */
    static final Duration UNDERWAY = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {};

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Indicator indicator;

    String activityType;

    @JdbcTypeCode(SqlTypes.JSON)
    String conditions;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Aggregate aggregate;

    String ofPart;
    String timeZone;
    Instant registeredAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    MeasureStatus status;

    UUID backfillPosition;

    @Version
    long version;

    protected Measure() {}

    Measure(UUID id, String name, Indicator indicator, Rule rule, Instant now) {
        this.id = id;
        this.name = name;
        this.indicator = indicator;
        this.activityType = rule.activityType();
        this.conditions = written(rule.conditions());
        this.aggregate = rule.aggregate();
        this.ofPart = rule.of();
        this.timeZone = rule.timeZone().getId();
        this.registeredAt = now.truncatedTo(ChronoUnit.MICROS);
        this.status = MeasureStatus.BACKFILLING;
        this.backfillPosition = Ids.BEFORE_ALL;
    }

    public UUID id() {
        return id;
    }

    public Rule rule() {
        return new Rule(activityType, read(conditions), aggregate, ofPart, ZoneId.of(timeZone));
    }

    boolean isSameAs(Measure other) {
        return name.equals(other.name) && indicator == other.indicator && rule().equals(other.rule());
    }

    /** The batches came this far. */
    void passed(UUID lastActivity) {
        backfillPosition = lastActivity;
    }

    /** The batches reached the end of the log: now wait for those under way, and go through the last stretch again. */
    void reachedTheEnd() {
        if (status == MeasureStatus.BACKFILLING) {
            status = MeasureStatus.SETTLING;
            backfillPosition = earliestIdAt(registeredAt.minus(UNDERWAY));
        } else {
            status = MeasureStatus.READY;
        }
    }

    boolean hasWork(Instant now) {
        return switch (status) {
            case BACKFILLING -> true;
            case SETTLING -> !now.isBefore(registeredAt.plus(UNDERWAY));
            case READY -> false;
        };
    }

    /** The smallest UUIDv7 of a millisecond: its first 48 bits are that time. */
    static UUID earliestIdAt(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0);
    }

    private static String written(List<Condition> conditions) {
        try {
            return JSON.writeValueAsString(conditions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Conditions are texts, numbers and booleans", e);
        }
    }

    private static List<Condition> read(String conditions) {
        try {
            return JSON.readValue(conditions, CONDITIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored conditions are JSON", e);
        }
    }

    /** A measure never changes: its numbers would mean something else from one day to the next. */
    static final class MeasureDiffers extends Rejection.Conflict {
        MeasureDiffers() {
            super("There is a measure of this id with another rule; register the new rule under a new id.");
        }
    }
}
