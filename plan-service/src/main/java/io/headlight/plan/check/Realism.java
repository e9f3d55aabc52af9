package io.headlight.plan.check;

import io.headlight.plan.past.PastWeeks;
import io.headlight.plan.past.Percentile;
import io.headlight.plan.policy.Policy;
import io.headlight.plan.policy.Warning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Whether targets can be reached, and are worth reaching: each is compared with what the rep did themselves, and with what
 * the whole team did. A target that was hardly ever reached before discourages, one that is always reached steers nothing.
 */
final class Realism {

    private static final BigDecimal ABOVE_ALL = BigDecimal.ONE;

    private final Policy policy;
    private final Map<UUID, String> names;
    private final Predicate<UUID> ramping;

    /** @param ramping reps whose weeks others are not compared with */
    Realism(Policy policy, Map<UUID, String> names, Predicate<UUID> ramping) {
        this.policy = policy;
        this.names = names;
        this.ramping = ramping;
    }

    /** First about the team, then about reps. */
    List<Warning> warnings(LineWork work) {
        var team = work.ofTeam(ramping);
        var warnings = new ArrayList<Warning>();
        if (work.repsCompared() > 1 && !team.isEmpty()) {
            compare(work.line(), null, "the team", team, team).ifPresent(warnings::add);
        }
        work.spans().entrySet().stream()
                .filter(rep -> work.isEnoughOf(rep.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(rep -> compare(
                                work.line(),
                                rep.getKey(),
                                names.getOrDefault(rep.getKey(), "the rep"),
                                rep.getValue(),
                                team)
                        .ifPresent(warnings::add));
        return warnings;
    }

    private Optional<Warning> compare(
            ComparedLine line, UUID repId, String who, Collection<BigDecimal> done, Collection<BigDecimal> team) {
        var percentile = Percentile.of(line.target(), done);
        boolean unrealistic = line.isDeliverable()
                ? percentile.compareTo(ABOVE_ALL) == 0
                : percentile.compareTo(policy.unrealisticAbove()) > 0;
        boolean trivial = !line.isDeliverable() && percentile.compareTo(policy.trivialBelow()) < 0;
        if (!unrealistic && !trivial) {
            return Optional.empty();
        }
        var best = Collections.max(done);
        var detail = "%s: %s %s is at the %s mark of what %s did in the last %d weeks; the best was %s, usual are %s."
                .formatted(
                        line.name(),
                        Warning.said(line.target()),
                        line.inWeeks(),
                        Warning.percent(percentile),
                        who,
                        PastWeeks.COUNT,
                        Warning.said(best),
                        Warning.said(Percentile.median(done)));
        return Optional.of(new Warning(
                unrealistic ? "target_unrealistic" : "target_trivial",
                line.pointer() + "/target",
                repId,
                detail,
                percentile,
                unrealistic ? policy.unrealisticAbove() : policy.trivialBelow(),
                Warning.shown(line.target()),
                Warning.shown(Percentile.median(done)),
                Warning.shown(best),
                team.isEmpty() ? null : Percentile.of(line.target(), team)));
    }
}
