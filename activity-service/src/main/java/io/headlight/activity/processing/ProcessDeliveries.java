package io.headlight.activity.processing;

import io.headlight.activity.delivery.Deliveries;
import io.headlight.activity.delivery.Delivery;
import io.headlight.activity.delivery.ProcessingConfig;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.source.SourceStatus;
import io.headlight.activity.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes facts of deliveries: some items together in one transaction, and when that fails each by itself, so that none holds
 * up or undoes another.
 */
@ApplicationScoped
class ProcessDeliveries {

    private static final Logger LOG = Logger.getLogger(ProcessDeliveries.class);
    /** Two who change the same object at once: one of them looks again. */
    private static final int RACES = 5;

    private final Deliveries deliveries;
    private final Sources sources;
    private final Senders senders;
    private final ApplyItems applyItems;
    private final ProcessingConfig config;

    ProcessDeliveries(
            Deliveries deliveries, Sources sources, Senders senders, ApplyItems applyItems, ProcessingConfig config) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.senders = senders;
        this.applyItems = applyItems;
        this.config = config;
    }

    /** @param ids of one source */
    void process(List<UUID> ids) {
        var toDo = deliveries.toDo(ids);
        if (toDo.isEmpty()) {
            return;
        }
        var source = sources.knownById(toDo.getFirst().sourceId());
        if (source.status() == SourceStatus.PAUSED) {
            return;
        }
        var sender = senders.named(source.sender());
        if (sender.isEmpty()) {
            toDo.forEach(delivery -> deliveries.reject(delivery.id(), "SENDER_UNKNOWN"));
            return;
        }
        try {
            apply(steps(toDo, source, sender.get()), source, sender.get().mapper());
        } catch (RuntimeException e) {
            if (Failure.of(e) != Failure.LASTING) {
                deliveries.killedNobody(ids);
            }
            throw e;
        }
    }

    private List<Step> steps(List<Delivery> toDo, Sources.Known source, Sender sender) {
        var steps = new ArrayList<Step>();
        for (var delivery : toDo) {
            try {
                add(steps, delivery, sender.splitter().split(delivery.asIncoming(), source.settings()));
            } catch (MalformedBody unusable) {
                deliveries.reject(delivery.id(), "MALFORMED");
            } catch (RuntimeException bug) {
                // Taking apart asks nobody, so it fails every time: it is dead at once, and can be replayed when
                // repaired.
                LOG.warnf("Delivery %s cannot be taken apart", delivery.id());
                LOG.debug("Why it cannot", bug);
                deliveries.reject(delivery.id(), "SPLIT_FAILED");
            }
        }
        return steps;
    }

    private void add(List<Step> steps, Delivery delivery, List<Item> items) {
        for (int position = 0; position < items.size(); position++) {
            steps.add(new Step(delivery, items.get(position), position, items.size() == 1));
        }
        if (items.isEmpty()) {
            deliveries.conclude(delivery.id());
        }
    }

    private void apply(List<Step> steps, Sources.Known source, Mapper mapper) {
        var toConclude = new LinkedHashSet<UUID>();
        steps.stream()
                .filter(step -> !step.isAlone())
                .forEach(step -> toConclude.add(step.delivery().id()));
        for (int from = 0; from < steps.size(); from += config.together()) {
            if (from > 0) {
                // A large batch takes longer than a lease.
                deliveries.renewLease(steps.subList(from, steps.size()).stream()
                        .map(step -> step.delivery().id())
                        .collect(Collectors.toSet()));
            }
            apply(steps.subList(from, Math.min(steps.size(), from + config.together())), source, mapper, toConclude);
        }
        toConclude.forEach(deliveries::conclude);
    }

    private void apply(List<Step> together, Sources.Known source, Mapper mapper, Set<UUID> toConclude) {
        try {
            applyItems.apply(together, source, mapper);
        } catch (RuntimeException someone) {
            LOG.debug("Each by itself", someone);
            for (var step : together) {
                if (!apply(step, source, mapper)) {
                    toConclude.add(step.delivery().id());
                }
            }
        }
    }

    private boolean apply(Step step, Sources.Known source, Mapper mapper) {
        for (int attempt = 1; ; attempt++) {
            try {
                applyItems.apply(List.of(step), source, mapper);
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
                        LOG.warnf(
                                "Item %d of delivery %s failed",
                                step.position(), step.delivery().id());
                        LOG.debug("Why it failed", e);
                        deliveries.failed(step.delivery(), step.position());
                        return false;
                    }
                }
            }
        }
    }
}
