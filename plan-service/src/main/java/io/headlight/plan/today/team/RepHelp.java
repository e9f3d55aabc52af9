package io.headlight.plan.today.team;

import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Standing;
import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import io.headlight.plan.today.OpenExpectations.Open;
import io.headlight.plan.today.Reasons;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * What one rep needs.
 *
 * @param name null when the directory does not know them
 * @param lines in trouble, worst first
 * @param open what they have not said yes to
 */
record RepHelp(UUID repId, String name, List<RepProgress> plans, List<TroubledLine> lines, Open open) {

    private static final int WORST = 3;

    static RepHelp of(UUID repId, String name, List<RepProgress> plans, Open open) {
        return new RepHelp(repId, name, plans, TroubledLine.of(plans), open);
    }

    /** Where they stand in the order of help: by their first trouble, without any last. */
    int group() {
        return lines.isEmpty()
                ? Trouble.values().length
                : lines.getFirst().trouble().ordinal();
    }

    /** The part of their activity score that the lines in the first trouble can bring back. */
    BigDecimal recoverable() {
        var weights = behaviors().stream().map(BehaviorProgress::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.signum() == 0
                ? BigDecimal.ZERO
                : inFirstTrouble().stream()
                        .map(TroubledLine::lost)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(weights, MathContext.DECIMAL128);
    }

    RepNeed ranked(int rank) {
        return new RepNeed(
                rank,
                repId,
                name,
                help(),
                need(),
                mean(RepProgress::activityScore),
                mean(RepProgress::resultScore),
                lines.stream().limit(WORST).map(TroubledLine::need).toList(),
                open.challenged(),
                open.unacknowledged());
    }

    private Help help() {
        if (lines.isEmpty()) {
            return open.challenged() > 0 ? Help.DECIDE : Help.NONE;
        }
        return Help.with(lines.getFirst().line(), lines.getFirst().trouble());
    }

    private String need() {
        var challenges = open.challenged() == 0
                ? ""
                : " %d %s for a decision."
                        .formatted(open.challenged(), open.challenged() == 1 ? "challenge waits" : "challenges wait");
        return standing() + challenges;
    }

    private String standing() {
        if (lines.isEmpty()) {
            return doingWell();
        }
        var first = lines.getFirst();
        return "%s %s, first of all %s: %s."
                .formatted(
                        of(inFirstTrouble().size()),
                        first.trouble().words(),
                        first.line().name(),
                        Reasons.briefly(first.line()));
    }

    private String doingWell() {
        var late = (int) behaviors().stream()
                .filter(line -> line.state() == ProgressState.MISSED)
                .count();
        if (behaviors().isEmpty()) {
            return "No plan of theirs runs.";
        }
        return late == 0
                ? "All %d behaviors are on track.".formatted(behaviors().size())
                : of(late) + " missed and too late to correct; the others are on track.";
    }

    /** For example "2 of 9 behaviors are". */
    private String of(int count) {
        return "%d of %d behaviors %s".formatted(count, behaviors().size(), count == 1 ? "is" : "are");
    }

    private List<TroubledLine> inFirstTrouble() {
        return lines.stream()
                .filter(line -> line.trouble() == lines.getFirst().trouble())
                .toList();
    }

    private List<BehaviorProgress> behaviors() {
        return plans.stream().flatMap(plan -> plan.behaviors().stream()).toList();
    }

    private BigDecimal mean(Function<RepProgress, BigDecimal> score) {
        var scores = plans.stream().map(score).filter(Objects::nonNull).toList();
        return scores.isEmpty()
                ? null
                : Standing.shown(scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128));
    }
}
