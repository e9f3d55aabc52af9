package io.headlight.activity.sender.zoom;

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

@Label("Zoom's events in any order")
class ZoomInAnyOrderTest {

    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    /** What was told, and how many facts it must come to. */
    private record History(List<Item> items, int facts) {}

    @Property(tries = 1000)
    @Label("REQ-35 whatever the order and however often, the same meetings and calls count")
    void theSameFactsStand(@ForAll long seed) {
        var random = new Random(seed);
        var items = new ArrayList<Item>();
        int facts = 0;
        for (int i = 0; i < 3; i++) {
            for (var history : List.of(meeting(random, i), booking(random, i), call(random, i))) {
                items.addAll(history.items);
                facts += history.facts;
            }
        }
        assertThat(new Arrivals(new Zoom(), Map.of()).after(items)).hasSize(facts);
        Arrivals.comeToTheSame(new Zoom(), Map.of(), items, seed);
    }

    private static Item event(String event, Instant at, String payload, Object... values) {
        var body = "{\"event\":\"%s\",\"event_ts\":%d,\"payload\":%s}"
                .formatted(event, at.toEpochMilli(), payload.formatted(values));
        return new Item(null, StrictJson.object(body.getBytes()), at);
    }

    private static History meeting(Random random, int i) {
        var items = new ArrayList<Item>();
        for (int guest = random.nextInt(4); guest > 0; guest--) {
            items.add(event(
                    "meeting.participant_joined", START.plusSeconds(random.nextInt(5)), """
                    {"object":{"uuid":"m%d","host_id":"h","participant":{"id":"","email":"p%d@harbor.example"}}}
                    """, i, random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            return new History(items, 0);
        }
        int seconds = random.nextInt(120);
        items.add(event("meeting.ended", START.plusSeconds(seconds), """
                {"object":{"uuid":"m%d","host_id":"h","start_time":"%s","end_time":"%s"}}
                """, i, START, START.plusSeconds(seconds)));
        return new History(items, seconds < 60 ? 0 : 1);
    }

    private static History booking(Random random, int i) {
        var begins = START.plusSeconds(3600);
        var items = new ArrayList<Item>();
        boolean isBooked = random.nextInt(4) > 0;
        if (isBooked) {
            items.add(event("meeting.created", START, """
                    {"object":{"id":%d,"host_id":"h","type":2,"start_time":"%s"}}
                    """, i, begins));
        }
        if (random.nextBoolean()) {
            boolean before = random.nextBoolean();
            items.add(event("meeting.deleted", begins.plusSeconds(before ? -1 : 1), """
                    {"object":{"id":%d}}
                    """, i));
            isBooked &= !before;
        }
        return new History(items, isBooked ? 1 : 0);
    }

    /** Later logs of the same end replace earlier ones. */
    private static History call(Random random, int i) {
        var items = new ArrayList<Item>();
        int facts = 0;
        for (var leg : List.of("caller", "callee")) {
            boolean counts = false;
            for (int told = random.nextInt(3); told > 0; told--) {
                boolean answered = random.nextBoolean();
                items.add(event(
                        "phone.%s_call_history_completed".formatted(leg),
                        START.plusSeconds(10 - told),
                        """
                        {"object":{"user_id":"%s","call_logs":[{"call_id":"c%d","talk_time":%d,"start_time":"%s",
                         "result":"%s"}]}}
                        """,
                        leg,
                        i,
                        random.nextInt(100),
                        START,
                        answered ? "answered" : "no_answer"));
                counts = answered || leg.equals("caller");
            }
            facts += counts ? 1 : 0;
        }
        return new History(items, facts);
    }
}
