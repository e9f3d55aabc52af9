package io.headlight.activity.dataexport;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.erased.PersonNames;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody took a copy of somebody's data.
 *
 * @param namedBy what the person was named by; the names themselves are not kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"id": "01970000-0000-7000-8000-0000000000e7", "namedBy": ["CONTACT", "EMAIL"],
                 "reason": "Access request of 6 January 2027, case 4711", "exportedAt": "2027-01-07T08:00:00Z",
                 "exportedBy": "9e500000-0000-4000-8000-000000000001"}""")
public record DataExportView(
        UUID id,
        List<PersonNames.Kind> namedBy,
        UUID sourceId,
        UUID repId,

        @Schema(examples = "Access request of 6 January 2027, case 4711")
        String reason,

        Instant exportedAt,
        UUID exportedBy) {

    static DataExportView of(DataExport export) {
        return new DataExportView(
                export.id,
                PersonNames.Kind.read(export.namedBy),
                export.sourceId,
                export.repId,
                export.reason,
                export.exportedAt,
                export.exportedBy);
    }
}
