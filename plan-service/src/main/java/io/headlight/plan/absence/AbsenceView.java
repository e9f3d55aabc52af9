package io.headlight.plan.absence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An absence of a rep.
 *
 * @param version the ETag
 * @param cancelledAt null unless cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "version",
            "repId",
            "firstDay",
            "lastDay",
            "kind",
            "status",
            "recordedAt",
            "recordedBy"
        },
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000a1", "version": 0,
                 "repId": "9e500000-0000-4000-8000-00000000000b", "firstDay": "2027-02-08", "lastDay": "2027-02-12",
                 "kind": "VACATION", "note": "Skiing", "externalId": "leave-20931", "status": "ACTIVE",
                 "recordedAt": "2027-01-05T09:12:00Z", "recordedBy": "9e500000-0000-4000-8000-00000000000b"}""")
public record AbsenceView(
        UUID id,
        @Schema(description = "The ETag") long version,
        UUID repId,
        LocalDate firstDay,
        @Schema(description = "Included") LocalDate lastDay,
        AbsenceKind kind,
        String note,
        String externalId,
        AbsenceStatus status,
        Instant recordedAt,
        UUID recordedBy,
        Instant cancelledAt,
        UUID cancelledBy) {

    static AbsenceView of(Absence absence) {
        return new AbsenceView(
                absence.id,
                absence.version,
                absence.repId,
                absence.firstDay,
                absence.lastDay,
                absence.kind,
                absence.note,
                absence.externalId,
                absence.status(),
                absence.recordedAt,
                absence.recordedBy,
                absence.cancelledAt,
                absence.cancelledBy);
    }
}
