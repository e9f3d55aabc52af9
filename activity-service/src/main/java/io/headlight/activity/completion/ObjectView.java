package io.headlight.activity.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.fetch.FetchView;
import io.headlight.activity.known.KnownObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of one of a source's objects.
 *
 * @param fields by name, each with its latest value; names that begin with $ are notes of ours
 * @param missing what must become known before it can be said what the object counts as
 * @param waitingItems how many items wait for that
 * @param waitingSince when the first of them was received; absent when none waits
 * @param fetch how far it is with asking the source's API; absent when it is not asked for this object
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"objectKey", "fields", "missing", "waitingItems"},
        examples = """
                {"objectKey": "deal:9912004417",
                 "fields": [{"name": "dealstage", "value": "closedwon", "saidAt": "2026-03-10T09:18:22Z"}],
                 "missing": ["amount", "hubspot_owner_id"], "waitingItems": 2, "waitingSince": "2026-03-10T09:18:23Z",
                 "fetch": {"status": "WAITING", "wantedAt": "2026-03-10T09:18:23Z", "tries": 1,
                  "nextTryAt": "2026-03-10T09:18:52Z", "fault": "the API answers 429"}}""")
public record ObjectView(
        @Schema(examples = "deal:9912004417") String objectKey,
        List<KnownField> fields,
        List<String> missing,
        long waitingItems,
        Instant waitingSince,
        FetchView fetch) {

    /**
     * A field of an object.
     *
     * @param value text, number or truth value; absent when it is known to be empty
     * @param saidAt absent when the source orders what it says by something else than time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = "name", examples = """
                    {"name": "dealstage", "value": "closedwon", "saidAt": "2026-03-10T09:18:22Z"}""")
    public record KnownField(
            @Schema(examples = "dealstage") String name,
            @Schema(examples = "closedwon") Object value,
            Instant saidAt) {

        static List<KnownField> of(KnownObject object) {
            return object.fields().entrySet().stream().map(KnownField::of).toList();
        }

        private static KnownField of(Map.Entry<String, KnownObject.Said> field) {
            var said = field.getValue();
            return new KnownField(field.getKey(), said.value(), instant(said.orderKey()));
        }

        private static Instant instant(String orderKey) {
            try {
                return Claim.instantOf(orderKey);
            } catch (DateTimeException notByTime) {
                return null;
            }
        }
    }

    static ObjectView of(ObjectSummary summary, KnownObject object) {
        return new ObjectView(
                summary.objectKey(),
                KnownField.of(object),
                summary.missing(),
                summary.waitingItems(),
                summary.waitingSince(),
                summary.fetch());
    }
}
