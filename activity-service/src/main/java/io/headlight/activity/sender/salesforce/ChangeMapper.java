package io.headlight.activity.sender.salesforce;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A change tells the fields that changed, of a new or restored record all that are not empty. A gap tells nothing but that
 * something changed: what was known before is out of date, and the record has to be fetched. An overflow has no record's id
 * at all: it waits under the id of no record, so that it is seen that everything of its kind has to be looked through.
 *
 * <p>Platform events are the customer's own and nothing that counts by itself.
 */
final class ChangeMapper implements Mapper.OfObjects {

    /** In place of an id when a custom field of every record was converted, which no field that counts is. */
    private static final String EVERY_RECORD = "*";

    @Override
    public List<Observation> observe(Item item, Settings settings) {
        var change = Change.of(item.payload());
        return change.header()
                .flatMap(header -> Kind.in(header, "entityName"))
                .map(kind -> observed(kind, change))
                .orElse(List.of());
    }

    private static List<Observation> observed(Kind kind, Change change) {
        return change.recordIds().stream()
                .filter(id -> !id.endsWith(EVERY_RECORD))
                .map(kind::key)
                .flatMap(key -> observed(kind, change, key).stream())
                .toList();
    }

    private static List<Observation> observed(Kind kind, Change change, String key) {
        var order = change.orderKey();
        return switch (change.type()) {
            case "CREATE", "UNDELETE" ->
                kind.observations(key, order, change.at(), told(kind, change, kind.emptyRecord()));
            case "UPDATE" -> kind.observations(key, order, change.at(), told(kind, change, new HashMap<>()));
            case "DELETE", "GAP_DELETE" -> List.of(new Observation(key, order, Map.of(KnownObject.DELETED, true)));
            case "GAP_CREATE", "GAP_UPDATE", "GAP_UNDELETE" ->
                List.of(new Observation(key, order, Map.of(KnownObject.GAP, true, KnownObject.DELETED, false)));
            case "GAP_OVERFLOW" -> List.of(Observation.gap(order, key));
            default -> throw new Claim.Unusable("changeType is none of Salesforce's");
        };
    }

    /** Null is no value here: a relay that reads Pub/Sub gives every field that did not change as null. */
    private static Map<String, Object> told(Kind kind, Change change, Map<String, Object> fields) {
        change.nulledFields().stream().filter(kind::keeps).forEach(name -> fields.put(name, null));
        change.payload().fieldNames().forEachRemaining(name -> {
            var value = kind.keeps(name) ? Kind.value(change.payload(), name) : null;
            if (value != null) {
                fields.put(name, value);
            }
        });
        fields.put(KnownObject.DELETED, false);
        return fields;
    }

    @Override
    public List<Claim> claims(KnownObject object, Settings settings) {
        return Reading.claims(object, settings);
    }
}
