package io.headlight.plan.absencebatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.kit.problem.Problem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one absence among many.
 *
 * @param id of the absence; null when it was refused
 * @param problem null unless refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"status"},
        examples = """
                {"status": 201, "id": "01970000-0000-7000-8000-0000000000a1", "externalId": "leave-20931"}""")
public record AbsenceAnswer(
        @Schema(description = "201 entered now, 200 entered before, 4xx refused", examples = "201")
        int status,

        @Schema(description = "Of the absence; absent when it was refused")
        UUID id,

        @Schema(description = "As it was sent, without spaces around it", examples = "leave-20931")
        String externalId,

        @Schema(description = "Why it was refused; as for a single one, with pointers into the item")
        Problem problem) {}
