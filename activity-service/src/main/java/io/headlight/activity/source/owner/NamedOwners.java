package io.headlight.activity.source.owner;

import io.headlight.activity.erased.RowHolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People whom sources mean by owner ids. */
@ApplicationScoped
class NamedOwners implements RowHolder<SourceOwner> {

    private final Owners owners;

    NamedOwners(Owners owners) {
        this.owners = owners;
    }

    record Told(UUID sourceId, String ownerId, UUID repId, Instant mappedAt) {}

    @Override
    public Kind kind() {
        return Kind.OWNER;
    }

    @Override
    public List<SourceOwner> after(UUID id, int most) {
        return owners.all(id, most);
    }

    @Override
    public UUID idOf(SourceOwner owner) {
        return owner.id;
    }

    /** An owner id may be an email; its digits are no phone number. */
    @Override
    public boolean isNamed(Whom whom, SourceOwner owner) {
        return owner.repId.equals(whom.repId()) || whom.sought().isInId(owner.ownerId);
    }

    @Override
    public void erase(Whom whom, SourceOwner owner) {
        owners.delete(owner);
    }

    @Override
    public Object told(SourceOwner owner) {
        return new Told(owner.sourceId, owner.ownerId, owner.repId, owner.mappedAt);
    }
}
