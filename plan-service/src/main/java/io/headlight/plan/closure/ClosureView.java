package io.headlight.plan.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.plan.Plan;
import io.headlight.plan.plan.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a plan ends.
 *
 * @param closesAt the local midnight after its last day; what was known then stays
 * @param reason why it ends before its time, null when it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"planId", "status", "lastDay", "closesAt"},
        examples = """
                {"planId": "01970000-0000-7000-8000-0000000000a1", "status": "PUBLISHED", "lastDay": "2027-02-26",
                 "closesAt": "2027-02-27T00:00:00Z", "reason": "The team is merged with DACH."}""")
public record ClosureView(
        UUID planId,

        @Schema(description = "CLOSED once the numbers are recorded")
        PlanStatus status,

        LocalDate lastDay,

        @Schema(description = "The local midnight after the last day; what was known then stays")
        Instant closesAt,

        String reason) {

    static ClosureView of(Plan plan) {
        return new ClosureView(plan.id(), plan.status(), plan.lastDay(), plan.midnightAfter(), plan.closeReason());
    }
}
