package io.headlight.activity.dataexport;

import io.headlight.activity.delivery.kept.KeptDeliveries;
import io.headlight.activity.delivery.kept.RawDelivery;
import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.erased.Holder;
import io.headlight.activity.erased.Name;
import io.headlight.activity.erasure.Erasures;
import io.headlight.kit.store.Atomic;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages of everything that is held of somebody. Each is a transaction of its own and leaves nothing. */
@ApplicationScoped
class ExportPages {

    private final List<Holder> holders;
    private final KeptDeliveries deliveries;
    private final ErasedPersons erased;
    private final Erasures erasures;

    ExportPages(@All List<Holder> holders, KeptDeliveries deliveries, ErasedPersons erased, Erasures erasures) {
        this.holders =
                holders.stream().sorted(Comparator.comparing(Holder::kind)).toList();
        this.deliveries = deliveries;
        this.erased = erased;
        this.erasures = erasures;
    }

    Holder.Whom whom(Collection<Name> names, UUID repId) {
        return new Holder.Whom(erased.named(names), repId);
    }

    List<Holder> holders() {
        return holders;
    }

    @Atomic
    Holder.Found page(Holder holder, Holder.Whom whom, UUID after) {
        return holder.find(whom, after);
    }

    @Atomic
    Optional<RawDelivery> delivery(UUID id) {
        return deliveries.deliveries(List.of(id)).stream()
                .filter(delivery -> !delivery.isEmptied())
                .map(RawDelivery::of)
                .findFirst();
    }

    @Atomic
    List<?> erasures(Collection<Name> names) {
        return erasures.show(erased.erasuresOf(names));
    }
}
