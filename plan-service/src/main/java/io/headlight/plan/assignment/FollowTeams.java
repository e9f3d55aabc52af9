package io.headlight.plan.assignment;

import io.headlight.kit.caller.EveryTenant;
import io.headlight.kit.directory.Directory;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps running plans in step with their teams: who joins is told what is expected, of who leaves nothing is any more. */
@ApplicationScoped
class FollowTeams {

    private static final Logger LOG = Logger.getLogger(FollowTeams.class);

    private final EveryTenant everyTenant;
    private final Directory directory;
    private final AssignReps assigning;

    FollowTeams(EveryTenant everyTenant, Directory directory, AssignReps assigning) {
        this.everyTenant = everyTenant;
        this.directory = directory;
        this.assigning = assigning;
    }

    @Scheduled(
            every = "${headlight.follow-teams:60s}",
            delayed = "${headlight.follow-teams:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        everyTenant.run("Following teams", this::follow);
    }

    /** One plan's trouble is not the others'. */
    void follow(String tenant) {
        var roster = directory.roster(tenant);
        assigning.noteMoves(roster);
        for (UUID plan : assigning.running()) {
            try {
                assigning.follow(plan, roster);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Plan %s does not follow its team yet: %s",
                        plan, e.getClass().getSimpleName());
                LOG.debug("Why", e);
            }
        }
    }
}
