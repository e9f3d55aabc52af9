package io.headlight.plan.version;

import io.headlight.kit.http.Ids;
import io.headlight.plan.audience.Audience;
import io.headlight.plan.audience.AudienceColumn;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.LinesColumn;
import io.headlight.plan.line.PlanLines;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * A plan as it was published: what reps acknowledge and progress is judged by. It never changes; a plan is amended by a
 * further version that takes effect on a later day.
 */
@Entity
public class PlanVersion {

    /** What is promised. */
    public record Terms(
            String name,
            UUID teamId,
            LocalDate startsOn,
            LocalDate endsOn,
            String timeZone,
            Audience audience,
            PlanLines lines) {}

    /**
     * Other lines from a day on.
     *
     * @param reason why, for those who relied on what was promised before
     */
    public record Amendment(LocalDate effectiveOn, String reason, PlanLines lines) {}

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID planId;
    int number;

    @Column(length = 120)
    String name;

    UUID teamId;
    LocalDate startsOn;
    LocalDate endsOn;
    LocalDate effectiveOn;

    @Column(length = 60)
    String timeZone;

    @Convert(converter = AudienceColumn.class)
    @Column(length = 1_000_000)
    Audience audience;

    @Convert(converter = LinesColumn.class)
    @Column(length = 1_000_000)
    PlanLines content;

    Instant publishedAt;
    UUID publishedBy;
    Instant measuresRegisteredAt;

    /** Why it was amended; null for the first. */
    @Column(length = 1000)
    String reason;

    protected PlanVersion() {}

    public PlanVersion(UUID planId, int number, Terms terms, Instant now, UUID by) {
        this.id = Ids.next();
        this.planId = planId;
        this.number = number;
        this.name = terms.name();
        this.teamId = terms.teamId();
        this.startsOn = terms.startsOn();
        this.endsOn = terms.endsOn();
        this.effectiveOn = terms.startsOn();
        this.timeZone = terms.timeZone();
        this.audience = terms.audience();
        this.content = terms.lines();
        this.publishedAt = now;
        this.publishedBy = by;
    }

    /**
     * The one that holds on that day; before the plan begins its first.
     *
     * @param versions of one plan, oldest first
     */
    public static PlanVersion inForce(List<PlanVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveOn.isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.getFirst());
    }

    /** The version that follows. */
    public PlanVersion amended(Amendment amendment, Instant now, UUID by) {
        var next = new PlanVersion(
                planId,
                number + 1,
                new Terms(name, teamId, startsOn, endsOn, timeZone, audience, amendment.lines()),
                now,
                by);
        next.effectiveOn = amendment.effectiveOn();
        next.reason = amendment.reason();
        return next;
    }

    /** Null for the first. */
    public String reason() {
        return reason;
    }

    public UUID planId() {
        return planId;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public UUID teamId() {
        return teamId;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public String timeZone() {
        return timeZone;
    }

    public Audience audience() {
        return audience;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public PlanLines lines() {
        return content;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public UUID publishedBy() {
        return publishedBy;
    }

    public boolean isMeasured() {
        return measuresRegisteredAt != null;
    }

    /** From now on the lines have numbers. */
    public void measured(Instant now) {
        measuresRegisteredAt = now;
    }

    public LocalDate dayAt(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(timeZone));
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public UUID measureId(KeyResult line) {
        return line.measure().idFor(line.name(), line.indicator(), timeZone);
    }

    public UUID measureId(Behavior line) {
        return line.measure().idFor(line.name(), line.indicator(), timeZone);
    }
}
