package io.headlight.plan.version;

/** Are the lines of a published plan being measured yet? */
public enum MeasuresState {
    /** activity-service has not been told of all of them; it is being done. */
    PENDING,
    REGISTERED;

    public static MeasuresState of(PlanVersion version) {
        return version.isMeasured() ? REGISTERED : PENDING;
    }
}
