package io.headlight.activity.sender.gong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {

    static String body(String id, String direction, long seconds, boolean isTest) {
        return """
                {"callData":{"metaData":{"id":"%s","started":"2026-03-10T11:00:00+01:00","duration":%d,"direction":"%s",
                 "system":"Zoom","scope":"External","primaryUserId":"2345"},
                 "parties":[{"userId":"2345","emailAddress":"Mina@example.com","affiliation":"Internal"},
                  {"emailAddress":"jo@example.com","affiliation":"Internal"},
                  {"emailAddress":"pat@harbor.example","phoneNumber":"+49 30 901820","affiliation":"External"},
                  {"name":"somebody","affiliation":"Unknown"}],
                 "context":[{"system":"Salesforce","objects":[{"objectType":"Account","objectId":"001A"},
                  {"objectType":"Opportunity","objectId":"006B"},{"objectType":"Lead","objectId":"00QC"}]}]},
                 "isTest":%s}
                """.formatted(id, seconds, direction, isTest);
    }

    static Item item(String body) {
        return new Item(null, StrictJson.object(body.getBytes()), Instant.EPOCH);
    }

    private static List<Claim> map(String body) {
        return Calls.claims(item(body).payload());
    }

    private static String id(String body) {
        return new CallSplitter().messageId(Incoming.posted(Map.of(), body.getBytes(), Instant.EPOCH), Settings.NONE);
    }

    @Test
    @DisplayName("REQ-46 a meeting that was recorded counts, with who was there and what it was about")
    void aRecordedMeetingCounts() {
        assertThat(map(body("77", "Conference", 1800, false)))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("meeting");
                    assertThat(happened.objectKey()).isEqualTo("call:77");
                    assertThat(happened.rep()).isEqualTo(new RepReference("2345", "mina@example.com", null));
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-10T10:00:00Z");
                    assertThat(happened.subject()).isEqualTo(new Subject("001A", "006B", "00QC"));
                    assertThat(happened.counterparts())
                            .containsExactlyInAnyOrder("email:pat@harbor.example", "phone:930901820");
                    assertThat(happened.evidence()).isEqualTo(EvidenceLevel.VERIFIED);
                    assertThat(happened.attributes())
                            .isEqualTo(Map.of(
                                    "durationSeconds", 1800L,
                                    "direction", "Conference",
                                    "scope", "External",
                                    "system", "Zoom"));
                });
    }

    @ParameterizedTest
    @CsvSource({"Conference,meeting", "Inbound,call", "Outbound,call", "Unknown,call"})
    void aConferenceIsAMeetingAndTheRestAreCalls(String direction, String type) {
        assertThat(map(body("77", direction, 60, false)))
                .extracting(Claim::activityType)
                .containsExactly(type);
    }

    @Test
    void aRuleThatIsTriedOutTellsOfNothing() {
        assertThat(map(body("77", "Conference", 1800, true))).isEmpty();
    }

    @Test
    void severalRulesThatPostTheSameCallMakeOneFact() {
        var same = item(body("77", "Outbound", 60, false));
        var longer = item(body("77", "Outbound", 90, false));
        for (var arriving : List.of(List.of(same, same, longer), List.of(longer, same))) {
            assertThat(new Arrivals(new Gong(), Map.of()).after(arriving))
                    .singleElement()
                    .extracting(happened -> happened.attributes().get("durationSeconds"))
                    .isEqualTo(90L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"callData\":{\"metaData\":{\"started\":\"2026-03-10T11:00:00Z\"}}}",
                "{\"callData\":{\"metaData\":{\"id\":\"7\",\"started\":\"2026-03-10T11:00:00\"}}}",
                "{\"callData\":{\"metaData\":{\"id\":\"7\"}}}",
                "{}"
            })
    void whatHasNoNameOrTimeCannotBeUsed(String body) {
        assertThatThrownBy(() -> map(body)).isInstanceOf(Claim.Unusable.class);
    }

    @Test
    void aMessageIsNamedByTheCallAndWhatItSaysOfIt() {
        assertThat(id(body("77", "Inbound", 60, false)))
                .startsWith("call:77/sha256:")
                .isEqualTo(id(body("77", "Inbound", 60, false)))
                .isNotEqualTo(id(body("77", "Inbound", 61, false)));
        assertThatThrownBy(() -> id("[]")).isInstanceOf(MalformedBody.class);
    }

    @Test
    void theSampleCounts() {
        var gong = new Gong();
        var items = gong.splitter().split(gong.sample(Instant.parse("2026-03-10T11:00:00Z")), Settings.NONE);
        assertThat(new Arrivals(gong, Map.of()).after(items)).hasSize(1);
    }
}
