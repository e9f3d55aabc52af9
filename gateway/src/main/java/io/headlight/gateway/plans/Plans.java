package io.headlight.gateway.plans;

import io.headlight.gateway.call.ServiceCalls;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What plan-service knows of reps: how far they are with their plans. */
@Singleton
public class Plans {

    private static final String SERVICE = "plan-service";

    private final PlanClient client;
    private final ServiceCalls calls;

    Plans(@RestClient PlanClient client, ServiceCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** @param asOf null for now */
    public Progress ofRep(UUID repId, Instant asOf) {
        return calls.ask(SERVICE, () -> client.progress(repId, null, asOf), Progress.class);
    }

    /** Of everyone in the team and below, in one question. */
    public Progress ofTeam(UUID teamId, Instant asOf) {
        return calls.ask(SERVICE, () -> client.progress(null, teamId, asOf), Progress.class);
    }
}
