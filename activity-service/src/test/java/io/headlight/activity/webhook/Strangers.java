package io.headlight.activity.webhook;

import io.headlight.activity.health.Happenings;
import io.headlight.activity.sender.CountedChecks;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.source.SourceKey;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks who sent something, and counts what that takes. */
@ApplicationScoped
public class Strangers {

    private final CountedChecks checks;
    private final Recognition recognition;
    private final AsTenant asTenant;

    Strangers(
            Senders senders,
            Sources sources,
            WebhookConfig config,
            MatchedSecrets matched,
            Happenings happenings,
            AsTenant asTenant) {
        this.checks = new CountedChecks(senders);
        this.recognition = new Recognition(new KnownSources(sources, config), checks.senders(), matched, happenings);
        this.asTenant = asTenant;
    }

    /** How many secrets are compared before it is refused. */
    public int comparedFor(String path, Incoming request) {
        checks.compared();
        refused(path, request);
        return checks.compared();
    }

    /** @throws IllegalStateException when it is not refused */
    public void refused(String path, Incoming request) {
        var key = SourceKey.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        asTenant.run(key.tenant(), () -> {
            try {
                recognition.of(key, request);
            } catch (Rejection expected) {
                return;
            }
            throw new IllegalStateException("It was not refused");
        });
    }
}
