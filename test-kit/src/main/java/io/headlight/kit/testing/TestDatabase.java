package io.headlight.kit.testing;

import io.headlight.parts.BuildDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An empty schema for this module on the build's database server. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var module = System.getProperty("headlight.module", "ide").replaceAll("[^a-z0-9]", "_");
        var address = BuildDatabase.schema(module);
        return Map.of(
                "quarkus.datasource.jdbc.url", address.url(),
                "quarkus.datasource.username", address.user(),
                "quarkus.datasource.password", address.password());
    }

    @Override
    public void stop() {
        // the server lives as long as the build; the next run of this module starts with an empty schema
    }
}
