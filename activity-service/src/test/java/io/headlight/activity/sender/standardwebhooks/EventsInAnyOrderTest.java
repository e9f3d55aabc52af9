package io.headlight.activity.sender.standardwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The history of a meeting and a call: moved, taken back and held again; the second call was entered by mistake. */
class EventsInAnyOrderTest {

    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<Item> HISTORY = List.of(
            event(1, "recorded", "m-1", "meeting", "\"occurredAt\":\"2026-03-10T09:00:00Z\",\"value\":1"),
            event(2, "recorded", "c-1", "call", "\"occurredAt\":\"2026-03-10T10:00:00Z\""),
            event(3, "retracted", "m-1", "meeting", "\"reason\":\"canceled\""),
            event(4, "recorded", "m-1", "meeting", "\"occurredAt\":\"2026-03-10T11:00:00Z\",\"value\":2"),
            event(5, "recorded", "c-2", "call", "\"occurredAt\":\"2026-03-10T12:00:00Z\""),
            event(5, "retracted", "c-2", "call", "\"reason\":\"a mistake\""),
            event(6, "recorded", "m-1", "meeting", "\"occurredAt\":\"2026-03-10T11:30:00Z\",\"value\":3"));

    private static Item event(int minute, String what, String id, String type, String more) {
        var at = START.plusSeconds(60L * minute);
        var body = """
                {"type":"activity.%s","timestamp":"%s","data":{"externalId":"%s","activityType":"%s",
                 "rep":{"ownerId":"7"},%s}}
                """.formatted(what, at, id, type, more);
        var delivery = Incoming.posted(
                Map.of("webhook-id", List.of("msg_" + minute), "webhook-timestamp", List.of("0")),
                body.getBytes(StandardCharsets.UTF_8),
                at);
        return new EventSplitter().split(delivery, Settings.NONE).getFirst();
    }

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give the same facts")
    void theSameFactsStand(@ForAll long seed) {
        Arrivals.comeToTheSame(new StandardWebhooks(), Map.of(), HISTORY, seed);
    }

    @Property(tries = 1)
    void theyAreTheLastWords() {
        assertThat(new Arrivals(new StandardWebhooks(), Map.of()).after(HISTORY))
                .extracting(happened -> happened.objectKey() + " " + happened.occurredAt())
                .containsExactlyInAnyOrder("m-1 2026-03-10T11:30:00Z", "c-1 2026-03-10T10:00:00Z");
    }
}
