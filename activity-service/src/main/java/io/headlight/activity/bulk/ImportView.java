package io.headlight.activity.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.bulk.file.ImportFormat;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import and how far it came.
 *
 * @param sourceId what its activities carry as sourceId; the same for every import and batch of the origin
 * @param uploadUrl where its content is sent
 * @param bytesTotal how long the file is, as far as the sender said so
 * @param bytesTaken up to here every row has its fate, for good; an upload that broke off goes on here
 * @param rows the rows up to there: accepted, duplicates and rejected together
 * @param accepted rows that changed something; in a dry run, that would
 * @param replaced of those, the ones in place of an activity that stood
 * @param takenBack of those, the ones that took an activity back
 * @param duplicates rows that said nothing new
 * @param failure why it could not go on; null unless FAILED
 * @param startedAt when its content was first sent
 * @param movedAt when something happened to it last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "name",
            "origin",
            "sourceId",
            "format",
            "dryRun",
            "status",
            "uploadUrl",
            "bytesTaken"
        },
        examples = """
                {"id": "01970000-0000-7000-8000-000000000061", "name": "Calls of 2025", "origin": "legacy-crm",
                 "sourceId": "5f0c1a52-77aa-8c3e-9d55-0f6f6f0f2b11", "format": "CSV", "dryRun": false,
                 "status": "DONE", "uploadUrl": "/v1/imports/01970000-0000-7000-8000-000000000061/content",
                 "bytesTotal": 1048576, "bytesTaken": 1048576, "rows": 5000, "accepted": 4900, "replaced": 12,
                 "takenBack": 3, "duplicates": 80, "rejected": 20, "createdAt": "2026-03-10T09:00:00Z",
                 "startedAt": "2026-03-10T09:01:00Z", "movedAt": "2026-03-10T09:01:02Z",
                 "endedAt": "2026-03-10T09:01:02Z"}""")
public record ImportView(
        UUID id,
        String name,
        String origin,
        UUID sourceId,
        UUID ownersOf,
        ImportFormat format,
        boolean dryRun,
        ImportStatus status,
        String uploadUrl,
        Long bytesTotal,
        long bytesTaken,
        long rows,
        long accepted,
        long replaced,
        long takenBack,
        long duplicates,
        long rejected,
        FailureView failure,
        Instant createdAt,
        Instant startedAt,
        Instant movedAt,
        Instant endedAt) {

    /** Where and why nobody can tell the rows any more. */
    public record FailureView(
            @Schema(examples = "17") long line,
            @Schema(examples = "unclosed_quote") String code,

            @Schema(examples = "Line 17: a quote is opened and not closed within a row's 65536 bytes.")
            String detail) {}

    static ImportView of(ImportJob job, Instant now) {
        return new ImportView(
                job.id,
                job.name,
                job.origin,
                job.sourceId,
                job.ownersOf,
                job.format,
                job.dryRun,
                job.status(now),
                "/v1/imports/" + job.id + "/content",
                job.bytesTotal,
                job.bytesTaken,
                job.rowsTaken,
                job.accepted,
                job.replaced,
                job.takenBack,
                job.duplicates,
                job.rejected,
                job.failureCode == null ? null : new FailureView(job.failureLine, job.failureCode, job.failureDetail),
                job.createdAt,
                job.startedAt,
                job.movedAt,
                job.endedAt);
    }
}
