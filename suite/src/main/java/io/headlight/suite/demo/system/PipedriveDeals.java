package io.headlight.suite.demo.system;

import io.headlight.suite.demo.story.Act;
import java.util.List;

/** Deals that began or were won, as Pipedrive's webhooks v2 tell them: owner by Pipedrive's own id, never by email. */
final class PipedriveDeals {

    private PipedriveDeals() {}

    /** The id Pipedrive knows the rep by. */
    static String ownerId(String username) {
        return Integer.toString(Names.number(username, 20_000_000));
    }

    static List<Told> told(List<Act> acts) {
        return acts.stream().map(PipedriveDeals::told).toList();
    }

    private static Told told(Act act) {
        var won = act.is("deal_won");
        var dealId = Names.number(act.id(), 40_000_000);
        var id = "pd-" + act.id();
        var body = """
                {"meta": {"action": "%s", "entity": "deal", "entity_id": "%d", "id": "%s", "company_id": "7210044",
                  "user_id": "%s", "timestamp": "%s", "version": "2.0", "attempt": 1, "change_source": "app"},
                 "data": {"id": %d, "title": "%s", "org_id": %d, "status": "%s", "owner_id": %s, "value": %d,
                  "currency": "EUR", "add_time": "%s", "won_time": %s},
                 "previous": %s}
                """.formatted(
                        won ? "change" : "create",
                        dealId,
                        id,
                        ownerId(act.username()),
                        act.occurredAt(),
                        dealId,
                        act.account(),
                        Names.number(act.account(), 50_000_000),
                        won ? "won" : "open",
                        ownerId(act.username()),
                        act.value(),
                        act.occurredAt(),
                        won ? "\"" + act.occurredAt() + "\"" : "null",
                        won ? "{\"status\": \"open\"}" : "null");
        return new Told(id, body);
    }
}
