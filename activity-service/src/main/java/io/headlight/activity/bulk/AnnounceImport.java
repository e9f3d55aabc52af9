package io.headlight.activity.bulk;

import io.headlight.activity.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes an import that waits for its content. */
@ApplicationScoped
class AnnounceImport {

    private final Imports imports;
    private final Sources sources;
    private final Clock clock;

    AnnounceImport(Imports imports, Sources sources, Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.clock = clock;
    }

    ImportJob announce(String tenant, NewImport wanted) {
        wanted.requireTable();
        if (wanted.ownersOf() != null) {
            sources.get(wanted.ownersOf());
        }
        var job = new ImportJob(tenant, wanted, clock.instant());
        imports.persist(job);
        return job;
    }
}
