package io.headlight.activity.bench;

import io.headlight.activity.webhook.SwitchedStore;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** What tests switch off is on, and what they count or forget is neither counted nor forgotten. */
public class AsInProduction implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SwitchedStore.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.scheduler.enabled", "true",
                "quarkus.hibernate-orm.statistics", "false",
                "headlight.webhook.remember", "PT2S",
                "headlight.webhook.refusals", "PT0.01S",
                // The baseline keeps every request waiting for a connection; refusing some would flatter it.
                "quarkus.datasource.jdbc.acquisition-timeout", "10s");
    }
}
