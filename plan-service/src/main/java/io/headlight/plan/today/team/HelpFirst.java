package io.headlight.plan.today.team;

import io.headlight.plan.progress.RepProgress;
import io.headlight.plan.today.OpenExpectations.Open;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whom to help first, and with what: by what can still be recovered of their behaviors, never by their results. A result
 * cannot be helped, and ranking people by it rewards a good territory.
 *
 * <p>First who is off track with time to correct course, then who has something overdue, then who is at risk, then those
 * whose targets are out of reach, last who does well; a rep stands where their first trouble stands. Among equals the one
 * with more to recover: the weights of the lines in that trouble times what they lack of their credit, as a part of all
 * weights of the rep's behaviors. Among those who do well, who waits for a decision on a challenge. What is too late is
 * nothing to help with, so it moves nobody up.
 */
final class HelpFirst {

    private static final Comparator<RepHelp> ORDER = Comparator.comparing(RepHelp::group)
            .thenComparing(RepHelp::recoverable, Comparator.reverseOrder())
            .thenComparing(rep -> -rep.open().challenged())
            .thenComparing(rep -> Objects.requireNonNullElse(rep.name(), ""))
            .thenComparing(RepHelp::repId);

    private HelpFirst() {}

    /**
     * @param name of a rep; null when the directory does not know them
     * @param open what the reps have not said yes to
     */
    static List<RepNeed> of(Function<UUID, String> name, List<RepProgress> progress, Map<UUID, Open> open) {
        var plans = progress.stream().collect(Collectors.groupingBy(RepProgress::repId));
        var sorted = Stream.concat(plans.keySet().stream(), open.keySet().stream())
                .distinct()
                .map(rep -> RepHelp.of(
                        rep, name.apply(rep), plans.getOrDefault(rep, List.of()), open.getOrDefault(rep, Open.NOTHING)))
                .sorted(ORDER)
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> sorted.get(i).ranked(i + 1))
                .toList();
    }
}
