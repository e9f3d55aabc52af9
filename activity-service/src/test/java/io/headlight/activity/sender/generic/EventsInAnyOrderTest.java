package io.headlight.activity.sender.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Of a system that gives the time in seconds and several events at once. */
class EventsInAnyOrderTest {

    private static final Generic SENDER = new Generic(new BearerScheme());
    private static final Map<String, String> SETTINGS = Map.of("itemsPointer", "/events", "timePointer", "/sentAt");
    private static final List<Item> HISTORY = split("""
            {"events":[
             {"type":"activity.recorded","sentAt":1,"data":{"externalId":"m-1","activityType":"meeting",
              "occurredAt":"2026-03-10T09:00:00Z","rep":{"ownerId":"7"},"value":1}},
             {"type":"activity.retracted","sentAt":2,"data":{"externalId":"m-1","activityType":"meeting"}},
             {"type":"activity.recorded","sentAt":3,"data":{"externalId":"m-1","activityType":"meeting",
              "occurredAt":"2026-03-10T10:00:00Z","rep":{"ownerId":"7"},"value":2}},
             {"type":"activity.recorded","sentAt":3,"data":{"externalId":"c-1","activityType":"call",
              "occurredAt":"2026-03-10T10:00:00Z","rep":{"ownerId":"7"}}},
             {"type":"activity.retracted","sentAt":3,"data":{"externalId":"c-1","activityType":"call"}},
             {"type":"invoice.paid","sentAt":4,"data":{}}]}
            """);

    private static List<Item> split(String body) {
        return SENDER.splitter()
                .split(
                        Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH),
                        Settings.of(SENDER, SETTINGS));
    }

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give the same facts")
    void theSameFactsStand(@ForAll long seed) {
        Arrivals.comeToTheSame(SENDER, SETTINGS, HISTORY, seed);
    }

    @Example
    void theyAreTheLastWords() {
        assertThat(new Arrivals(SENDER, SETTINGS).after(HISTORY))
                .extracting(happened -> happened.objectKey() + " " + happened.occurredAt())
                .containsExactly("m-1 2026-03-10T10:00:00Z");
    }

    @Example
    void withoutThePlaceInHistoryThatIsPromisedNothingCounts() {
        var item = split("""
                {"type":"activity.recorded","data":{"externalId":"m-1","activityType":"meeting",
                 "occurredAt":"2026-03-10T09:00:00Z","rep":{"ownerId":"7"}}}
                """).getFirst();
        assertThatThrownBy(() -> ((Mapper.OfItems) SENDER.mapper()).map(item, Settings.of(SENDER, SETTINGS)))
                .isInstanceOf(Claim.Unusable.class);
    }
}
