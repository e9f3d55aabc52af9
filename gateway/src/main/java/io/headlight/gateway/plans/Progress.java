package io.headlight.gateway.plans;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** plan-service's answer: one item per rep and plan. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Progress(Instant asOf, List<PlanProgress> items) {

    public Progress {
        Objects.requireNonNull(asOf);
        items = List.copyOf(items);
    }

    public List<PlanProgress> of(UUID repId) {
        return items.stream().filter(item -> item.repId().equals(repId)).toList();
    }
}
