package io.headlight.plan.ramp.catalog;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
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
 * One version of a ramp plan, lower and rising expectations for new reps: its steps, who made it and when. A change adds
 * one; none is ever altered, so that they are the ramp plan's history too.
 */
@Entity
@Immutable
public class RampPlanVersion {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID rampPlanId;
    int number;

    @Column(length = 120)
    String name;

    @Convert(converter = RampStepsColumn.class)
    @Column(length = 1_000_000)
    RampSteps steps;

    Instant madeAt;
    UUID madeBy;

    protected RampPlanVersion() {}

    /** @throws Rejection.Invalid when the steps are no ramp */
    RampPlanVersion(UUID rampPlanId, int number, NewRampPlan wanted, Instant now, UUID by) {
        var wantedSteps = new RampSteps(wanted.steps());
        var faults = wantedSteps.faults();
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid(
                    faults.size() == 1 ? "One rule is broken." : faults.size() + " rules are broken.", faults);
        }
        this.id = Ids.next();
        this.rampPlanId = rampPlanId;
        this.number = number;
        this.name = wanted.name().strip();
        this.steps = wantedSteps;
        this.madeAt = now;
        this.madeBy = by;
    }

    public UUID rampPlanId() {
        return rampPlanId;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public RampSteps steps() {
        return steps;
    }
}
