package io.headlight.kit.sample;

import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {

    Note get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("note", id));
    }

    List<Note> after(Optional<UUID> last, int most) {
        return last.map(id -> find("id > ?1 order by id", id))
                .orElseGet(() -> find("order by id"))
                .page(0, most)
                .list();
    }
}
