package io.headlight.activity.sender.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSplitterTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-10T09:30:00Z");

    private static Incoming delivery(String body) {
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), RECEIVED);
    }

    private static String id(String body) {
        return new EventSplitter().messageId(delivery(body), Events.SETTINGS);
    }

    private static List<Item> split(String body) {
        return new EventSplitter().split(delivery(body), Events.SETTINGS);
    }

    private static String event(int eventId, int attempt, String property) {
        return """
                {"eventId":%d,"subscriptionId":2264101,"portalId":24811907,"appId":3300871,"occurredAt":1773134398500,
                 "subscriptionType":"deal.propertyChange","attemptNumber":%d,"objectId":9912004417,
                 "propertyName":"%s","propertyValue":"closedwon","changeSource":"CRM_UI","sourceId":"userId:62207714"}
                """.formatted(eventId, attempt, property);
    }

    @Test
    void eachEventIsAnItemNamedByWhatItSays() {
        assertThat(split("[%s,%s]".formatted(event(1, 0, "dealstage"), event(1, 0, "amount"))))
                .extracting(Item::eventId)
                .containsExactly(
                        "24811907/deal.propertyChange/9912004417/1/1773134398500/dealstage",
                        "24811907/deal.propertyChange/9912004417/1/1773134398500/amount");
        assertThat(split("[" + event(1, 0, "dealstage") + "]").getFirst().toldAt())
                .isEqualTo(Instant.ofEpochMilli(1773134398500L));
    }

    @Test
    void oneEventMayComeWithoutAList() {
        assertThat(split(event(1, 0, "dealstage"))).isEqualTo(split("[" + event(1, 0, "dealstage") + "]"));
        assertThat(id(event(1, 0, "dealstage"))).isEqualTo(id("[" + event(1, 0, "dealstage") + "]"));
    }

    @Test
    @DisplayName("REQ-35 a repetition has the same name whatever the attempt")
    void aRepetitionHasTheSameName() {
        assertThat(id("[%s,%s]".formatted(event(1, 0, "dealstage"), event(2, 0, "amount"))))
                .isEqualTo(id("[%s,%s]".formatted(event(1, 3, "dealstage"), event(2, 4, "amount"))))
                .isNotEqualTo(id("[%s,%s]".formatted(event(1, 0, "dealstage"), event(3, 0, "amount"))))
                .isNotEqualTo(id("[" + event(1, 0, "dealstage") + "]"))
                .hasSizeLessThanOrEqualTo(190);
        assertThat(split(event(1, 0, "dealstage")).getFirst().eventId())
                .isEqualTo(split(event(1, 5, "dealstage")).getFirst().eventId());
    }

    @Test
    void theDocumentsOtherNameOfTheTypeWillDo() {
        var event = event(1, 0, "dealstage").replace("subscriptionType", "eventType");
        assertThat(split(event).getFirst().eventId()).contains("/deal.propertyChange/");
    }

    @Test
    void aHundredEventsAreAHundredItems() {
        var batch = Collections.nCopies(100, event(1, 0, "dealstage")).toString();
        assertThat(split(batch)).hasSize(100);
        assertThat(split("[]")).isEmpty();
    }

    @Test
    void whatIsOddIsAnItemStillSoThatTheOthersCount() {
        var items = split("[7,%s,{\"objectId\":[1]}]".formatted(event(1, 0, "x".repeat(300))));
        assertThat(items)
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.eventId()).hasSizeLessThanOrEqualTo(190));
        assertThat(items.getFirst().toldAt()).isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "\"x\"", "[", "[]]", "{\"a\":1,\"a\":2}"})
    void whatIsNeitherAListNorAnEventIsMalformed(String body) {
        assertThatThrownBy(() -> id(body)).isInstanceOf(MalformedBody.class);
    }

    @Test
    void thousandsOfEventsAreNoDeliveryOfHubSpot() {
        assertThat(split(Collections.nCopies(1000, "{}").toString())).hasSize(1000);
        assertThatThrownBy(() -> id(Collections.nCopies(1001, "{}").toString())).isInstanceOf(MalformedBody.class);
    }
}
