package io.headlight.activity.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.delivery.ItemStatus;
import io.headlight.activity.source.SourceStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a partner connection is. Requests are counted by the hour and at most ten seconds late.
 *
 * @param lastEventAt absent when nothing ever came
 * @param received messages that came for the first time
 * @param repeated messages that came again
 * @param refused requests that were not taken, by reason; none that did not happen in the last day
 * @param items of the last day's deliveries; of the latest 5,000 of these when there are more
 * @param waiting what waits for people or is dead, whenever it came
 * @param backlog what is stored and not worked off
 * @param silence absent when nothing ever came
 * @param problems in words, the gravest first; empty when all is well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "sourceId",
            "status",
            "received",
            "repeated",
            "refused",
            "items",
            "waiting",
            "backlog",
            "problems"
        },
        examples = """
                {"sourceId": "01970000-0000-7000-8000-000000000051", "status": "ACTIVE",
                 "lastEventAt": "2026-03-10T09:18:22Z", "received": {"thisHour": 12, "lastHour": 40, "lastDay": 611},
                 "repeated": {"thisHour": 0, "lastHour": 1, "lastDay": 4},
                 "refused": [{"reason": "MISMATCH", "requests": {"thisHour": 0, "lastHour": 0, "lastDay": 3}}],
                 "items": {"all": 615, "unmapped": 492, "unmappedShare": 0.8},
                 "waiting": [{"status": "QUARANTINED", "items": 503}], "backlog": {"deliveries": 0},
                 "silence": {"since": "2026-03-10T09:18:22Z", "lasts": "PT5M", "usually": [0, 0], "unusual": false},
                 "problems": [{"code": "UNMAPPED",
                  "detail": "Of the 615 items of the last day 492 wait in quarantine or are dead."}]}""")
public record SourceHealth(
        UUID sourceId,
        SourceStatus status,
        Instant lastEventAt,
        Requests received,
        Requests repeated,
        List<Refused> refused,
        Items items,
        List<Waiting> waiting,
        Backlog backlog,
        Silence silence,
        List<Problem> problems) {

    SourceHealth with(List<Problem> found) {
        return new SourceHealth(
                sourceId, status, lastEventAt, received, repeated, refused, items, waiting, backlog, silence, found);
    }

    /**
     * How many.
     *
     * @param thisHour since the hour began
     * @param lastHour in the whole hour before
     * @param lastDay in this hour and the 23 before
     */
    @Schema(name = "SourceRequests", examples = """
                    {"thisHour": 12, "lastHour": 40, "lastDay": 611}""")
    public record Requests(long thisHour, long lastHour, long lastDay) {}

    /** Why how many were refused. */
    @Schema(name = "SourceRefusals", examples = """
                    {"reason": "MISMATCH", "requests": {"thisHour": 0, "lastHour": 0, "lastDay": 3}}""")
    public record Refused(Happening reason, Requests requests) {}

    /**
     * How much can be used.
     *
     * @param unmapped how many wait in quarantine or are dead
     * @param unmappedShare from 0 to 1; absent when there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "SourceItems",
            requiredProperties = {"all", "unmapped"},
            examples = """
                    {"all": 615, "unmapped": 492, "unmappedShare": 0.8}""")
    public record Items(long all, long unmapped, Double unmappedShare) {
        private static final double THOUSAND = 1000.0;

        static Items of(long all, long unmapped) {
            return new Items(all, unmapped, all == 0 ? null : Math.round(unmapped * THOUSAND / all) / THOUSAND);
        }
    }

    /** How many items wait so; 10,000 are that many or more. */
    @Schema(name = "SourceWaiting", examples = """
                    {"status": "QUARANTINED", "items": 503}""")
    public record Waiting(ItemStatus status, long items) {}

    /**
     * What is still to do.
     *
     * @param deliveries 10,000 are that many or more
     * @param oldestReceivedAt of those; absent when there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourceBacklog", requiredProperties = "deliveries", examples = """
                    {"deliveries": 3, "oldestReceivedAt": "2026-03-10T09:18:22Z"}""")
    public record Backlog(long deliveries, Instant oldestReceivedAt) {}

    /**
     * Something that people should see to.
     *
     * @param code one of NEVER_HEARD, SILENT, REFUSED, UNMAPPED, BEHIND, PAUSED and DISABLED; there may be more one day
     */
    @Schema(name = "SourceProblem", examples = """
                    {"code": "UNMAPPED", "detail": "Of the 615 items of the last day 492 wait in quarantine or are dead."}""")
    public record Problem(@Schema(examples = "UNMAPPED") String code, String detail) {}
}
