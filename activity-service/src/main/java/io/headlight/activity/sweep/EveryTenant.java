package io.headlight.activity.sweep;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.directory.Directory;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Work that is due now and then for every tenant. One tenant's trouble is not another's, and what fails now is due again
 * with the next sweep, so a failure is a line in the log and no more.
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

    /** What is to be done for a tenant, whose work it is stated to be. */
    @FunctionalInterface
    public interface Work {
        void forTenant(String tenant);
    }

    public void run(String what, Work work) {
        try {
            for (var tenant : directory.tenants()) {
                attempt(what, tenant, work);
            }
        } catch (Rejection.Unavailable nobodyKnown) {
            LOG.warnf("%s: the directory does not answer, so it is not known for whom", what);
        }
    }

    private void attempt(String what, String tenant, Work work) {
        try {
            asTenant.run(tenant, () -> work.forTenant(tenant));
        } catch (RuntimeException e) {
            LOG.warnf("%s: did not work out for %s, due again with the next sweep", what, tenant);
            LOG.debugf(e, "Why %s did not work out", what);
        }
    }
}
