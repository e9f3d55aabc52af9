package io.headlight.activity.match;

import io.headlight.activity.activity.FactIdentity;
import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people said is not the same. */
@ApplicationScoped
class Separations implements PanacheRepositoryBase<Separation, UUID> {

    Separation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("separation", id));
    }

    /** By id. */
    List<Separation> all(UUID after, int most) {
        return find("id > ?1 order by id", after).page(0, most).list();
    }

    /** All of one object, oldest first. */
    List<Separation> of(FactIdentity object, UUID after, int most) {
        return find("(one = ?1 or other = ?1) and id > ?2 order by id", object.digest(), after)
                .page(0, most)
                .list();
    }

    /** Which of these are set apart from which. */
    Set<Pair> among(Collection<FactIdentity> objects) {
        Map<ByteBuffer, FactIdentity> byDigest = new HashMap<>();
        objects.forEach(object -> byDigest.put(ByteBuffer.wrap(object.digest()), object));
        var digests = byDigest.keySet().stream().map(ByteBuffer::array).toList();
        return list("one in ?1 and other in ?1", digests).stream()
                .map(separation -> new Pair(
                        byDigest.get(ByteBuffer.wrap(separation.one)), byDigest.get(ByteBuffer.wrap(separation.other))))
                .collect(Collectors.toSet());
    }
}
