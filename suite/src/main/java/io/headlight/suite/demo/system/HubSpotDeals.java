package io.headlight.suite.demo.system;

import io.headlight.suite.demo.story.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Deals as HubSpot's webhooks tell them: that there is one, and then each property by itself, who owns it among them. No
 * event is enough to count; all of a deal's events together are.
 */
final class HubSpotDeals {

    /** A deal that was won without having begun in the story began before it. */
    private static final Duration BEFORE_THE_STORY = Duration.ofDays(120);

    private final List<Told> told = new ArrayList<>();

    private HubSpotDeals() {}

    /** The id HubSpot knows the rep by. */
    static String ownerId(String username) {
        return Integer.toString(Names.number(username, 60_000_000));
    }

    static List<Told> told(List<Act> acts) {
        var deals = new HubSpotDeals();
        deals.tell(acts);
        return deals.told;
    }

    private void tell(List<Act> acts) {
        var open = new ArrayList<Act>();
        for (var act :
                acts.stream().sorted(Comparator.comparing(Act::occurredAt)).toList()) {
            if (act.is("opportunity_created")) {
                began(act.id(), act, act.occurredAt());
                open.add(act);
            } else {
                won(act, open);
            }
        }
        nobodys(acts.getFirst().occurredAt());
    }

    private void began(String deal, Act act, Instant at) {
        send(deal, at, creation(), property("dealstage", "appointmentscheduled"));
        send(deal, at.plusMillis(20), property("hubspot_owner_id", ownerId(act.username())));
        send(
                deal,
                at.plusMillis(40),
                property("amount", Integer.toString(act.value())),
                property("deal_currency_code", "EUR"),
                property("closedate", Long.toString(at.plus(Duration.ofDays(60)).toEpochMilli())));
        send(deal, at.plusMillis(60), """
                "subscriptionType": "deal.associationChange", "associationType": "DEAL_TO_COMPANY",
                "fromObjectId": %d, "toObjectId": %d, "associationRemoved": false, "isPrimaryAssociation": true""".formatted(number(deal), Names.number(act.account(), 80_000_000)));
    }

    /** The oldest deal that is still open becomes won. */
    private void won(Act act, List<Act> open) {
        var deal = open.isEmpty() ? act.id() : open.removeFirst().id();
        if (deal.equals(act.id())) {
            began(deal, act, act.occurredAt().minus(BEFORE_THE_STORY));
        }
        var millis = Long.toString(act.occurredAt().toEpochMilli());
        send(
                deal,
                act.occurredAt(),
                property("amount", Integer.toString(act.value())),
                property("closedate", millis),
                property("dealstage", "closedwon"));
    }

    /** One deal of which HubSpot was never asked who owns it. */
    private void nobodys(Instant at) {
        send("nobody's", at, creation(), property("dealstage", "closedwon"));
        send(
                "nobody's",
                at.plusMillis(20),
                property("amount", "19500"),
                property("deal_currency_code", "EUR"),
                property("closedate", Long.toString(at.toEpochMilli())));
    }

    private static String creation() {
        return "\"subscriptionType\": \"deal.creation\"";
    }

    private static String property(String name, String value) {
        return """
                "subscriptionType": "deal.propertyChange", "propertyName": "%s", "propertyValue": "%s\"""".formatted(name, value);
    }

    /** One request, with an event for each. */
    private void send(String deal, Instant at, String... events) {
        var body = new ArrayList<String>();
        for (var event : events) {
            body.add("""
                    {"eventId": %d, "subscriptionId": 2264101, "portalId": 24811907, "appId": 3300871, "occurredAt": %d,
                     "attemptNumber": 0, "objectId": %d, "changeSource": "CRM_UI", "sourceId": "userId:62207714",
                     %s}""".formatted(Names.number(deal + at + event, 1_000_000), at.toEpochMilli(), number(deal), event));
        }
        told.add(new Told("hs-%s-%d".formatted(deal, told.size()), body.toString()));
    }

    private static int number(String deal) {
        return Names.number(deal, 990_000_000);
    }
}
