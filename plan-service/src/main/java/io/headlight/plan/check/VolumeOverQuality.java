package io.headlight.plan.check;

import io.headlight.plan.past.Percentile;
import io.headlight.plan.policy.Policy;
import io.headlight.plan.policy.Warning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * More of the same does not help somebody who does not handle well what they meet: when a counted target is raised for a rep
 * whose adherence to best practice is low, that is said. Raised is compared with the plan this one was begun from, or, when
 * that has no such line, with what is usual for the rep.
 */
final class VolumeOverQuality {

    private final Policy policy;
    private final Map<UUID, String> names;
    private final Map<UUID, BigDecimal> adherence;

    /** @param adherence by rep, of those who were listened to */
    VolumeOverQuality(Policy policy, Map<UUID, String> names, Map<UUID, BigDecimal> adherence) {
        this.policy = policy;
        this.names = names;
        this.adherence = adherence;
    }

    /** @param before the target of the same line in the plan this one was begun from, for as many weeks; else null */
    List<Warning> warnings(LineWork work, BigDecimal before) {
        if (!work.line().isVolume()) {
            return List.of();
        }
        return work.spans().keySet().stream()
                .sorted()
                .map(rep -> warning(work, rep, before))
                .filter(Objects::nonNull)
                .toList();
    }

    private Warning warning(LineWork work, UUID rep, BigDecimal before) {
        var level = adherence.get(rep);
        var usual = before != null || !work.isEnoughOf(rep)
                ? before
                : Percentile.median(work.spans().get(rep));
        var line = work.line();
        if (level == null
                || level.compareTo(policy.adherenceThreshold()) >= 0
                || usual == null
                || line.target().compareTo(usual) <= 0) {
            return null;
        }
        var detail =
                "%s: raised from %s to %s %s, while %s handles %s of what they meet to best practice. Below %s more volume does not help; coach first."
                        .formatted(
                                line.name(),
                                Warning.said(usual),
                                Warning.said(line.target()),
                                line.inWeeks(),
                                names.getOrDefault(rep, "the rep"),
                                Warning.percent(level),
                                Warning.percent(policy.adherenceThreshold()));
        return new Warning(
                "volume_over_quality",
                line.pointer() + "/target",
                rep,
                detail,
                Warning.shown(level),
                policy.adherenceThreshold(),
                Warning.shown(line.target()),
                Warning.shown(usual),
                null,
                null);
    }
}
