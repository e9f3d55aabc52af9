package io.headlight.plan.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change to a plan.
 *
 * @param actorId who did it; null when a job of the service did
 * @param before the state before, null when there was none
 * @param after the state after, null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"id", "event", "occurredAt"},
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000f1", "event": "PLAN_CHANGED",
                 "actorId": "9e500000-0000-4000-8000-000000000002", "occurredAt": "2026-12-15T08:20:00Z",
                 "before": {"name": "First quarter"}, "after": {"name": "First quarter, UK"}}""")
public record HistoryView(
        UUID id,
        HistoryEvent event,
        UUID actorId,
        Instant occurredAt,
        @Schema(type = SchemaType.OBJECT) JsonNode before,
        @Schema(type = SchemaType.OBJECT) JsonNode after) {}
