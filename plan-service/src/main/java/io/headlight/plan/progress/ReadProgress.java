package io.headlight.plan.progress;

import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Where reps stand: of a plan that runs as it is judged now, of a closed one as it was recorded, with what became known
 * since beside it.
 */
@ApplicationScoped
public class ReadProgress {

    private static final Logger LOG = Logger.getLogger(ReadProgress.class);

    private final JudgeProgress judging;
    private final RecordedNumbers recorded;

    ReadProgress(JudgeProgress judging, RecordedNumbers recorded) {
        this.judging = judging;
        this.recorded = recorded;
    }

    /**
     * One item per rep and plan, by rep.
     *
     * @param planId null for all plans that run at that moment
     * @param moment the day to judge, {@code known} what to judge by: null for all that is known now
     * @throws Rejection.Unavailable when activity-service does not answer
     */
    public List<RepProgress> of(Collection<UUID> reps, UUID planId, Instant moment, Instant known) {
        var closed = planId == null ? List.<RepProgress>of() : recorded.of(planId, reps, known);
        return closed.isEmpty() ? judging.of(reps, planId, moment, known) : restated(closed, reps, planId);
    }

    private List<RepProgress> restated(List<RepProgress> closed, Collection<UUID> reps, UUID planId) {
        try {
            var now = judging.of(reps, planId, closed.getFirst().closedAt(), null).stream()
                    .collect(Collectors.toMap(RepProgress::repId, Function.identity()));
            var known = closed.stream().map(RepProgress::repId).collect(Collectors.toSet());
            return Stream.concat(
                            closed.stream().map(rep -> restated(rep, now)),
                            // A round that is still recording has not come to these.
                            now.values().stream().filter(rep -> !known.contains(rep.repId())))
                    .sorted(Comparator.comparing(RepProgress::repId))
                    .toList();
        } catch (Rejection.Unavailable e) {
            LOG.debugf("Restatements are left out: %s", e.getMessage());
            return closed;
        }
    }

    private static RepProgress restated(RepProgress recorded, Map<UUID, RepProgress> now) {
        var known = now.get(recorded.repId());
        return known == null ? recorded : recorded.restated(Restatement.between(recorded, known));
    }
}
