package io.headlight.activity.source.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change to a source.
 *
 * @param actorId who did it
 * @param before what was so before and is not any more; never a secret
 * @param after what is so since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"id", "kind", "actorId", "changedAt"},
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000b1", "kind": "CHANGED",
                 "actorId": "9e500000-0000-4000-8000-000000000001", "changedAt": "2026-03-10T09:20:00Z",
                 "before": {"status": "ACTIVE"}, "after": {"status": "PAUSED"}}""")
public record SourceChangeView(
        UUID id,
        SourceChangeKind kind,
        UUID actorId,
        Instant changedAt,
        @Schema(type = SchemaType.OBJECT) JsonNode before,
        @Schema(type = SchemaType.OBJECT) JsonNode after) {}
