package io.headlight.activity.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.row.ActivityRow;
import io.headlight.activity.row.OriginName;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Activities to take in.
 *
 * @param origin the system they are of: one name for one system in every import and batch, as externalId is unique in it
 * @param ownersOf the source whose owner ids the items use; none: reps are named by email or repId
 * @param items each judged alone, so that a broken one costs the others nothing; of two about one object the later one in
 *     the list stands, unless recordedAt says otherwise
 */
@Schema(examples = """
        {"origin": "dialer", "items": [
          {"externalId": "call:40817", "activityType": "call", "occurredAt": "2026-03-10T09:00:00Z",
           "rep": {"email": "ann@acme.example"}, "subject": {"account": "Harbor Logistics"},
           "attributes": {"firstTime": true}},
          {"externalId": "call:40816", "activityType": "call", "retracted": true, "reason": "entered twice"}]}""")
public record NewBatch(
        @NotNull @Pattern(regexp = OriginName.PATTERN) String origin,
        UUID ownersOf,

        @NotEmpty @Size(max = 500) @Schema(type = SchemaType.ARRAY, implementation = ActivityRow.class)
        List<JsonNode> items) {}
