package io.headlight.activity.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.fetch.FetchView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of a source's objects, without what is known of it.
 *
 * @param missing what must become known before it can be said what the object counts as
 * @param waitingItems how many items wait for that
 * @param waitingSince when the first of them was received; absent when none waits
 * @param fetch how far it is with asking the source's API; absent when it is not asked for this object
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"objectKey", "missing", "waitingItems"},
        examples = """
                {"objectKey": "deal:9912004417", "missing": ["amount", "hubspot_owner_id"], "waitingItems": 2,
                 "waitingSince": "2026-03-10T09:18:23Z",
                 "fetch": {"status": "FAILED", "wantedAt": "2026-03-10T09:18:23Z", "tries": 1,
                  "fault": "the API refuses the token: 401"}}""")
public record ObjectSummary(
        @Schema(examples = "deal:9912004417") String objectKey,
        List<String> missing,
        long waitingItems,
        Instant waitingSince,
        FetchView fetch) {}
