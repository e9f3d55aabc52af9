package io.headlight.plan.today.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rep and what to help them with.
 *
 * @param rank 1 is whom to help first
 * @param name null when the directory does not know them any more
 * @param lines at most three, worst first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"rank", "repId", "help", "need", "lines", "openChallenges", "unacknowledged"},
        examples = """
                {"rank": 1, "repId": "9e500000-0000-4000-8000-00000000000b", "name": "Ann Archer", "help": "COACH",
                 "need": "1 of 9 behaviors is off track with time to correct it, first of all First-time meetings with prospects: 4 of 39, 6 due by now.",
                 "activityScore": 0.83, "resultScore": 0.5, "lines": [
                  {"expectationId": "01970000-0000-7000-8000-0000000000e1",
                   "planId": "01970000-0000-7000-8000-0000000000a1", "lineId": "01970000-0000-7000-8000-0000000000b3",
                   "name": "First-time meetings with prospects", "stage": "PROSPECTING", "unit": "meetings",
                   "state": "OFF_TRACK", "timing": "OPEN", "missing": 35, "requiredRunRate": 0.6364, "runRate": 0.4,
                   "daysLeft": 55, "help": "COACH",
                   "reason": "4 of 39 meetings are done, 6 due by now: 2 behind. It takes 0.64 per working day from today on, 0.4 so far; 55 working days are left. It drives New customers won."}],
                 "openChallenges": 1, "unacknowledged": 0}""")
public record RepNeed(
        int rank,
        UUID repId,

        @Schema(examples = "Ann Archer") String name,
        Help help,

        @Schema(description = "What they need, with the numbers")
        String need,

        @Schema(description = "Of their plans, the mean; absent while nothing is due", examples = "0.83")
        BigDecimal activityScore,

        @Schema(description = "The same of the results; it never moves anybody up or down this list", examples = "0.5")
        BigDecimal resultScore,

        @Schema(description = "At most three behaviors, worst first")
        List<LineNeed> lines,

        @Schema(description = "Targets whose challenge waits for a decision", examples = "1")
        int openChallenges,

        @Schema(description = "Expectations they have not acknowledged; challenged ones apart", examples = "0")
        int unacknowledged) {}
