package io.headlight.feedback.suggestion;

import io.headlight.feedback.progress.BehaviorKind;
import io.headlight.feedback.progress.Cadence;
import io.headlight.feedback.progress.ProgressState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The numbers a suggestion stands on, as they were on the day {@code asOf}. Of an encouragement they are those of its
 * period; of a gap those of the whole plan so far, its period being the one it is said in.
 *
 * @param proratedTarget expected by now
 * @param requiredRunRate needed per working day from now on
 * @param daysLeft working days
 * @param dueOn when it is or was to be done
 */
@Embeddable
public record SuggestionFacts(
        @Enumerated(EnumType.STRING) BehaviorKind behaviorKind,
        @Enumerated(EnumType.STRING) Cadence cadence,

        @Column(precision = 18, scale = 4) @Schema(examples = "12")
        BigDecimal actual,

        @Column(precision = 18, scale = 4) @Schema(examples = "40")
        BigDecimal target,

        @Column(precision = 18, scale = 4) @Schema(description = "Expected by now.", examples = "20")
        BigDecimal proratedTarget,

        @Column(precision = 18, scale = 4)
        @Schema(description = "Needed per working day from now on.", examples = "1.4")
        BigDecimal requiredRunRate,

        @Schema(description = "Working days left.", examples = "20")
        Integer daysLeft,

        LocalDate dueOn,

        @Enumerated(EnumType.STRING) ProgressState state,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate asOf) {

    private static final int SCALE = 4;

    /** As the database keeps them and people write them: at most four decimals, no trailing zeros. */
    public SuggestionFacts {
        actual = plain(actual);
        target = plain(target);
        proratedTarget = plain(proratedTarget);
        requiredRunRate = plain(requiredRunRate);
    }

    /** What is missing to the target, never below zero. */
    BigDecimal missing() {
        return target.subtract(actual).max(BigDecimal.ZERO);
    }

    /** Has the time for it ended? */
    boolean timeIsOver() {
        return state == ProgressState.MISSED || asOf.isAfter(periodTo);
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var short4 = number.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return short4.scale() < 0 ? short4.setScale(0) : short4;
    }
}
