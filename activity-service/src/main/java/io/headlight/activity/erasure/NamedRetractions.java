package io.headlight.activity.erasure;

import io.headlight.activity.activity.Reasons;
import io.headlight.activity.erased.RowHolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** People in what sources say of why something does not count. That it does not stays. */
@ApplicationScoped
class NamedRetractions implements RowHolder<Reasons.Reason> {

    private final Reasons reasons;

    NamedRetractions(Reasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public Kind kind() {
        return Kind.RETRACTION;
    }

    @Override
    public List<Reasons.Reason> after(UUID id, int most) {
        return reasons.after(id, most);
    }

    @Override
    public UUID idOf(Reasons.Reason row) {
        return row.id();
    }

    @Override
    public boolean isNamed(Whom whom, Reasons.Reason row) {
        return whom.sought().isIn(row.reason());
    }

    @Override
    public void erase(Whom whom, Reasons.Reason row) {
        reasons.rewrite(row.id(), whom.sought().without(null, row.reason()));
    }

    @Override
    public Object told(Reasons.Reason row) {
        return row;
    }
}
