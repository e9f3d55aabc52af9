package io.headlight.kit.testing;

import io.headlight.kit.directory.Directory;
import io.headlight.kit.directory.Roster;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Set;

/** Another provider of the directory: the {@link People} of the tests. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FixedDirectory implements Directory {

    @Override
    public Set<String> tenants() {
        return People.ROSTERS.keySet();
    }

    @Override
    public Roster roster(String tenant) {
        return People.ROSTERS.getOrDefault(tenant, new Roster(List.of(), List.of()));
    }
}
