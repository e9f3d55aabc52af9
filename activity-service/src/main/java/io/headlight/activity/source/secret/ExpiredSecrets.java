package io.headlight.activity.source.secret;

import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets secrets that are not accepted any more: what is not there cannot leak. */
@ApplicationScoped
class ExpiredSecrets {

    private final Secrets secrets;
    private final EveryTenant everyTenant;

    ExpiredSecrets(Secrets secrets, EveryTenant everyTenant) {
        this.secrets = secrets;
        this.everyTenant = everyTenant;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void destroy() {
        everyTenant.run("Expired secrets", tenant -> {
            boolean more = secrets.destroyExpired();
            while (more) {
                more = secrets.destroyExpired();
            }
        });
    }
}
