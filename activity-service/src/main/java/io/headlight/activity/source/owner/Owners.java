package io.headlight.activity.source.owner;

import io.headlight.activity.erased.Name;
import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom the sources mean. Ids come in any spelling. */
@ApplicationScoped
public class Owners implements PanacheRepositoryBase<SourceOwner, UUID> {

    /** More than there are sources that may name somebody. */
    private static final int MOST = 1000;

    Optional<SourceOwner> named(UUID sourceId, String ownerId) {
        return find("sourceId = ?1 and ownerId = ?2", sourceId, OwnerIds.spelled(ownerId))
                .firstResultOptional();
    }

    SourceOwner get(UUID sourceId, String ownerId) {
        return named(sourceId, ownerId).orElseThrow(() -> new Rejection.NotFound("Nobody is meant by this owner id."));
    }

    /** Of all sources, by id. */
    List<SourceOwner> all(UUID after, int most) {
        return find("id > ?1 order by id", after).page(0, most).list();
    }

    /** What sources call a rep. */
    public List<Name> namesOf(UUID repId) {
        return find("repId = ?1 order by id", repId).page(0, MOST).stream()
                .map(owner -> Name.owner(owner.sourceId, owner.ownerId))
                .toList();
    }

    List<SourceOwner> list(UUID sourceId, UUID after, int most) {
        return find("sourceId = ?1 and id > ?2 order by id", sourceId, after)
                .page(0, most)
                .list();
    }
}
