package io.headlight.activity.sender.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.known.VendorApi;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One object by HubSpot's CRM API, version 3: everything we keep of its kind, what became of its state and its owner, and
 * what it is associated with. What is asked for and not answered is known to be empty.
 */
final class ObjectFetcher implements Fetcher {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final Pattern PROPERTY = Pattern.compile("[a-z][a-z0-9_]{0,99}");
    private static final int MOST_PROPERTIES = 40;
    private static final int MOST_CHANGES = 40;
    private static final int MOST_ASSOCIATIONS = 10;

    private final VendorApi api;
    private final Clock clock;

    ObjectFetcher(VendorApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public URI usualAddress() {
        return URI.create("https://api.hubapi.com");
    }

    @Override
    public Observation fetch(Access access, String objectKey, Set<String> fields) {
        var known = new KnownObject(objectKey, Map.of());
        var kind = Kind.named(known.kind())
                .filter(Kind::counts)
                .filter(any -> ID.matcher(known.id()).matches())
                .orElseThrow(() -> new Refused("HubSpot's API is not asked for such objects"));
        var properties = properties(kind, fields);
        return api.get(address(access, kind, known.id(), properties), "Bearer " + access.token())
                .map(answer -> observation(kind, known.id(), properties, answer))
                .orElseGet(() -> Observation.deleted(clock.instant(), objectKey, true));
    }

    private static Set<String> properties(Kind kind, Set<String> fields) {
        var properties = new TreeSet<>(kind.needed());
        properties.addAll(kind.further());
        fields.stream()
                .filter(field -> PROPERTY.matcher(field).matches())
                .sorted()
                .limit(MOST_PROPERTIES)
                .forEach(properties::add);
        return properties;
    }

    private static URI address(Access access, Kind kind, String id, Set<String> properties) {
        return URI.create("%s/crm/v3/objects/%s/%s?properties=%s&propertiesWithHistory=%s&associations=%s"
                .formatted(
                        access.address().toString().replaceAll("/+$", ""),
                        kind.collection(),
                        id,
                        String.join(",", properties),
                        kind.state() + "," + Kind.OWNER,
                        String.join(",", others(kind).map(Kind::collection).toList())));
    }

    /** The kinds of objects that one of this kind may be about. */
    private static Stream<Kind> others(Kind kind) {
        return Stream.of(Kind.values()).filter(other -> other != kind && Associations.isSubject(other));
    }

    private static Observation observation(Kind kind, String id, Set<String> properties, ObjectNode answer) {
        var updated = Times.of(StrictJson.text(answer, "updatedAt"))
                .orElseThrow(() -> new Refused("the API's answer has no updatedAt"));
        var answered = StrictJson.text(answer, "id");
        if (answered != null && !answered.equals(id)) {
            // Asked for one that lost in a merge, HubSpot answers with the winner.
            return Observation.at(updated, kind.key(id), Map.of(Reading.MERGED_INTO, kind.key(answered)));
        }
        var fields = new HashMap<String, Object>();
        fields.put(KnownObject.DELETED, false);
        properties.forEach(property -> fields.put(property, StrictJson.text(answer.path("properties"), property)));
        List.of(kind.state(), Kind.OWNER)
                .forEach(property -> history(
                        fields,
                        kind,
                        property,
                        answer.path("propertiesWithHistory").path(property)));
        others(kind)
                .forEach(other -> associations(
                        fields,
                        other,
                        answer.path("associations").path(other.collection()).path("results")));
        return Observation.at(updated, kind.key(id), fields);
    }

    /** A change of a property. */
    private record Change(String value, Instant at, String source) {}

    private static void history(Map<String, Object> fields, Kind kind, String property, JsonNode changes) {
        changes.valueStream()
                .limit(MOST_CHANGES)
                .flatMap(change -> Times.of(StrictJson.text(change, "timestamp"))
                        .map(at ->
                                new Change(StrictJson.text(change, "value"), at, StrictJson.text(change, "sourceType")))
                        .stream())
                .sorted(Comparator.comparing(Change::at))
                .forEach(change ->
                        History.leave(fields, kind, property, emptyAsNull(change.value), change.at, change.source));
    }

    private static String emptyAsNull(String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static void associations(Map<String, Object> fields, Kind other, JsonNode results) {
        results.valueStream()
                .limit(MOST_ASSOCIATIONS)
                .map(result -> StrictJson.text(result, "id"))
                .filter(id -> id != null && ID.matcher(id).matches())
                .forEach(id -> fields.put(Associations.field(other.key(id)), true));
    }
}
