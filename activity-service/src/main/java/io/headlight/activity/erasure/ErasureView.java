package io.headlight.activity.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.erased.Holder;
import io.headlight.activity.erased.PersonNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an erasure is. Of whom is not known any more, a rep's id aside.
 *
 * @param namedBy what the person was named by
 * @param lookingThrough what is looked through at the moment; absent when all was
 * @param found in how many rows of each kind they were named
 * @param deliveriesEmptied of how many deliveries nothing is left but that they came
 * @param givenUp items that waited, in quarantine or for more to be told, and cannot be read any more
 * @param tries how often in a row it failed to go on; 0 while it does
 * @param stuckSince since when it fails to go on; absent while it does
 * @param nextTryAt when it is tried again; absent while it goes on
 * @param fault what kind of error the last try met; absent while it goes on
 * @param createdBy who asked for it; absent when a source did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "status",
            "namedBy",
            "reason",
            "found",
            "deliveriesEmptied",
            "givenUp",
            "tries",
            "createdAt"
        },
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000e1", "status": "RUNNING", "namedBy": ["CONTACT", "EMAIL"],
                 "sourceId": "01970000-0000-7000-8000-0000000000a7", "reason": "Request of 6 January 2027, case 4711",
                 "lookingThrough": "ITEM", "found": {"ACTIVITY": 31, "ITEM": 2}, "deliveriesEmptied": 32, "givenUp": 0,
                 "tries": 1, "stuckSince": "2027-01-07T08:01:00Z", "nextTryAt": "2027-01-07T08:01:10Z",
                 "fault": "LockTimeoutException",
                 "createdAt": "2027-01-07T08:00:00Z", "createdBy": "9e500000-0000-4000-8000-000000000001"}""")
public record ErasureView(
        UUID id,
        ErasureStatus status,
        List<PersonNames.Kind> namedBy,
        UUID sourceId,
        UUID repId,

        @Schema(examples = "Request of 6 January 2027, case 4711")
        String reason,

        Holder.Kind lookingThrough,

        @Schema(examples = "{\"ACTIVITY\": 31, \"ITEM\": 2}")
        Map<Holder.Kind, Long> found,

        long deliveriesEmptied,
        long givenUp,
        int tries,
        Instant stuckSince,
        Instant nextTryAt,

        @Schema(examples = "LockTimeoutException") String fault,

        Instant createdAt,
        UUID createdBy,
        Instant doneAt) {

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.id,
                erasure.status,
                PersonNames.Kind.read(erasure.namedBy),
                erasure.sourceId,
                erasure.repId,
                erasure.reason,
                erasure.status == ErasureStatus.RUNNING ? erasure.stage : null,
                erasure.found(),
                erasure.emptied,
                erasure.givenUp,
                erasure.tries,
                erasure.stuckSince,
                erasure.stuckSince == null ? null : erasure.dueAt,
                erasure.fault,
                erasure.createdAt,
                erasure.createdBy,
                erasure.doneAt);
    }
}
