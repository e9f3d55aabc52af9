package io.headlight.activity.match;

import io.headlight.activity.erased.RowHolder;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** People in what somebody wrote of why two activities are not the same. That they are not stays. */
@ApplicationScoped
class NamedSeparations implements RowHolder<Separation> {

    private final Separations separations;
    private final EntityManager database;
    private final CurrentTenant tenant;

    NamedSeparations(Separations separations, EntityManager database, CurrentTenant tenant) {
        this.separations = separations;
        this.database = database;
        this.tenant = tenant;
    }

    @Override
    public Kind kind() {
        return Kind.SEPARATION;
    }

    @Override
    public List<Separation> after(UUID id, int most) {
        return separations.all(id, most);
    }

    @Override
    public UUID idOf(Separation separation) {
        return separation.id;
    }

    @Override
    public boolean isNamed(Whom whom, Separation separation) {
        return whom.sought().isIn(separation.reason);
    }

    /** A native statement, as separations are immutable to the others. */
    @Override
    public void erase(Whom whom, Separation separation) {
        database.createNativeQuery("update separation set reason = ?3 where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.id())
                .setParameter(2, separation.id)
                .setParameter(3, whom.sought().without(null, separation.reason))
                .executeUpdate();
    }

    @Override
    public Object told(Separation separation) {
        return SeparationView.of(separation);
    }
}
