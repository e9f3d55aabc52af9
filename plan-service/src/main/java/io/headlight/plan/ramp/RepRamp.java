package io.headlight.plan.ramp;

import io.headlight.kit.http.Ids;
import io.headlight.plan.ramp.catalog.RampPlanVersion;
import io.headlight.plan.ramp.catalog.RampSteps;
import io.headlight.plan.ramp.catalog.RampStepsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * That a rep ramps, with the steps as they were promised then, or that their ramp ended. It holds from its day on, over
 * what was recorded before; none is ever altered, so that they are the history too and tell what was known when.
 */
@Entity
@Immutable
class RepRamp {

    /**
     * A ramp of a rep.
     *
     * @param startedOn first day of the first week of tenure
     * @param effectiveOn the day from which it holds
     */
    record Assignment(UUID repId, RampPlanVersion plan, LocalDate startedOn, LocalDate effectiveOn) {}

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID repId;
    int number;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    RampEvent event;

    UUID rampPlanId;
    int rampPlanVersion;

    @Column(length = 120)
    String name;

    @Convert(converter = RampStepsColumn.class)
    @Column(length = 1_000_000)
    RampSteps steps;

    LocalDate startedOn;
    LocalDate effectiveOn;
    Instant recordedAt;
    UUID recordedBy;

    protected RepRamp() {}

    RepRamp(int number, Assignment assignment, Instant now, UUID by) {
        this.id = Ids.next();
        this.repId = assignment.repId();
        this.number = number;
        this.event = RampEvent.ASSIGNED;
        this.rampPlanId = assignment.plan().rampPlanId();
        this.rampPlanVersion = assignment.plan().number();
        this.name = assignment.plan().name();
        this.steps = assignment.plan().steps();
        this.startedOn = assignment.startedOn();
        this.effectiveOn = assignment.effectiveOn();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    /** What follows when from that day on all is asked. */
    RepRamp ended(LocalDate from, Instant now, UUID by) {
        var end = new RepRamp();
        end.id = Ids.next();
        end.repId = repId;
        end.number = number + 1;
        end.event = RampEvent.ENDED;
        end.rampPlanId = rampPlanId;
        end.rampPlanVersion = rampPlanVersion;
        end.name = name;
        end.steps = steps;
        end.startedOn = startedOn;
        end.effectiveOn = from;
        end.recordedAt = now;
        end.recordedBy = by;
        return end;
    }

    boolean isEnded() {
        return event == RampEvent.ENDED;
    }

    boolean holdsFrom(LocalDate day) {
        return !effectiveOn.isAfter(day);
    }

    boolean covers(LocalDate day) {
        return !isEnded() && !startedOn.isAfter(day);
    }

    /** Which week of tenure it is; the first seven days are week 1. */
    int week(LocalDate day) {
        return 1 + (int) ChronoUnit.WEEKS.between(startedOn, day);
    }

    BigDecimal share(LocalDate day) {
        return steps.shareIn(week(day));
    }

    /** The day from which all is asked. */
    LocalDate fullOn() {
        return startedOn.plusWeeks(steps.fullFromWeek() - 1L);
    }
}
