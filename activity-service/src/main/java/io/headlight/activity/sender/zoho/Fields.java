package io.headlight.activity.sender.zoho;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.json.StrictJson;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Zoho's values as plain ones: of a looked-up record its id, of participants their addresses. */
final class Fields {

    static final String OWNER = "Owner";
    static final String OWNER_EMAIL = "Owner.email";
    static final String PARTICIPANTS = "Participants";

    private static final int LONGEST = 255;
    private static final int MOST_PARTICIPANTS = 20;

    private Fields() {}

    /** With the owner comes the address, or that there is none: the last owner's must not stay. */
    static void put(Map<String, Object> fields, String name, JsonNode value) {
        fields.put(name, plain(name, value));
        if (name.equals(OWNER)) {
            fields.put(OWNER_EMAIL, cut(StrictJson.text(value, "email")));
        }
    }

    private static Object plain(String name, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isTextual()) {
            return cut(value.asText());
        }
        return name.equals(PARTICIPANTS) ? addresses(value) : cut(StrictJson.text(value, "id"));
    }

    /** Of those from outside. */
    private static String addresses(JsonNode participants) {
        var addresses = StreamSupport.stream(participants.spliterator(), false)
                .filter(participant -> !"user".equals(StrictJson.text(participant, "type")))
                .map(Fields::address)
                .filter(Objects::nonNull)
                .filter(address -> address.length() <= LONGEST)
                .limit(MOST_PARTICIPANTS)
                .collect(Collectors.joining(","));
        return addresses.isEmpty() ? null : addresses;
    }

    private static String address(JsonNode participant) {
        var email = StrictJson.text(participant, "Email");
        var named = email == null ? StrictJson.text(participant, "participant") : email;
        return named != null && named.contains("@") ? named : null;
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
