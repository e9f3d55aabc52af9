package io.headlight.plan.absencebatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.plan.absence.NewAbsence;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Many absences at once.
 *
 * @param items each read on its own, so that one that cannot be read does not keep the others out
 */
@Schema(examples = """
                {"items": [{"repId": "9e500000-0000-4000-8000-00000000000b", "firstDay": "2027-02-08",
                  "lastDay": "2027-02-12", "kind": "VACATION", "externalId": "leave-20931"}]}""")
public record NewAbsences(
        @NotNull
        @NotEmpty
        @Size(max = 500)
        @Schema(type = SchemaType.ARRAY, implementation = NewAbsence.class, minItems = 1, maxItems = 500)
        List<JsonNode> items) {}
