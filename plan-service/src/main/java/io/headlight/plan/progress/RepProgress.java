package io.headlight.plan.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far one rep is with one plan. Results never come without the behaviors that drive them.
 *
 * @param daysElapsed working days over when today began, {@code daysLeft} still to come with today
 * @param activityScore mean pace of the behaviors, each at most 1; 1.0 when all that is due is done; null while nothing is
 * @param resultScore the same of the results; the two are never mixed
 */
public record RepProgress(
        UUID repId,
        UUID planId,
        String planName,
        int planVersion,
        LocalDate startsOn,
        LocalDate endsOn,
        int daysElapsed,
        int daysLeft,
        List<ResultProgress> results,
        List<BehaviorProgress> behaviors,
        BigDecimal activityScore,
        BigDecimal resultScore) {}
