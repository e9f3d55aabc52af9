package io.headlight.activity.sender.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.Observation;
import io.headlight.activity.known.VendorStub;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events as HubSpot sends them: classic ones of deals and contacts, generic ones of what has no others. */
final class Events {

    static final HubSpot HUBSPOT = new HubSpot(VendorStub.api(Clock.systemUTC()), Clock.systemUTC());
    static final Settings SETTINGS = Settings.of(HUBSPOT, Map.of());
    static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    private static final Map<Kind, String> GENERIC =
            Map.of(Kind.TASK, "0-27", Kind.MEETING, "0-47", Kind.CALL, "0-48", Kind.EMAIL, "0-49");

    private final List<Item> items = new ArrayList<>();
    private final Kind kind;
    private final String id;

    private Events(Kind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    static Events of(Kind kind) {
        return new Events(kind, "7");
    }

    static Events of(Kind kind, String id) {
        return new Events(kind, id);
    }

    /** So many seconds after the start. */
    static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    static Item item(String json) {
        JsonNode payload = StrictJson.tree(json.getBytes(StandardCharsets.UTF_8));
        return new Item(null, payload, START);
    }

    static List<Observation> observed(Item item) {
        return new EventMapper().observe(item, SETTINGS);
    }

    Events tells(String what, long seconds, String more) {
        var generic = GENERIC.get(kind);
        items.add(item("""
                {"eventId":%d,"subscriptionId":2264101,"portalId":24811907,"appId":3300871,"occurredAt":%d,
                 "subscriptionType":"%s.%s",%s"attemptNumber":0,"objectId":%s,"sourceId":"userId:62207714"%s}
                """.formatted(
                        items.size(),
                        at(seconds).toEpochMilli(),
                        generic == null ? kind.word() : "object",
                        what,
                        generic == null ? "" : "\"objectTypeId\":\"" + generic + "\",",
                        id,
                        more)));
        return this;
    }

    Events created(long seconds, String source) {
        return tells("creation", seconds, ",\"changeSource\":\"" + source + "\"");
    }

    Events changed(long seconds, String property, Object value) {
        return changed(seconds, property, value, "CRM_UI");
    }

    Events changed(long seconds, String property, Object value, String source) {
        return tells(
                "propertyChange",
                seconds,
                ",\"propertyName\":\"%s\",\"propertyValue\":\"%s\",\"changeSource\":\"%s\""
                        .formatted(property, value, source));
    }

    Events deleted(long seconds) {
        return tells("deletion", seconds, "");
    }

    Events restored(long seconds) {
        return tells("restore", seconds, "");
    }

    List<Item> items() {
        return items;
    }

    Set<Claim.Happened> facts() {
        return facts(Map.of());
    }

    Set<Claim.Happened> facts(Map<String, String> settings) {
        return new Arrivals(HUBSPOT, settings).after(items);
    }
}
