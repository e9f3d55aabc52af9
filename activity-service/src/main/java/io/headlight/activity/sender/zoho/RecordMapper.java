package io.headlight.activity.sender.zoho;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A notification tells that a record was inserted or deleted, or which of its fields were changed, to what if the channel
 * was set up so, and never whose it is. What it tells is kept; what follows is read off all that is known, and the rest is
 * fetched. Which module it is about is said by {@code module}: {@code resource_uri} may name another.
 */
final class RecordMapper implements Mapper.OfObjects {

    private static final Pattern ID = Pattern.compile("[0-9]{1,40}");

    @Override
    public List<Observation> observe(Item item, Settings settings) {
        var message = item.payload();
        var kind = Kind.ofModule(StrictJson.text(message, "module"));
        if (kind.isEmpty()) {
            return List.of();
        }
        var id = message.path(NotificationSplitter.IDS).path(0).asText();
        if (!ID.matcher(id).matches()) {
            throw new Claim.Unusable("an id is no number");
        }
        var key = kind.get().key(id);
        var at = NotificationSplitter.at(message)
                .orElseThrow(() -> new Claim.Unusable("server_time is missing or not in milliseconds since 1970"));
        var wanted = wanted(kind.get(), settings);
        return switch (String.valueOf(StrictJson.text(message, "operation"))) {
            case "insert" -> told(at, key, inserted(message, wanted));
            case "update" -> told(at, key, updated(message, id, wanted));
            case "delete" -> List.of(Observation.deleted(at, key, true));
            default -> List.of();
        };
    }

    @Override
    public List<Claim> claims(KnownObject object, Settings settings) {
        var known = new KnownRecord(object);
        return switch (Kind.ofPrefix(object.kind()).orElse(null)) {
            case CALL -> Calls.claims(known);
            case MEETING -> Meetings.claims(known, settings);
            case TASK -> Tasks.claims(known);
            case DEAL -> Deals.claims(known, settings);
            case null -> List.of();
        };
    }

    private static Set<String> wanted(Kind kind, Settings settings) {
        var wanted = new LinkedHashSet<>(kind.fields());
        if (kind == Kind.MEETING) {
            wanted.add(Meetings.heldField(settings));
        }
        return wanted;
    }

    /** What was inserted or updated is there, whatever was told before. */
    private static List<Observation> told(Instant at, String key, Map<String, Object> fields) {
        fields.put(KnownObject.DELETED, false);
        return List.of(Observation.at(at, key, fields));
    }

    private static Map<String, Object> inserted(JsonNode message, Set<String> wanted) {
        var fields = values(message, wanted);
        fields.put(KnownRecord.INSERTED, true);
        return fields;
    }

    private static Map<String, Object> updated(JsonNode message, String id, Set<String> wanted) {
        var fields = values(message, wanted);
        var changed = new LinkedHashSet<String>();
        wanted.stream().filter(fields::containsKey).forEach(changed::add);
        var names = message.path(NotificationSplitter.FIELDS).path(0).path(id);
        if (!names.isArray() && message.path(NotificationSplitter.VALUES).isEmpty()) {
            fields.put(KnownRecord.ANYTHING_CHANGED, true);
        }
        for (var name : names) {
            if (wanted.contains(name.asText())) {
                changed.add(name.asText());
            }
        }
        changed.forEach(name -> fields.put(KnownRecord.CHANGED + name, true));
        if (fields.get(Deals.STAGE) instanceof String stage) {
            fields.put(KnownRecord.MOVED_TO + stage, true);
        }
        return fields;
    }

    private static Map<String, Object> values(JsonNode message, Set<String> wanted) {
        var values = message.path(NotificationSplitter.VALUES).path(0).path("values");
        var fields = new HashMap<String, Object>();
        for (var name : wanted) {
            if (values.has(name)) {
                Fields.put(fields, name, values.get(name));
            }
        }
        return fields;
    }
}
