package io.headlight.activity.sender.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What counts, and that it does so in any order: a meeting that is moved, taken back and held, and a mistaken call. */
class EventsInAnyOrderTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-11T00:00:00Z");
    private static final List<Item> HISTORY = List.of(
            event("com.example.activity.recorded", 1, "m-1", "meeting", "\"occurredAt\":\"2026-03-10T09:00:00Z\""),
            event("activity.recorded", 2, "c-1", "call", "\"occurredAt\":\"2026-03-10T10:00:00Z\""),
            event("com.example.activity.retracted", 3, "m-1", "meeting", "\"reason\":\"canceled\""),
            event("com.example.activity.recorded", 4, "m-1", "meeting", "\"occurredAt\":\"2026-03-10T11:00:00Z\""),
            event("activity.retracted", 5, "c-1", "call", "\"reason\":\"a mistake\""),
            event("com.example.invoice.paid", 6, "m-1", "meeting", "\"occurredAt\":\"2026-03-10T12:00:00Z\""));

    private static Item event(String type, int minute, String id, String activityType, String more) {
        var time = ",\"time\":\"2026-03-10T%02d:00:00Z\"".formatted(minute);
        return item(type, time, id, activityType, more);
    }

    private static Item item(String type, String time, String id, String activityType, String more) {
        var body = """
                {"specversion":"1.0","id":"1","source":"/s","type":"%s"%s,
                 "data":{"externalId":"%s","activityType":"%s","rep":{"ownerId":"7"},%s}}
                """.formatted(type, time, id, activityType, more);
        var delivery = Incoming.posted(
                Map.of("content-type", List.of("application/cloudevents+json")),
                body.getBytes(StandardCharsets.UTF_8),
                RECEIVED);
        return new EventSplitter().split(delivery, Settings.NONE).getFirst();
    }

    private static List<Claim> claims(Item item) {
        return new EventMapper().map(item, Settings.NONE);
    }

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give the same facts")
    void theSameFactsStand(@ForAll long seed) {
        Arrivals.comeToTheSame(new CloudEvents(), Map.of(), HISTORY, seed);
    }

    @Example
    void theyAreTheLastWords() {
        assertThat(new Arrivals(new CloudEvents(), Map.of()).after(HISTORY))
                .extracting(happened -> happened.objectKey() + " " + happened.occurredAt())
                .containsExactly("m-1 2026-03-10T11:00:00Z");
    }

    @Example
    void onlyOurWordsCount() {
        for (var type :
                List.of("com.example.invoice.paid", "myactivity.recorded", "activity.recorded.v2", "recorded")) {
            assertThat(claims(event(type, 1, "m-1", "meeting", "\"occurredAt\":\"2026-03-10T09:00:00Z\"")))
                    .isEmpty();
        }
    }

    @Example
    void withoutATimeThatOfReceiptOrders() {
        var held = "\"occurredAt\":\"2026-03-10T09:00:00Z\"";
        assertThat(claims(item("activity.recorded", "", "m-1", "meeting", held)))
                .extracting(Claim::orderKey)
                .containsExactly("2026-03-11T00:00:00.000000");
        assertThatThrownBy(() -> claims(item("activity.recorded", ",\"time\":\"noon\"", "m-1", "meeting", held)))
                .isInstanceOf(Claim.Unusable.class);
    }

    @Example
    void whatIsNoEventIsUnusable() {
        var batch = Incoming.posted(
                Map.of("content-type", List.of("application/cloudevents-batch+json")),
                "[{\"id\":\"1\"},7]".getBytes(StandardCharsets.UTF_8),
                RECEIVED);
        assertThat(new EventSplitter().split(batch, Settings.NONE))
                .hasSize(2)
                .allSatisfy(item -> assertThatThrownBy(() -> claims(item)).isInstanceOf(Claim.Unusable.class));
    }

    @Example
    void theSampleCounts() {
        var sender = new CloudEvents();
        var sample = sender.splitter().split(sender.sample(RECEIVED), Settings.NONE);
        assertThat(new Arrivals(sender, Map.of()).after(sample)).hasSize(1);
    }
}
