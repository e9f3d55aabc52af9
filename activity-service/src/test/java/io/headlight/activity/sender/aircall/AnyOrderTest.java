package io.headlight.activity.sender.aircall;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Aircall's events in any order")
class AnyOrderTest {

    private static final Aircall AIRCALL = new Aircall();
    private static final List<String> EVENTS =
            List.of("call.created", "call.answered", "call.hungup", "call.ended", "call.tagged", "call.commented");

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give one call for each that ended")
    void theSameFactsStand(@ForAll long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Item>();
        var ended = new HashSet<Integer>();
        for (int i = 0; i < 20; i++) {
            int call = random.nextInt(5);
            var event = EVENTS.get(random.nextInt(EVENTS.size()));
            history.add(item(event, call, 1773134126 + random.nextInt(10)));
            if (event.equals("call.ended")) {
                ended.add(call);
            }
        }
        assertThat(new Arrivals(AIRCALL, Map.of()).after(history)).hasSameSizeAs(ended);
        Arrivals.comeToTheSame(AIRCALL, Map.of(), history, seed);
    }

    private static Item item(String event, int call, long at) {
        var body = """
                {"event":"%s","timestamp":%d,"token":"t","data":{"id":%d,"direction":"outbound","answered_at":null,
                 "started_at":1773133780,"ended_at":%d,"user":{"id":456}}}
                """.formatted(event, at, call, at);
        return AIRCALL.splitter()
                .split(Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH), Settings.NONE)
                .getFirst();
    }
}
