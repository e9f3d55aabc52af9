package io.headlight.activity.dataexport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who took copies of whose data. */
@ApplicationScoped
class DataExports implements PanacheRepositoryBase<DataExport, UUID> {

    /** Newest first, before an id. */
    List<DataExport> list(UUID before, int most) {
        return find("id < ?1 order by id desc", before).page(0, most).list();
    }
}
