package io.headlight.suite.demo;

import java.util.HashMap;
import java.util.Map;

/** A deal that began or was won, as Pipedrive's webhooks v2 tell it: owner by Pipedrive's own id, never by email. */
final class PipedriveDeal {

    private PipedriveDeal() {}

    /** Business with existing customers is kept in the CRM. */
    static boolean tells(Act act) {
        return act.activityType().equals("opportunity_created")
                || act.activityType().equals("deal_won");
    }

    /** The id Pipedrive knows the rep by. */
    static String ownerId(Temper rep) {
        return Integer.toString(numberOf(rep.username(), 20_000_000));
    }

    private static int numberOf(String name, int from) {
        return from + Math.floorMod(name.hashCode(), 9_000_000);
    }

    static Partner.Message message(Act act, Temper rep) {
        var won = act.activityType().equals("deal_won");
        var dealId = numberOf(act.externalId(), 40_000_000);
        var at = act.occurredAt().toString();
        var id = "pd-" + act.externalId();

        var data = new HashMap<String, Object>();
        data.put("id", dealId);
        data.put("title", act.account());
        data.put("org_id", numberOf(act.account(), 50_000_000));
        data.put("status", won ? "won" : "open");
        data.put("owner_id", Integer.valueOf(ownerId(rep)));
        data.put("value", act.value());
        data.put("currency", "EUR");
        data.put("add_time", at);
        data.put("won_time", won ? at : null);
        var meta = Map.of(
                "action",
                won ? "change" : "create",
                "entity",
                "deal",
                "entity_id",
                Integer.toString(dealId),
                "id",
                id,
                "timestamp",
                at,
                "version",
                "2.0",
                "attempt",
                1);
        var event = new HashMap<String, Object>();
        event.put("meta", meta);
        event.put("data", data);
        event.put("previous", won ? Map.of("status", "open") : null);
        return new Partner.Message(id, FrontDoor.text(event));
    }
}
