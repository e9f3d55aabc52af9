package io.headlight.plan.rollup;

import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Standing;
import io.headlight.plan.course.Timing;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.ResultProgress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A line of a team: the sums of its reps' numbers where they add up. A level, such as an average, does not: of it the team
 * has the mean of its reps' targets and the mean of the numbers of those who have one, each rep counting once however much
 * lies behind their number.
 *
 * <p>Different things are counted different per rep. A customer whom two reps met is one for each of them and two for the
 * team: who takes part is credited, and the sum of the reps is always the team.
 */
record LineTotal(
        BigDecimal target,
        BigDecimal proratedTarget,
        BigDecimal actual,
        int reps,
        Map<ProgressState, Long> states,
        Map<Timing, Long> timings) {

    /** One rep's numbers on the line, be it a result or a behavior. */
    private record Figures(
            boolean level,
            BigDecimal target,
            BigDecimal proratedTarget,
            BigDecimal actual,
            ProgressState state,
            Timing timing) {}

    static LineTotal ofResult(List<ResultProgress> line) {
        return of(line.stream()
                .map(r -> new Figures(r.level(), r.target(), r.proratedTarget(), r.actual(), r.state(), r.timing()))
                .toList());
    }

    static LineTotal ofBehavior(List<BehaviorProgress> line) {
        return of(line.stream()
                .map(b -> new Figures(
                        b.kind() == BehaviorKind.QUALITY,
                        b.target(),
                        b.proratedTarget(),
                        b.actual(),
                        b.state(),
                        b.timing()))
                .toList());
    }

    private static LineTotal of(List<Figures> reps) {
        boolean level = reps.getFirst().level;
        return new LineTotal(
                total(level, reps, Figures::target),
                total(level, reps, Figures::proratedTarget),
                total(level, reps, Figures::actual),
                reps.size(),
                count(ProgressState.class, reps, Figures::state),
                count(Timing.class, reps, Figures::timing));
    }

    private static BigDecimal total(boolean level, List<Figures> reps, Function<Figures, BigDecimal> of) {
        var numbers = reps.stream().map(of).filter(Objects::nonNull).toList();
        return Standing.shown(level ? mean(numbers) : sum(numbers));
    }

    static <T, E extends Enum<E>> Map<E, Long> count(Class<E> type, List<T> lines, Function<T, E> of) {
        return lines.stream().collect(Collectors.groupingBy(of, () -> new EnumMap<>(type), Collectors.counting()));
    }

    /** Null of nothing. */
    static BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.isEmpty() ? null : ratio(sum(numbers), BigDecimal.valueOf(numbers.size()));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal attainment() {
        return Standing.shown(ratio(actual, target));
    }

    /** Null while nothing is due. */
    BigDecimal pace() {
        return Standing.shown(ratio(actual, proratedTarget));
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : part.divide(whole, MathContext.DECIMAL128);
    }
}
