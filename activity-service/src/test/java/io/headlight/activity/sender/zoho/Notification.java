package io.headlight.activity.sender.zoho;

import io.headlight.activity.known.VendorStub;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What Zoho sends. */
final class Notification {

    static final Zoho ZOHO = new Zoho(VendorStub.api(Clock.systemUTC()), Clock.systemUTC());
    static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    private Notification() {}

    /** A notification of so many milliseconds after {@link #START}. */
    static Incoming posted(String module, String operation, String ids, long millis, String more) {
        var body = """
                {"server_time":%d,"module":"%s","operation":"%s","ids":[%s],"query_params":{},
                 "resource_uri":"https://www.zohoapis.eu/crm/v8/Leads","channel_id":"417","token":"secret-word"%s}
                """.formatted(START.toEpochMilli() + millis, module, operation, ids, more);
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), START);
    }

    static Item inserted(String module, String id, long millis) {
        return item(posted(module, "insert", "\"" + id + "\"", millis, ""));
    }

    static Item deleted(String module, String id, long millis) {
        return item(posted(module, "delete", "\"" + id + "\"", millis, ""));
    }

    /** Tells which fields were changed, and to what. */
    static Item updated(String module, String id, long millis, String values) {
        return item(posted(
                module,
                "update",
                "\"" + id + "\"",
                millis,
                ",\"affected_values\":[{\"record_id\":\"%s\",\"values\":%s}]".formatted(id, values)));
    }

    /** Tells which field was changed only. */
    static Item changed(String module, String id, long millis, String field) {
        return item(posted(
                module,
                "update",
                "\"" + id + "\"",
                millis,
                ",\"affected_fields\":[{\"%s\":[\"%s\"]}]".formatted(id, field)));
    }

    private static Item item(Incoming delivery) {
        return ZOHO.splitter().split(delivery, Settings.NONE).getFirst();
    }
}
