package io.headlight.plan.plan;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.audience.Audience;
import io.headlight.plan.audience.AudienceColumn;
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

    @Convert(converter = AudienceColumn.class)
    @Column(length = 1_000_000)
    Audience audience;

    @Convert(converter = LinesColumn.class)
    @Column(length = 1_000_000)
    PlanLines content;

    Instant createdAt;
    UUID createdBy;
    Instant publishedAt;

    /** Its last day, when that was set before its end; else null. */
    LocalDate closesOn;

    @Column(length = 1000)
    String closeReason;

    /** The local midnight after its last day, once its numbers are recorded. */
    Instant closedAt;

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
        this.audience = wanted.audience();
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

    public Audience audience() {
        return audience;
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

    public Timeframe timeframe(WorkingCalendar calendar) {
        return new Timeframe(startsOn, endsOn, calendar);
    }

    /** The plan's own date at this moment. */
    public LocalDate dayAt(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(timeZone));
    }

    /**
     * A draft of the same lines on other terms; due dates move with the start.
     *
     * @param calendar of this plan's team, {@code other} of the copy's
     */
    Plan copy(NewPlan terms, WorkingCalendar calendar, WorkingCalendar other, Instant now, UUID by) {
        var time = new Timeframe(terms.startsOn(), terms.endsOn(), other);
        var copy = new Plan(terms, content.copy(due -> time.sameDayOf(timeframe(calendar), due)), now, by);
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
                audience,
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
        audience = to.audience();
        content = to.lines().withIds();
    }

    /** What is published can be amended, never edited or taken back. */
    public void requireDraft() {
        if (status != PlanStatus.DRAFT) {
            throw new AlreadyPublished();
        }
    }

    /** Only what runs, or will, can be amended or closed. */
    public void requireRunning(Instant now) {
        requirePublished();
        if (status == PlanStatus.CLOSED || dayAt(now).isAfter(lastDay())) {
            throw new PlanClosed();
        }
    }

    public void requirePublished() {
        if (status == PlanStatus.DRAFT) {
            throw new NotPublished();
        }
    }

    /** The last day on which anything is expected. */
    public LocalDate lastDay() {
        return closesOn == null ? endsOn : closesOn;
    }

    /** When the last day is over where the plan's reps are. */
    public Instant midnightAfter() {
        return lastDay().plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }

    /** Freezes other lines as the next version, from a day on that is not over yet. What they ask was checked before. */
    public PlanVersion amend(PlanVersion latest, PlanVersion.Amendment amendment, Instant now, UUID by) {
        requireRunning(now);
        content = amendment.lines();
        return latest.amended(amendment, now, by);
    }

    /** Nothing is expected after that day any more. */
    public void closeOn(LocalDate day, String reason, Instant now) {
        requireRunning(now);
        closesOn = day;
        closeReason = reason;
    }

    /** The numbers are recorded as they were known at midnight after the last day. */
    public void closed() {
        status = PlanStatus.CLOSED;
        closedAt = midnightAfter();
    }

    public PlanStatus status() {
        return status;
    }

    public String closeReason() {
        return closeReason;
    }

    /** Null while it runs. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Freezes the content as the first version. That it may be published was checked before. */
    public PlanVersion publish(Instant now, UUID by) {
        requireDraft();
        status = PlanStatus.PUBLISHED;
        publishedAt = now;
        return new PlanVersion(id, 1, terms(content), now, by);
    }

    private PlanVersion.Terms terms(PlanLines lines) {
        return new PlanVersion.Terms(name, teamId, startsOn, endsOn, timeZone, audience, lines);
    }

    public static final class AlreadyPublished extends Rejection.Conflict {
        AlreadyPublished() {
            super("This plan is published: reps rely on it as it is.");
        }
    }

    static final class NotPublished extends Rejection.Conflict {
        NotPublished() {
            super("This plan is a draft: change it, there is no promise to amend or close.");
        }
    }

    static final class PlanClosed extends Rejection.Conflict {
        PlanClosed() {
            super("The time of this plan is over; its numbers stay as they are recorded.");
        }
    }

    public static final class ContradictoryLines extends Rejection.Invalid {
        public ContradictoryLines(List<Violation> contradictions) {
            super("The lines contradict themselves or each other.", contradictions);
        }
    }
}
