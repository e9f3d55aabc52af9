package io.headlight.kit.caller;

import io.headlight.kit.directory.Directory;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A round of a job over all tenants, in another order each time, so that none is always last. One tenant's failure costs
 * the others nothing; while the directory does not say who there is, the round is left out.
 */
@ApplicationScoped
public class EveryTenant {

    private static final Logger LOG = Logger.getLogger(EveryTenant.class);

    private final Directory directory;
    private final AsTenant asTenant;

    EveryTenant(Directory directory, AsTenant asTenant) {
        this.directory = directory;
        this.asTenant = asTenant;
    }

    /** @param job names it in the log */
    public void run(String job, Consumer<String> work) {
        for (var tenant : tenants(job)) {
            try {
                asTenant.run(tenant, () -> work.accept(tenant));
            } catch (Rejection.Unavailable later) {
                LOG.infof("%s for %s waits for its next round: %s", job, tenant, later.getMessage());
            } catch (RuntimeException e) {
                // The round is not lost: the next one finds the same work again.
                LOG.warnf("%s for %s failed: %s", job, tenant, e.getClass().getSimpleName());
                LOG.debug("Why it failed", e);
            }
        }
    }

    private List<String> tenants(String job) {
        try {
            var tenants = new ArrayList<>(directory.tenants());
            Collections.shuffle(tenants);
            return tenants;
        } catch (Rejection.Unavailable later) {
            LOG.infof("%s waits for the directory", job);
            return List.of();
        }
    }
}
