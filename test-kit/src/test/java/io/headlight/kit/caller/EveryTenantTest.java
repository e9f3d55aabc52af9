package io.headlight.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class EveryTenantTest {

    private final EveryTenant everyTenant;
    private final CurrentTenant current;

    EveryTenantTest(EveryTenant everyTenant, CurrentTenant current) {
        this.everyTenant = everyTenant;
        this.current = current;
    }

    @Test
    void eachTenantHasItsTurnAsItself() {
        var turns = new HashMap<String, String>();
        everyTenant.run("counting", tenant -> turns.put(tenant, current.id()));
        assertThat(turns).containsOnlyKeys("acme", "globex").containsEntry("acme", "acme");
    }

    @Test
    void oneThatFailsCostsTheOthersNothing() {
        var turns = new HashSet<String>();
        for (int round = 0; round < 2; round++) {
            everyTenant.run("failing", tenant -> {
                turns.add(tenant);
                throw new IllegalStateException(tenant);
            });
        }
        assertThat(turns).containsExactlyInAnyOrder("acme", "globex");
    }
}
