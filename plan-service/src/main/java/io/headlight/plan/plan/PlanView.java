package io.headlight.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.SalesProcess;
import io.headlight.plan.version.MeasuresState;
import io.headlight.plan.version.PlanVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan with its lines.
 *
 * @param version rises with every change; the ETag
 * @param planVersion number of the published version, null for a draft
 * @param measures whether the published lines are being measured yet, null for a draft
 * @param copiedFrom the plan it was begun from, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "version",
            "status",
            "name",
            "teamId",
            "startsOn",
            "endsOn",
            "timeZone",
            "results",
            "behaviors",
            "createdAt"
        },
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000a1", "version": 4, "status": "PUBLISHED",
                 "name": "First quarter, UK", "teamId": "7ea00000-0000-4000-8000-000000000003", "startsOn": "2027-01-04",
                 "endsOn": "2027-04-02", "timeZone": "Europe/London",
                 "salesProcess": {"name": "New business", "stages": ["SOURCING", "PROSPECTING", "QUALIFYING", "CLOSING"]},
                 "results": [{"id": "01970000-0000-7000-8000-0000000000b1", "name": "New customers won", "indicator": "LAGGING",
                              "controllable": false, "measure": {"activityType": "opportunity_won", "conditions": [],
                              "aggregate": "DISTINCT", "of": "account"}, "target": 6, "unit": "customers", "stage": "CLOSING",
                              "scoring": {"weight": 1, "cap": 1, "floor": 0}}],
                 "behaviors": [{"id": "01970000-0000-7000-8000-0000000000b2", "name": "First-time meetings with prospects",
                                "indicator": "LEADING", "kind": "COUNTED",
                                "resultIds": ["01970000-0000-7000-8000-0000000000b1"], "cadence": "WEEKLY", "target": 3,
                                "unit": "meetings",
                                "why": {"rep": "Your pipeline stays full when a deal slips.",
                                        "company": "New customers come from first conversations."},
                                "reward": {"kind": "RECOGNITION", "condition": "Three in each of four weeks running",
                                           "value": "Named in Monday's team meeting"},
                                "effortMinutes": 90, "stage": "PROSPECTING", "counterMetric": "Share of meetings that lead on",
                                "sideEffect": "Meeting people who cannot buy",
                                "measure": {"activityType": "meeting", "conditions": [{"attribute": "firstTime",
                                            "operator": "EQUALS", "value": true}], "aggregate": "DISTINCT", "of": "account"},
                                "scoring": {"weight": 2, "cap": 1.2, "floor": 0}}],
                 "createdAt": "2026-12-14T10:05:00Z", "publishedAt": "2026-12-18T15:30:00Z", "planVersion": 1,
                 "measures": "REGISTERED"}""")
public record PlanView(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        PlanStatus status,
        String name,
        UUID teamId,
        LocalDate startsOn,
        LocalDate endsOn,
        String timeZone,
        SalesProcess salesProcess,
        List<KeyResult> results,
        List<Behavior> behaviors,
        Instant createdAt,
        Instant publishedAt,

        @Schema(description = "Number of the published version; absent for a draft")
        Integer planVersion,

        @Schema(description = "Whether the published lines are being measured yet; absent for a draft")
        MeasuresState measures,

        @Schema(description = "The plan it was begun from; absent when it was not copied")
        UUID copiedFrom) {

    static PlanView of(Plan plan, Optional<PlanVersion> published) {
        return new PlanView(
                plan.id,
                plan.version,
                plan.status,
                plan.name,
                plan.teamId,
                plan.startsOn,
                plan.endsOn,
                plan.timeZone,
                plan.content.salesProcess(),
                plan.content.results(),
                plan.content.behaviors(),
                plan.createdAt,
                plan.publishedAt,
                published.map(PlanVersion::number).orElse(null),
                published.map(MeasuresState::of).orElse(null),
                plan.copiedFrom);
    }
}
