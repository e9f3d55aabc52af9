package io.headlight.activity.sender.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.kit.store.Digest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event of Salesforce's bus as a relay posts it: as it came ({@code schema}, {@code payload}, {@code event}), inside the
 * {@code data} of a CometD message or the {@code detail} of an EventBridge one, or the payload alone.
 */
record Change(JsonNode event, JsonNode payload) {

    private static final String HEADER = "ChangeEventHeader";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LONGEST_ID = 190;
    private static final long MILLION = 1_000_000;
    private static final long THOUSAND = 1_000;

    static Change of(JsonNode told) {
        var event = Stream.of("data", "detail")
                .map(told::path)
                .filter(inside -> inside.path("payload").isObject())
                .findFirst()
                .orElse(told);
        return new Change(event, event.path("payload").isObject() ? event.path("payload") : event);
    }

    /** What every change of a record has, and no platform event. */
    Optional<JsonNode> header() {
        return Optional.of(payload.path(HEADER)).filter(JsonNode::isObject);
    }

    String type() {
        return String.valueOf(StrictJson.text(header().orElseThrow(), "changeType"));
    }

    /** One or, when the same change was made to many within a second, many. */
    List<String> recordIds() {
        var ids = header().orElseThrow()
                .path("recordIds")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        if (ids.isEmpty()) {
            throw new Claim.Unusable("recordIds is missing or empty");
        }
        return ids;
    }

    /** Names of the fields that became empty. The bitmap that Pub/Sub has in their place names none. */
    List<String> nulledFields() {
        return header().orElseThrow()
                .path("nulledFields")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    Instant at() {
        return Times.of(StrictJson.text(header().orElseThrow(), "commitTimestamp"))
                .orElseThrow(() -> new Claim.Unusable("commitTimestamp is missing or not a time in milliseconds"));
    }

    /**
     * When it was committed, and of what was committed at the same time, by its number. Salesforce's timestamps are of whole
     * seconds, in which there is room for the last six digits of the number; of one that has milliseconds the last three
     * follow. A wrap-around within the same second is the price of a key as wide as all others.
     */
    String orderKey() {
        var at = at();
        var text = StrictJson.text(header().orElseThrow(), "commitNumber");
        if (text != null && !WHOLE_NUMBER.matcher(text).matches()) {
            throw new Claim.Unusable("commitNumber is not a whole number");
        }
        long number = text == null ? 0 : Long.parseLong(text);
        return Claim.orderOf(at.plus(number % (at.getNano() == 0 ? MILLION : THOUSAND), ChronoUnit.MICROS));
    }

    /**
     * Its name: a replay id is one of its channel only, so what it is about and the transaction are part of it. What has
     * neither is named by all it says.
     */
    String id() {
        var header = payload.path(HEADER);
        var naming = Stream.of(
                        StrictJson.text(event.path("event"), "replayId"),
                        StrictJson.text(event, "replayId"),
                        StrictJson.text(event.path("event"), "EventUuid"),
                        StrictJson.text(event, "id"),
                        StrictJson.text(header, "transactionKey"))
                .filter(Objects::nonNull)
                .toList();
        if (naming.isEmpty()) {
            return digest(event.toString());
        }
        var id = Stream.concat(
                        Stream.of(
                                        StrictJson.text(event, "schema"),
                                        StrictJson.text(event, "schemaId"),
                                        StrictJson.text(header, "entityName"),
                                        StrictJson.text(header, "sequenceNumber"))
                                .filter(Objects::nonNull),
                        naming.stream())
                .collect(Collectors.joining("/"));
        return id.length() > LONGEST_ID ? digest(id) : id;
    }

    static String digest(String... parts) {
        return "sha256:" + HexFormat.of().formatHex(Digest.of(parts));
    }
}
