package io.headlight.plan.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.past.HistoryState;
import io.headlight.plan.past.Percentile;
import io.headlight.plan.policy.Warning;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is usual of a line, beside what is asked.
 *
 * @param weeks how many whole weeks running are compared, {@code target} what is asked in them
 * @param usual the median of what was done in as many, {@code best} the most
 * @param teamPercentile where the target stands in what the team did
 * @param repsWithoutHistory who has less than eight weeks of it; nobody is warned for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "lineId",
            "pointer",
            "history",
            "weeks",
            "target",
            "repsCompared",
            "repsWithoutHistory",
            "detail"
        },
        examples = """
                {"lineId": "01970000-0000-7000-8000-0000000000b1", "pointer": "/behaviors/2", "history": "AVAILABLE",
                 "weeks": 1, "target": 3, "usual": 2, "best": 5, "teamPercentile": 0.81, "repsCompared": 5,
                 "repsWithoutHistory": 1, "detail": "3 in a week; usual are 2, the best was 5. 1 of 6 reps have less than 8 weeks of it."}""")
public record LineHistory(
        UUID lineId,

        @Schema(description = "JSON pointer into the plan", examples = "/behaviors/2")
        String pointer,

        HistoryState history,

        @Schema(description = "How many whole weeks running are compared", examples = "1")
        int weeks,

        @Schema(description = "What is asked in so many weeks", examples = "3")
        BigDecimal target,

        @Schema(description = "Median of what was done in so many weeks", examples = "2")
        BigDecimal usual,

        @Schema(description = "The most that was done in so many weeks", examples = "5")
        BigDecimal best,

        @Schema(description = "Where the target stands in what the team did, 0 to 1", examples = "0.81")
        BigDecimal teamPercentile,

        int repsCompared,

        @Schema(description = "Those with less than eight weeks of it, once it is known; nobody is warned for them")
        int repsWithoutHistory,

        String detail) {

    static LineHistory of(LineWork work, HistoryState state, Predicate<UUID> ramping) {
        var line = work.line();
        var done = work.ofTeam(ramping);
        boolean known = state == HistoryState.AVAILABLE && !done.isEmpty();
        var usual = known ? Warning.shown(Percentile.median(done)) : null;
        var best = known ? Warning.shown(Collections.max(done)) : null;
        return new LineHistory(
                line.lineId(),
                line.pointer(),
                state,
                line.weeks(),
                Warning.shown(line.target()),
                usual,
                best,
                known ? Percentile.of(line.target(), done) : null,
                work.repsCompared(),
                state == HistoryState.AVAILABLE ? work.repsWithoutHistory() : 0,
                detail(work, state, usual, best));
    }

    private static String detail(LineWork work, HistoryState state, BigDecimal usual, BigDecimal best) {
        var line = work.line();
        var asked = "%s %s".formatted(Warning.said(line.target()), line.inWeeks());
        int without = work.repsWithoutHistory();
        return switch (state) {
            case UNAVAILABLE -> asked + "; what was done before cannot be asked at the moment.";
            case NOT_YET -> asked + "; what was done before is still being counted.";
            case AVAILABLE ->
                (usual == null
                                ? asked + "; there is nothing to compare with."
                                : "%s; usual are %s, the best was %s."
                                        .formatted(asked, Warning.said(usual), Warning.said(best)))
                        + (without == 0
                                ? ""
                                : " %d of %d reps have less than 8 weeks of it."
                                        .formatted(without, work.spans().size()));
        };
    }
}
