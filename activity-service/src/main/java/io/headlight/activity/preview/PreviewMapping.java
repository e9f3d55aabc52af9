package io.headlight.activity.preview;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.delivery.Delivery;
import io.headlight.activity.delivery.StoredDeliveries;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.mapping.Expression;
import io.headlight.activity.processing.Meaning;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads stored deliveries by two mappings and compares what comes of it. */
@ApplicationScoped
class PreviewMapping {

    private static final int MOST_ITEMS = 1000;

    private final Sources sources;
    private final Senders senders;
    private final StoredDeliveries deliveries;
    private final Meaning meaning;

    PreviewMapping(Sources sources, Senders senders, StoredDeliveries deliveries, Meaning meaning) {
        this.sources = sources;
        this.senders = senders;
        this.deliveries = deliveries;
        this.meaning = meaning;
    }

    MappingPreview preview(UUID sourceId, MappingPreviewResource.MappingToTry wanted) {
        var source = sources.knownById(sourceId);
        var sender = senders.named(source.sender()).orElseThrow();
        var own = wanted.expression() == null ? null : Expression.of(wanted.expression());
        var readings = new ArrayList<MappingPreview.Reading>();
        int skipped = 0;
        for (var delivery : stored(sourceId, wanted)) {
            if (delivery.isEmptied()) {
                skipped++;
            } else {
                read(delivery, source, sender, own, readings);
            }
        }
        return new MappingPreview(
                readings.size(),
                skipped,
                (int) readings.stream()
                        .filter(one -> one.difference() == MappingPreview.Difference.CHANGED)
                        .count(),
                (int) readings.stream()
                        .filter(one -> one.after().fault() != null)
                        .count(),
                readings);
    }

    private List<Delivery> stored(UUID sourceId, MappingPreviewResource.MappingToTry wanted) {
        return wanted.deliveryIds() == null
                ? deliveries.latest(sourceId, wanted.receivedFrom(), wanted.receivedTo(), wanted.most())
                : deliveries.ofSource(sourceId, wanted.deliveryIds());
    }

    private void read(
            Delivery delivery,
            Sources.Known source,
            Sender sender,
            Expression own,
            List<MappingPreview.Reading> readings) {
        int position = 0;
        for (var item : items(delivery, source, sender)) {
            if (readings.size() == MOST_ITEMS) {
                return;
            }
            var before = outcome(() -> meaning.shown(source, sender.mapper(), item));
            var after = outcome(() ->
                    own == null ? meaning.shownBySender(source, sender.mapper(), item) : meaning.by(own, source, item));
            readings.add(new MappingPreview.Reading(
                    delivery.id(),
                    position++,
                    item.eventId(),
                    before.equals(after) ? MappingPreview.Difference.SAME : MappingPreview.Difference.CHANGED,
                    before,
                    after));
        }
    }

    private static List<Item> items(Delivery delivery, Sources.Known source, Sender sender) {
        try {
            return sender.splitter().split(delivery.asIncoming(), source.settings());
        } catch (MalformedBody unusable) {
            return List.of();
        }
    }

    private static MappingPreview.Outcome outcome(Supplier<Meaning.Read> reading) {
        try {
            var read = reading.get();
            return new MappingPreview.Outcome(
                    read.claims().stream().map(MappingPreview.Shown::of).toList(),
                    null,
                    read.missing() == null ? null : read.missing().getMessage());
        } catch (Claim.Unusable unusable) {
            return new MappingPreview.Outcome(List.of(), unusable.getMessage(), null);
        }
    }
}
