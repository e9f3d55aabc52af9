package io.headlight.activity.sender.dynamics;

import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Contexts as Dynamics writes them. */
final class Messages {

    static final Instant RECEIVED = Instant.parse("2026-03-10T12:00:00Z");
    static final String ID = "2F2F4A1E-0000-4000-8000-000000000001";
    static final String KEY = ":2f2f4a1e-0000-4000-8000-000000000001";
    static final String OWNER = "51d0c7a2-0000-4000-8000-000000000007";

    private Messages() {}

    /** @param rest members after those that every context has */
    static String context(String message, String entity, String rest) {
        return """
                {"MessageName":"%s","PrimaryEntityName":"%s","PrimaryEntityId":"%s","CorrelationId":"c41f6c2e","Depth":1,
                 "OperationId":"d1a5f0c3-0000-4000-8000-000000000001","Stage":40,"Mode":1,
                 "OperationCreatedOn":"\\/Date(1773140400000+0000)\\/"%s}""".formatted(message, entity, ID, rest);
    }

    static String parameters(String... pairs) {
        return ",\"InputParameters\":[" + String.join(",", pairs) + "]";
    }

    static String target(String... attributes) {
        return pair("Target", entity(attributes));
    }

    static String image(String... attributes) {
        return ",\"PostEntityImages\":[" + pair("image", entity(attributes)) + "]";
    }

    static String entity(String... attributes) {
        return "{\"__type\":\"Entity:http:\\/\\/schemas.microsoft.com\\/xrm\\/2011\\/Contracts\",\"Id\":\"" + ID
                + "\",\"Attributes\":[" + String.join(",", attributes) + "]}";
    }

    static String pair(String key, String value) {
        return "{\"key\":\"" + key + "\",\"value\":" + value + "}";
    }

    static String option(String key, int value) {
        return pair(
                key,
                "{\"__type\":\"OptionSetValue:http:\\/\\/schemas.microsoft.com\\/xrm\\/2011\\/Contracts\",\"Value\":"
                        + value + "}");
    }

    static String money(String key, String value) {
        return pair(key, "{\"Value\":" + value + "}");
    }

    static String reference(String key, String kind, String id) {
        return pair(key, "{\"Id\":\"" + id + "\",\"LogicalName\":\"" + kind + "\",\"Name\":null}");
    }

    static String owner() {
        return reference("ownerid", "systemuser", OWNER.toUpperCase(java.util.Locale.ROOT));
    }

    static String date(String key, String time) {
        return pair(key, "\"\\/Date(" + Instant.parse(time).toEpochMilli() + ")\\/\"");
    }

    static Item item(String context) {
        return new Item(null, StrictJson.object(context.getBytes(StandardCharsets.UTF_8)), RECEIVED);
    }
}
