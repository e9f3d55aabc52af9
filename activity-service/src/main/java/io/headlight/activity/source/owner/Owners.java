package io.headlight.activity.source.owner;

import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom the sources mean. Ids come in any spelling. */
@ApplicationScoped
class Owners implements PanacheRepositoryBase<SourceOwner, UUID> {

    Optional<SourceOwner> named(UUID sourceId, String ownerId) {
        return find("sourceId = ?1 and ownerId = ?2", sourceId, OwnerIds.spelled(ownerId))
                .firstResultOptional();
    }

    SourceOwner get(UUID sourceId, String ownerId) {
        return named(sourceId, ownerId).orElseThrow(() -> new Rejection.NotFound("Nobody is meant by this owner id."));
    }

    List<SourceOwner> list(UUID sourceId, UUID after, int most) {
        return find("sourceId = ?1 and id > ?2 order by id", sourceId, after)
                .page(0, most)
                .list();
    }
}
