package io.headlight.feedback.detection;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Directory;
import io.headlight.kit.directory.Roster;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Detection without being asked: every tenant, team by team, as the service itself. One after the other, so that it never
 * takes more than one thread and one connection; in another order each time, so that none is always last when time runs
 * out with a round still going. A tenant or team that fails is left for the next round.
 */
@Singleton
public class DetectionSchedule {

    private static final Logger LOG = Logger.getLogger(DetectionSchedule.class);

    private final Directory directory;
    private final AsTenant asTenant;
    private final DetectSuggestions detect;

    DetectionSchedule(Directory directory, AsTenant asTenant, DetectSuggestions detect) {
        this.directory = directory;
        this.asTenant = asTenant;
        this.detect = detect;
    }

    @Scheduled(
            every = "{feedback.detection.every}",
            delayed = "{feedback.detection.delay:20s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        shuffled(directory.tenants()).forEach(this::tenant);
    }

    private void tenant(String tenant) {
        try {
            asTenant.run(tenant, () -> {
                var roster = directory.roster(tenant);
                shuffled(teamsWithReps(roster)).forEach(team -> team(tenant, roster, team));
            });
        } catch (RuntimeException e) {
            LOG.warnf("Detection for tenant %s is put off: %s", tenant, e.getMessage());
            LOG.debug("Detection is put off", e);
        }
    }

    private void team(String tenant, Roster roster, UUID team) {
        try {
            var detected = detect.detect(roster, team);
            LOG.debugf("Tenant %s, team %s: %s", tenant, team, detected);
        } catch (RuntimeException e) {
            LOG.warnf("Detection for a team of tenant %s is put off: %s", tenant, e.getMessage());
            LOG.debug("Detection is put off", e);
        }
    }

    /** Teams that have reps of their own; those that only have teams below are covered by these. */
    private static Collection<UUID> teamsWithReps(Roster roster) {
        return roster.people().stream()
                .filter(person -> person.is(Role.REP))
                .flatMap(person -> person.teamIds().stream())
                .collect(Collectors.toSet());
    }

    private static <T> List<T> shuffled(Collection<T> all) {
        var list = new ArrayList<>(all);
        Collections.shuffle(list);
        return list;
    }
}
