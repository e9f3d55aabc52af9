package io.headlight.feedback.detection;

import io.headlight.kit.caller.EveryTenant;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Directory;
import io.headlight.kit.directory.Roster;
import io.headlight.kit.problem.Rejection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Detection without being asked: every tenant, team by team, as the service itself. One after the other, so that a round
 * never takes more than one thread and one connection. A team that fails is left for the next round.
 */
@Singleton
public class DetectionSchedule {

    private static final Logger LOG = Logger.getLogger(DetectionSchedule.class);

    private final EveryTenant everyTenant;
    private final Directory directory;
    private final DetectSuggestions detect;

    DetectionSchedule(EveryTenant everyTenant, Directory directory, DetectSuggestions detect) {
        this.everyTenant = everyTenant;
        this.directory = directory;
        this.detect = detect;
    }

    @Scheduled(
            every = "{feedback.detection.every}",
            delayed = "{feedback.detection.delay:20s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        everyTenant.run("Detection", tenant -> {
            var roster = directory.roster(tenant);
            teamsWithReps(roster).forEach(team -> look(tenant, roster, team));
        });
    }

    private void look(String tenant, Roster roster, UUID team) {
        try {
            LOG.debugf("Team %s of %s: %s", team, tenant, detect.detect(roster, team));
        } catch (Rejection.Unavailable later) {
            LOG.infof("Detection for a team of %s waits for its next round: %s", tenant, later.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Detection for a team of %s failed: %s",
                    tenant, e.getClass().getSimpleName());
            LOG.debug("Why it failed", e);
        }
    }

    /** Teams that have reps of their own; those that only have teams below are covered by these. */
    private static Set<UUID> teamsWithReps(Roster roster) {
        return roster.people().stream()
                .filter(person -> person.is(Role.REP))
                .flatMap(person -> person.teamIds().stream())
                .collect(Collectors.toSet());
    }
}
