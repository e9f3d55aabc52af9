package io.headlight.plan.activities;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The part of activity-service's answer that progress needs: one total per measure and rep, zeros left out. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Measurements(List<Measured> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Measured(UUID measureId, UUID repId, BigDecimal total) {}
}
