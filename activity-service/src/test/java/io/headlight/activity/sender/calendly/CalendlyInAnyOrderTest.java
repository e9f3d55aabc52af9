package io.headlight.activity.sender.calendly;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Calendly's events in any order")
class CalendlyInAnyOrderTest {

    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    @Property(tries = 1000)
    @Label("REQ-35 whatever the order and however often, the same bookings and no-shows count")
    void theSameFactsStand(@ForAll long seed) {
        var random = new Random(seed);
        var items = new ArrayList<Item>();
        int facts = 0;
        for (int invitee = 0; invitee < 3; invitee++) {
            int members = 1 + random.nextInt(2);
            items.add(event("invitee.created", invitee, members, 0));
            boolean isCanceled = random.nextBoolean();
            if (isCanceled) {
                items.add(event("invitee.canceled", invitee, members, 1));
            }
            int marks = random.nextInt(5);
            for (int mark = 0; mark < marks; mark++) {
                var done = mark % 2 == 0 ? "created" : "deleted";
                items.add(event("invitee_no_show." + done, invitee, members, 2 + mark));
            }
            facts += (isCanceled ? 0 : members) + (marks % 2 == 0 ? 0 : members);
        }
        assertThat(new Arrivals(new Calendly(), Map.of()).after(items)).hasSize(facts);
        Arrivals.comeToTheSame(new Calendly(), Map.of(), items, seed);
    }

    /** Marks of not having come leave the invitee's own time of change as it is. */
    private static Item event(String event, int invitee, int members, int step) {
        var at = START.plusSeconds(step);
        var memberships = List.of("{\"user\":\"x/A\",\"user_email\":\"a@x.example\"}", "{\"user\":\"x/B\"}");
        var body = """
                {"event":"%s","created_at":"%s","payload":{"uri":"x/i%d","email":"pat@harbor.example","created_at":"%s",
                 "updated_at":"%s","scheduled_event":{"start_time":"%s","event_memberships":%s}}}
                """.formatted(
                        event,
                        at,
                        invitee,
                        START,
                        START.plusSeconds(Math.min(step, 1)),
                        START,
                        memberships.subList(0, members));
        return new Item(null, StrictJson.object(body.getBytes()), at);
    }
}
