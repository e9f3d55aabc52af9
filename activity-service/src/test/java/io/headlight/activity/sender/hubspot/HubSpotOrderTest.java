package io.headlight.activity.sender.hubspot;

import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the history of a few objects, its order of arrival makes no difference. */
class HubSpotOrderTest {

    private static final String[] STAGES = {"qualifiedtobuy", "demo", "closedwon", "90211", "closedlost"};
    private static final String[] OUTCOMES = {"SCHEDULED", "COMPLETED", "NO_SHOW", "CANCELED", "RESCHEDULED", ""};
    private static final String[] OWNERS = {"4471", "12", ""};
    private static final String[] SOURCES = {"CRM_UI", "IMPORT", "API"};

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give the same facts")
    void theSameFactsStand(@ForAll long history, @ForAll @IntRange(max = 30) int length, @ForAll long seed) {
        Arrivals.comeToTheSame(
                Events.HUBSPOT,
                Map.of("wonStages", "closedwon,90211", "handoverDays", "0"),
                history(new Random(history), length),
                seed);
    }

    /** Mostly with all that is needed, so that something counts; at times without, so that it has to wait. */
    private static List<Item> history(Random random, int length) {
        var items = new ArrayList<Item>();
        for (var id : List.of("1", "2")) {
            if (random.nextInt(4) > 0) {
                items.addAll(deal(id, random).items());
            }
        }
        if (random.nextInt(4) > 0) {
            items.addAll(meeting(random).items());
        }
        for (int i = 0; i < length; i++) {
            items.addAll(anything(random).items());
        }
        return items;
    }

    private static Events deal(String id, Random random) {
        return Events.of(Kind.DEAL, id)
                .created(random.nextInt(9), one(SOURCES, random))
                .changed(random.nextInt(9), "hubspot_owner_id", one(OWNERS, random))
                .changed(random.nextInt(9), "amount", random.nextInt(3))
                .changed(random.nextInt(9), "deal_currency_code", "EUR")
                .changed(random.nextInt(9), "createdate", Events.at(random.nextInt(9)))
                .changed(random.nextInt(9), "closedate", Events.at(random.nextInt(9)))
                .changed(random.nextInt(9), "dealstage", one(STAGES, random), one(SOURCES, random));
    }

    private static Events meeting(Random random) {
        return Events.of(Kind.MEETING, "3")
                .created(random.nextInt(9), one(SOURCES, random))
                .changed(random.nextInt(9), "hubspot_owner_id", one(OWNERS, random))
                .changed(random.nextInt(9), "hs_createdate", Events.at(0))
                .changed(random.nextInt(9), "hs_timestamp", Events.at(random.nextInt(9)))
                .changed(random.nextInt(9), "hs_meeting_outcome", one(OUTCOMES, random));
    }

    private static Events anything(Random random) {
        var deal = Events.of(Kind.DEAL, random.nextBoolean() ? "1" : "2");
        var meeting = Events.of(Kind.MEETING, "3");
        var at = random.nextInt(12);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> deal.changed(at, "dealstage", one(STAGES, random), one(SOURCES, random));
            case 3 -> deal.changed(at, "hubspot_owner_id", one(OWNERS, random));
            case 4 -> deal.changed(at, "amount", random.nextInt(5));
            case 5 -> deal.deleted(at);
            case 6 -> deal.restored(at);
            case 7 -> random.nextInt(3) == 0 ? merged(at, random) : deal.changed(at, "dealname", "x");
            case 8, 9 -> meeting.changed(at, "hs_meeting_outcome", one(OUTCOMES, random));
            case 10 -> random.nextBoolean() ? meeting.deleted(at) : meeting.restored(at);
            default -> meeting.tells("associationChange", at, """
                    ,"fromObjectTypeId":"0-47","fromObjectId":3,"toObjectTypeId":"0-1","toObjectId":%d,
                     "associationRemoved":%s
                    """.formatted(random.nextInt(3), random.nextBoolean()));
        };
    }

    private static Events merged(int at, Random random) {
        return Events.of(Kind.DEAL, "1")
                .tells(
                        "merge",
                        at,
                        random.nextBoolean()
                                ? ",\"primaryObjectId\":1,\"mergedObjectIds\":[2]"
                                : ",\"primaryObjectId\":2,\"mergedObjectIds\":[1],\"newObjectId\":4");
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
