package io.headlight.activity.sender.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.FirstSaid;
import io.headlight.activity.known.Observation;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of Salesforce that count, and which of their fields say how. No other field is kept. */
enum Kind {
    TASK(
            "Status",
            Set.of(
                    "OwnerId",
                    "Status",
                    "TaskSubtype",
                    "CompletedDateTime",
                    "CallType",
                    "CallDurationInSeconds",
                    "CallDisposition",
                    "WhoId",
                    "WhatId",
                    "AccountId"),
            Set.of("IsClosed")),
    EVENT(
            null,
            Set.of("OwnerId", "CreatedDate", "StartDateTime", "EndDateTime", "WhoId", "WhatId", "AccountId"),
            Set.of()),
    OPPORTUNITY(
            "StageName",
            Set.of("OwnerId", "CreatedDate", "StageName", "Amount", "CurrencyIsoCode", "AccountId", "ContactId"),
            Set.of("IsWon"));

    /** What the first time of each state is kept under. */
    static final String STATE = "state:";

    /** No field that is kept has more in Salesforce. */
    private static final int LONGEST = 255;

    private final String state;
    private final Set<String> stored;
    private final Set<String> derived;

    /**
     * @param state the field whose values the first time is kept of, or null
     * @param stored fields that a change event of a new record leaves out when they are empty
     * @param derived fields that change events never have
     */
    Kind(String state, Set<String> stored, Set<String> derived) {
        this.state = state;
        this.stored = stored;
        this.derived = derived;
    }

    /** By Salesforce's name of it, {@code Task}; empty for what is nothing we count. */
    static Optional<Kind> named(String object) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(object))
                .findFirst();
    }

    /** Ids are kept as they are sent: 15 characters tell upper from lower case, 18 do too. */
    String key(String id) {
        if (id == null || id.isEmpty()) {
            throw new Claim.Unusable("the record's id is missing");
        }
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    boolean keeps(String field) {
        return stored.contains(field) || derived.contains(field);
    }

    /** What a whole new record leaves out is empty. */
    Map<String, Object> emptyRecord() {
        var fields = new HashMap<String, Object>();
        stored.forEach(field -> fields.put(field, null));
        return fields;
    }

    /** A field's value as it is kept: text, or null. */
    static String value(JsonNode record, String field) {
        var text = record.path(field).isValueNode() && !record.path(field).isNull()
                ? record.path(field).asText()
                : null;
        if (text != null && text.length() > LONGEST) {
            throw new Claim.Unusable("a field of the record has over 255 characters");
        }
        return text;
    }

    /** What was said of a record, and since when it is in the state it is in. */
    List<Observation> observations(String key, String orderKey, Instant at, Map<String, Object> fields) {
        var said = new Observation(key, orderKey, fields);
        return state != null && fields.get(state) instanceof String now && !now.isEmpty()
                ? List.of(said, FirstSaid.observed(key, STATE + now, at))
                : List.of(said);
    }

    /** The name of the object in a payload we made or were sent. */
    static Optional<Kind> in(JsonNode node, String member) {
        return named(StrictJson.text(node, member));
    }
}
