package io.headlight.plan.activities;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The part of a registered measure that plans need: how complete its numbers are. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RegisteredMeasure(String status) {

    /** In activity-service's words: older activities are still being counted in. */
    static final String BACKFILLING = "BACKFILLING";

    boolean isCounted() {
        return status != null && !status.equals(BACKFILLING);
    }
}
