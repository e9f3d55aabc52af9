package io.headlight.activity.erasure;

import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.erased.Name;
import io.headlight.activity.erased.PersonNames;
import io.headlight.activity.sourceobject.PrivacyDeleted;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Begins to forget somebody: from then on nothing new of them is kept, and what is there is looked through. */
@ApplicationScoped
class BeginErasure {

    private final Erasures erasures;
    private final ErasedPersons erased;
    private final Clock clock;

    BeginErasure(Erasures erasures, ErasedPersons erased, Clock clock) {
        this.erasures = erasures;
        this.erased = erased;
        this.clock = clock;
    }

    @Atomic
    Erasure begin(PersonNames person, List<Name> names, String reason, UUID askedBy) {
        var erasure = Erasure.askedBy(askedBy, person, reason, clock.instant());
        erasures.persist(erasure);
        erased.add(erasure.id, names);
        return erasure;
    }

    /**
     * Of two deliveries that say so at once one is undone, and then finds in the database that it is asked for: from now on
     * this instance knows it too, though it may have remembered otherwise.
     */
    void begin(@Observes PrivacyDeleted wish) {
        var contact = List.of(Name.contact(wish.sourceId(), wish.contactId()));
        var hash = erased.hashesOf(contact).iterator().next();
        if (erasures.isAskedFor(hash)) {
            erased.knowNow();
            return;
        }
        var erasure = Erasure.askedBySource(wish.sourceId(), hash, clock.instant());
        erasures.persist(erasure);
        erased.add(erasure.id, contact);
    }
}
