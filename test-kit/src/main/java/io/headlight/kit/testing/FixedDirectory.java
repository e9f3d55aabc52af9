package io.headlight.kit.testing;

import io.headlight.kit.directory.Directory;
import io.headlight.kit.directory.Roster;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Another provider of the directory: the {@link People} of the tests. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FixedDirectory implements Directory {

    private final Map<String, Roster> changed = new ConcurrentHashMap<>();

    /** People come, go and move; a test that changes a tenant resets it. */
    public void change(String tenant, Roster roster) {
        changed.put(tenant, roster);
    }

    public void reset() {
        changed.clear();
    }

    @Override
    public Set<String> tenants() {
        return People.ROSTERS.keySet();
    }

    @Override
    public Roster roster(String tenant) {
        var roster = changed.get(tenant);
        return roster == null ? People.ROSTERS.getOrDefault(tenant, new Roster(List.of(), List.of())) : roster;
    }
}
