package io.headlight.plan.plan;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.LinesColumn;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.version.PlanVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * What a manager expects of the reps of a team in a period: two or three results to aim at and the eight to twelve
 * behaviors that drive them. Built as a draft; published once, which freezes a version and makes it a promise.
 */
@Entity
public class Plan {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    PlanStatus status;

    @Column(length = 120)
    String name;

    UUID teamId;
    LocalDate startsOn;
    LocalDate endsOn;

    @Column(length = 60)
    String timeZone;

    @Convert(converter = LinesColumn.class)
    @Column(length = 1_000_000)
    PlanLines content;

    Instant createdAt;
    UUID createdBy;
    Instant publishedAt;

    /** The plan it was begun from, else null. */
    UUID copiedFrom;

    protected Plan() {}

    Plan(NewPlan wanted, PlanLines lines, Instant now, UUID by) {
        this.id = Ids.next();
        this.status = PlanStatus.DRAFT;
        this.name = wanted.name().strip();
        this.teamId = wanted.teamId();
        this.startsOn = wanted.startsOn();
        this.endsOn = wanted.endsOn();
        this.timeZone = wanted.timeZone();
        this.content = lines;
        this.createdAt = now;
        this.createdBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID teamId() {
        return teamId;
    }

    public long version() {
        return version;
    }

    public PlanLines lines() {
        return content;
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

    public boolean isDraft() {
        return status == PlanStatus.DRAFT;
    }

    /** The plan it was begun from, else null. */
    public UUID copiedFrom() {
        return copiedFrom;
    }

    public Timeframe timeframe() {
        return new Timeframe(startsOn, endsOn, WorkingCalendar.MONDAY_TO_FRIDAY);
    }

    /** The plan's own date at this moment. */
    public LocalDate dayAt(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(timeZone));
    }

    /** A draft of the same lines on other terms; due dates move with the start. */
    Plan copy(NewPlan terms, Instant now, UUID by) {
        var time = new Timeframe(terms.startsOn(), terms.endsOn(), WorkingCalendar.MONDAY_TO_FRIDAY);
        var copy = new Plan(terms, content.copy(due -> time.sameDayOf(timeframe(), due)), now, by);
        copy.copiedFrom = id;
        return copy;
    }

    /** Everything that can be changed, as it is now. */
    public PlanChange editable() {
        return new PlanChange(
                name,
                teamId,
                startsOn,
                endsOn,
                timeZone,
                content.salesProcess(),
                content.results(),
                content.behaviors());
    }

    void change(PlanChange to) {
        requireDraft();
        var wrong = to.lines().contradictions();
        if (!wrong.isEmpty()) {
            throw new ContradictoryLines(wrong);
        }
        name = to.name().strip();
        teamId = to.teamId();
        startsOn = to.startsOn();
        endsOn = to.endsOn();
        timeZone = to.timeZone();
        content = to.lines().withIds();
    }

    /** What is published can be amended, never edited or taken back. */
    public void requireDraft() {
        if (status == PlanStatus.PUBLISHED) {
            throw new AlreadyPublished();
        }
    }

    /** Freezes the content as the first version. That it may be published was checked before. */
    public PlanVersion publish(Instant now, UUID by) {
        requireDraft();
        status = PlanStatus.PUBLISHED;
        publishedAt = now;
        return new PlanVersion(
                id, 1, new PlanVersion.Terms(name, teamId, startsOn, endsOn, timeZone, content), now, by);
    }

    public static final class AlreadyPublished extends Rejection.Conflict {
        AlreadyPublished() {
            super("This plan is published: reps rely on it as it is.");
        }
    }

    static final class ContradictoryLines extends Rejection.Invalid {
        ContradictoryLines(List<Violation> contradictions) {
            super("The lines contradict themselves or each other.", contradictions);
        }
    }
}
