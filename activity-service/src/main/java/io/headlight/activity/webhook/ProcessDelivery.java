package io.headlight.activity.webhook;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.sender.Settings;
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
        var sender = senders.named(sources.senderOf(delivery.sourceId));
        if (sender.isEmpty()) {
            deliveries.reject(deliveryId, "SENDER_UNKNOWN");
            return;
        }
        try {
            apply(delivery, sender.get(), sender.get().splitter().split(delivery.asIncoming(), Settings.NONE));
        } catch (MalformedBody unusable) {
            deliveries.reject(deliveryId, "MALFORMED");
        }
    }

    private void apply(Delivery delivery, Sender sender, List<Item> items) {
        boolean all = true;
        for (int position = 0; position < items.size(); position++) {
            all &= apply(delivery, sender, items.get(position), position, items.size() == 1);
        }
        if (items.size() != 1 || !all) {
            deliveries.conclude(delivery.id);
        }
    }

    private boolean apply(Delivery delivery, Sender sender, Item item, int position, boolean alone) {
        for (int attempt = 1; ; attempt++) {
            try {
                applyItem.apply(
                        delivery, (io.headlight.activity.sender.Mapper.OfItems) sender.mapper(), item, position, alone);
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
                        LOG.warnf("Item %d of delivery %s failed", position, delivery.id);
                        LOG.debug("Why it failed", e);
                        deliveries.failed(delivery, position);
                        return false;
                    }
                }
            }
        }
    }
}
