package io.headlight.plan.today;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rep does best next.
 *
 * @param remaining acts beyond these, for when they are done
 * @param allDone nothing is to be done today
 */
@Schema(
        requiredProperties = {"asOf", "repId", "acts", "remaining", "allDone"},
        examples = """
                {"asOf": "2027-01-18T09:00:00Z", "repId": "9e500000-0000-4000-8000-00000000000b", "acts": [
                 {"rank": 1, "kind": "DO", "act": "First-time meetings with prospects: 2 more to be on track tonight.",
                  "reason": "4 of 39 meetings are done, 6 due by now: 2 behind. It takes 0.64 per working day from today on, 0.4 so far; 55 working days are left. It drives New customers won.",
                  "expectationId": "01970000-0000-7000-8000-0000000000e1",
                  "planId": "01970000-0000-7000-8000-0000000000a1", "lineId": "01970000-0000-7000-8000-0000000000b3",
                  "name": "First-time meetings with prospects", "stage": "PROSPECTING", "unit": "meetings", "amount": 2,
                  "gain": 0.0337, "effortMinutes": 180, "daysLeft": 55, "timing": "OPEN", "state": "OFF_TRACK"}],
                 "remaining": 3, "allDone": false}""")
public record TodayView(
        Instant asOf,
        UUID repId,

        @Schema(description = "At most five, best first") List<TodayAct> acts,

        @Schema(description = "Acts beyond these", examples = "3")
        int remaining,

        @Schema(description = "Nothing is to be done today") boolean allDone) {

    /** @param all best first */
    static TodayView of(Instant asOf, UUID repId, List<TodayAct> all) {
        var acts = NextActs.today(all);
        return new TodayView(asOf, repId, acts, all.size() - acts.size(), all.isEmpty());
    }
}
