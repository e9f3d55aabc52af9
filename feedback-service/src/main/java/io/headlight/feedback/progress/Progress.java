package io.headlight.feedback.progress;

import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** How a team stands, asked of those who know. */
@ApplicationScoped
public class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** What activity-service takes in one question. */
    private static final int MOST_MEASURES = 200;

    private static final int MOST_REPS = 500;

    private final ProgressCalls calls;

    Progress(ProgressCalls calls) {
        this.calls = calls;
    }

    /**
     * Every rep of the team and the teams below it, once per plan.
     *
     * @param planId one plan, also when it is over; null for all that run today. One that is not there has no progress.
     *
     * @throws Unavailable as {@code progress_unavailable}, when plan-service does not answer as it should
     */
    public List<RepProgress> ofTeam(UUID teamId, UUID planId) {
        return known(() -> {
            try {
                return calls.progress(teamId, planId).items();
            } catch (OtherSide.HasNone e) {
                if (planId == null) {
                    throw e;
                }
                return List.of();
            }
        });
    }

    /**
     * What these reps did by these measures in these days.
     *
     * @throws Unavailable as {@code progress_unavailable}, when activity-service does not answer as it should
     */
    public Counts counts(List<String> measures, List<UUID> reps, Days days) {
        Map<Counts.Key, BigDecimal> totals = new HashMap<>();
        for (int m = 0; m < measures.size(); m += MOST_MEASURES) {
            for (int r = 0; r < reps.size(); r += MOST_REPS) {
                var question = new ActivityClient.Question(
                        measures.subList(m, Math.min(measures.size(), m + MOST_MEASURES)),
                        reps.subList(r, Math.min(reps.size(), r + MOST_REPS)),
                        days.from(),
                        days.to());
                known(() -> calls.measure(question))
                        .items()
                        .forEach(measured ->
                                totals.put(new Counts.Key(measured.measureId(), measured.repId()), measured.total()));
            }
        }
        return new Counts(days, Map.copyOf(totals));
    }

    /**
     * Whatever goes wrong on the other side is one thing to our caller: they cannot have it now. A refusal is among them;
     * whom the caller may ask about was settled before, so it is a fault between us, not theirs.
     */
    private static <T> T known(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.infof("Progress is not to be had: %s", e.getClass().getSimpleName());
            LOG.debug("Progress is not to be had", e);
            throw new ProgressUnavailable();
        }
    }

    static final class ProgressUnavailable extends Rejection.Unavailable {
        ProgressUnavailable() {
            super(
                    "How the team stands cannot be found out now; what was suggested before is still there.",
                    RETRY_AFTER);
        }
    }
}
