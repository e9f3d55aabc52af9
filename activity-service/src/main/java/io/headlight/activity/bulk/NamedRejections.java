package io.headlight.activity.bulk;

import io.headlight.activity.erased.RowHolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** People in rows of imports that were not taken. That a row was not, and why, stays. */
@ApplicationScoped
class NamedRejections implements RowHolder<ImportRejection> {

    private final Imports imports;

    NamedRejections(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Kind kind() {
        return Kind.REJECTION;
    }

    @Override
    public List<ImportRejection> after(UUID id, int most) {
        return imports.rejections(id, most);
    }

    @Override
    public UUID idOf(ImportRejection rejection) {
        return rejection.id;
    }

    @Override
    public boolean isNamed(Whom whom, ImportRejection rejection) {
        return rejection.isNamed(whom.sought());
    }

    @Override
    public void erase(Whom whom, ImportRejection rejection) {
        rejection.forget(whom.sought());
    }

    @Override
    public Object told(ImportRejection rejection) {
        return RejectionView.of(rejection);
    }
}
