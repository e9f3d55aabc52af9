package io.headlight.feedback.detection;

import io.headlight.feedback.progress.BehaviorKind;
import io.headlight.feedback.progress.BehaviorProgress;
import io.headlight.feedback.progress.Counts;
import io.headlight.feedback.progress.Days;
import io.headlight.feedback.progress.ProgressState;
import io.headlight.feedback.progress.RepProgress;
import io.headlight.feedback.suggestion.Finding;
import io.headlight.feedback.suggestion.SuggestionFacts;
import io.headlight.feedback.suggestion.SuggestionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what is worth saying about a rep's behaviors today. Encouragement: the plan's target was reached, or the share
 * of it that belongs to the week or month just over. Gap: a deliverable is overdue, or a behavior slips while there is
 * still time; once there is none, that it is too late.
 *
 * @param today in the plan's time zone
 * @param counts what was done in the periods just over
 */
record Judgement(RepProgress rep, LocalDate today, Map<Days, Counts> counts) {

    /** A plan that ended longer ago is history: nobody can do anything about it, and it was said when it ended. */
    static final int WORTH_SAYING_DAYS = 14;

    /** Is there anything to say about this plan on this day? */
    static boolean isWorthwhile(RepProgress rep, LocalDate today) {
        return !today.isBefore(rep.startsOn()) && !today.isAfter(lastDay(rep));
    }

    /** The period just over whose count must be known to judge the behavior. */
    static Optional<CadencePeriod> justOver(BehaviorProgress behavior, RepProgress rep, LocalDate today) {
        boolean counts = behavior.kind() == BehaviorKind.COUNTED
                && behavior.measureId() != null
                && behavior.targetPerCadence() != null;
        return counts && behavior.state() != ProgressState.ACHIEVED
                ? CadencePeriod.before(today, behavior.cadence(), rep.days())
                : Optional.empty();
    }

    List<Finding> findings() {
        return isWorthwhile(rep, today)
                ? rep.behaviors().stream()
                        .filter(BehaviorProgress::isKnown)
                        .flatMap(behavior -> Stream.of(achieved(behavior), achievedLately(behavior), gap(behavior)))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private Optional<Finding> achieved(BehaviorProgress behavior) {
        return behavior.state() == ProgressState.ACHIEVED
                ? Optional.of(
                        finding(SuggestionKind.ENCOURAGEMENT, behavior, soFar(behavior, rep.days()), lastDay(rep)))
                : Optional.empty();
    }

    private Optional<Finding> achievedLately(BehaviorProgress behavior) {
        return justOver(behavior, rep, today)
                .flatMap(period -> Optional.ofNullable(counts.get(period.days()))
                        .flatMap(known -> known.of(behavior, rep.repId()))
                        .filter(count ->
                                count.signum() > 0 && count.compareTo(period.share(behavior.targetPerCadence())) >= 0)
                        .map(count -> finding(
                                SuggestionKind.ENCOURAGEMENT,
                                behavior,
                                inPeriod(behavior, period, count),
                                CadencePeriod.whole(today, behavior.cadence(), rep.days())
                                        .to())));
    }

    private Optional<Finding> gap(BehaviorProgress behavior) {
        if (behavior.state() == ProgressState.ACHIEVED || behavior.isReached()) {
            return Optional.empty();
        }
        boolean isDeliverable = behavior.kind() == BehaviorKind.DELIVERABLE;
        boolean behind = behavior.state().isSlipping() || behavior.state() == ProgressState.MISSED;
        if (!behind && !(isDeliverable && today.isAfter(dueOn(behavior)))) {
            return Optional.empty();
        }
        var period = isDeliverable
                ? rep.days()
                : CadencePeriod.at(today, behavior.cadence(), rep.days()).days();
        var expires = isDeliverable || today.isAfter(rep.endsOn()) ? lastDay(rep) : period.to();
        return Optional.of(finding(SuggestionKind.GAP, behavior, soFar(behavior, period), expires));
    }

    private Finding finding(
            SuggestionKind kind, BehaviorProgress behavior, SuggestionFacts facts, LocalDate expiresOn) {
        return new Finding(
                kind, rep.repId(), rep.planId(), behavior.expectationId(), behavior.name(), facts, expiresOn);
    }

    private SuggestionFacts soFar(BehaviorProgress behavior, Days period) {
        return new SuggestionFacts(
                behavior.kind(),
                behavior.cadence(),
                behavior.actual(),
                behavior.target(),
                behavior.proratedTarget(),
                behavior.requiredRunRate(),
                behavior.daysLeft(),
                dueOn(behavior),
                behavior.state(),
                period.from(),
                period.to(),
                today);
    }

    private SuggestionFacts inPeriod(BehaviorProgress behavior, CadencePeriod period, BigDecimal count) {
        return new SuggestionFacts(
                behavior.kind(),
                behavior.cadence(),
                count,
                period.share(behavior.targetPerCadence()),
                null,
                null,
                null,
                null,
                ProgressState.ACHIEVED,
                period.days().from(),
                period.days().to(),
                today);
    }

    private LocalDate dueOn(BehaviorProgress behavior) {
        return behavior.dueOn() == null ? rep.endsOn() : behavior.dueOn();
    }

    private static LocalDate lastDay(RepProgress rep) {
        return rep.endsOn().plusDays(WORTH_SAYING_DAYS);
    }
}
