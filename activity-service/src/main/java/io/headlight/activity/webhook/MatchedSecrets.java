package io.headlight.activity.webhook;

import io.headlight.activity.source.secret.Secrets;
import io.headlight.kit.caller.AsTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which secrets still fit, so that people see when an old one can go. Not worth a statement for each delivery. */
@ApplicationScoped
class MatchedSecrets {

    private static final Logger LOG = Logger.getLogger(MatchedSecrets.class);

    private final Secrets secrets;
    private final AsTenant asTenant;
    private final Map<String, Map<UUID, Instant>> last = new ConcurrentHashMap<>();

    MatchedSecrets(Secrets secrets, AsTenant asTenant) {
        this.secrets = secrets;
        this.asTenant = asTenant;
    }

    void note(String tenant, UUID secretId, Instant at) {
        last.computeIfAbsent(tenant, any -> new ConcurrentHashMap<>()).put(secretId, at);
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        for (var tenant : last.keySet()) {
            var matched = last.remove(tenant);
            try {
                asTenant.run(tenant, () -> secrets.matched(matched));
            } catch (RuntimeException away) {
                // The next delivery says it again.
                LOG.debug("Which secrets fit was not written down", away);
            }
        }
    }
}
