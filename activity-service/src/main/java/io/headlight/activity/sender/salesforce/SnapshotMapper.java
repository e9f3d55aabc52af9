package io.headlight.activity.sender.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A notification tells a record's chosen fields as they were after it was saved, and no old value. Its place in history is
 * when the record was modified last, if that is among the fields. If not, when it came in: what Salesforce has to send again
 * it sends as the record is by then, so that the later arrival tells the later state.
 */
final class SnapshotMapper implements Mapper.OfObjects {

    @Override
    public List<Observation> observe(Item item, Settings settings) {
        return Kind.in(item.payload(), NotificationSplitter.OBJECT)
                .map(kind -> observed(kind, item))
                .orElse(List.of());
    }

    private static List<Observation> observed(Kind kind, Item item) {
        var record = item.payload();
        var fields = new HashMap<String, Object>();
        record.fieldNames().forEachRemaining(name -> {
            if (kind.keeps(name)) {
                fields.put(name, Kind.value(record, name));
            }
        });
        fields.put(KnownObject.DELETED, "true".equals(Kind.value(record, "IsDeleted")));
        var at = modified(record, item.toldAt());
        return kind.observations(kind.key(Kind.value(record, "Id")), Claim.orderOf(at), at, fields);
    }

    private static Instant modified(JsonNode record, Instant received) {
        return Stream.of("LastModifiedDate", "SystemModstamp")
                .flatMap(field -> Times.of(Kind.value(record, field)).stream())
                .max(Comparator.naturalOrder())
                .orElse(received);
    }

    @Override
    public List<Claim> claims(KnownObject object, Settings settings) {
        return Reading.claims(object, settings);
    }
}
