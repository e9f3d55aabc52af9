package io.headlight.activity.processing;

import io.headlight.activity.delivery.Deliveries;
import io.headlight.activity.delivery.Delivery;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.source.SourceStatus;
import io.headlight.activity.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes facts of a delivery: each item by itself, in one transaction, so that none holds up or undoes another. */
@ApplicationScoped
class ProcessDelivery {

    private static final Logger LOG = Logger.getLogger(ProcessDelivery.class);
    /** Two who change the same object at once: one of them looks again. */
    private static final int RACES = 5;

    private final Deliveries deliveries;
    private final Sources sources;
    private final Senders senders;
    private final ApplyItem applyItem;

    ProcessDelivery(Deliveries deliveries, Sources sources, Senders senders, ApplyItem applyItem) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.senders = senders;
        this.applyItem = applyItem;
    }

    void process(UUID deliveryId) {
        var toDo = deliveries.toDo(deliveryId);
        if (toDo.isEmpty()) {
            return;
        }
        var delivery = toDo.get();
        var source = sources.knownById(delivery.sourceId());
        if (source.status() == SourceStatus.PAUSED) {
            return;
        }
        var sender = senders.named(source.sender());
        if (sender.isEmpty()) {
            deliveries.reject(deliveryId, "SENDER_UNKNOWN");
            return;
        }
        try {
            var items = sender.get().splitter().split(delivery.asIncoming(), source.settings());
            apply(delivery, source, sender.get().mapper(), items);
        } catch (MalformedBody unusable) {
            deliveries.reject(deliveryId, "MALFORMED");
        }
    }

    private void apply(Delivery delivery, Sources.Known source, Mapper mapper, List<Item> items) {
        boolean all = true;
        for (int position = 0; position < items.size(); position++) {
            all &= apply(delivery, source, mapper, items.get(position), position, items.size() == 1);
        }
        if (items.size() != 1 || !all) {
            deliveries.conclude(delivery.id());
        }
    }

    private boolean apply(
            Delivery delivery, Sources.Known source, Mapper mapper, Item item, int position, boolean alone) {
        for (int attempt = 1; ; attempt++) {
            try {
                applyItem.apply(delivery, source, mapper, item, position, alone);
                return true;
            } catch (RuntimeException e) {
                switch (Failure.of(e)) {
                    case PASSING -> throw e;
                    case RACE -> {
                        if (attempt == RACES) {
                            throw e;
                        }
                    }
                    case LASTING -> {
                        // Once per try and without the stack: what strangers send must not fill the log.
                        LOG.warnf("Item %d of delivery %s failed", position, delivery.id());
                        LOG.debug("Why it failed", e);
                        deliveries.failed(delivery, position);
                        return false;
                    }
                }
            }
        }
    }
}
