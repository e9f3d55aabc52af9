package io.headlight.activity.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.headlight.activity.bulk.file.ImportFormat;
import io.headlight.activity.row.OriginName;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file to import.
 *
 * @param name what people call it
 * @param origin the system the rows are of: one name for one system in every import and batch, as externalId is unique in it
 * @param ownersOf the source whose owner ids the rows use; none: reps are named by email or repId
 * @param dryRun true: say what would become of each row, and write nothing
 * @param delimiter of a CSV file; a comma unless told
 * @param columns of a CSV file: what its own column names mean, such as {@code rep.email}; the empty text leaves a column out
 * @param ignoreOtherColumns of a CSV file; true: columns whose names mean nothing are left out instead of refused
 */
@Schema(examples = """
        {"name": "Calls of 2025", "origin": "legacy-crm", "format": "CSV", "dryRun": true, "delimiter": ";",
         "columns": {"Call no": "externalId", "Kind": "activityType", "Agent": "rep.email", "Comment": ""},
         "ignoreOtherColumns": false}""")
public record NewImport(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Pattern(regexp = OriginName.PATTERN) String origin,
        UUID ownersOf,
        @NotNull ImportFormat format,
        Boolean dryRun,
        @Pattern(regexp = "[,;|\\t]") String delimiter,

        @Size(max = 200) Map<@Size(max = 200) String, @NotNull @Size(max = 80) String> columns,

        Boolean ignoreOtherColumns) {

    @JsonIgnore
    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    /** Null when every line is a row. */
    String delimiterChar() {
        return format == ImportFormat.NDJSON ? null : delimiter == null ? "," : delimiter;
    }

    /** What a table needs means nothing for lines of JSON; saying it all the same is a mistake somebody should hear of. */
    void requireTable() {
        if (format == ImportFormat.NDJSON && (delimiter != null || columns != null || ignoreOtherColumns != null)) {
            throw new Rejection.Invalid(
                    Violation.at("/format", "no_columns", "NDJSON has no delimiter and no columns."));
        }
    }
}
