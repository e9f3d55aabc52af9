package io.headlight.activity.sender.aircall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndedCallsTest {

    private static final Aircall AIRCALL = new Aircall();
    private static final String USER = "{\"id\":456,\"name\":\"Mina\",\"email\":\"Mina@Example.com\"}";

    private static Incoming delivery(String event, String data, String token) {
        var body = """
                {"resource":"call","event":"%s","timestamp":1773134126,"token":"%s","data":%s}
                """.formatted(event, token, data);
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private static Item item(String event, String data) {
        return AIRCALL.splitter()
                .split(delivery(event, data, "45f1"), Settings.NONE)
                .getFirst();
    }

    private static List<Claim> map(String event, String data) {
        return new EndedCalls().map(item(event, data), Settings.NONE);
    }

    private static String call(String direction, String answeredAt, String user) {
        return """
                {"id":2207845113,"direction":"%s","status":"done","started_at":1773133780,"answered_at":%s,
                 "ended_at":1773134095,"duration":315,"raw_digits":"+49 30 901820","user":%s}
                """.formatted(direction, answeredAt, user);
    }

    @Test
    @DisplayName("REQ-46 the end of a call is one call of who made it, seen by the phone system itself")
    void anEndedCallCounts() {
        assertThat(map("call.ended", call("outbound", "1773133788", USER)))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("call");
                    assertThat(happened.objectKey()).isEqualTo("call:2207845113");
                    assertThat(happened.orderKey()).isEqualTo("2026-03-10T09:15:26.000000");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-10T09:09:40Z");
                    assertThat(happened.rep().ownerId()).isEqualTo("456");
                    assertThat(happened.rep().email()).isEqualTo("mina@example.com");
                    assertThat(happened.counterparts()).containsExactly("phone:930901820");
                    assertThat(happened.evidence()).isEqualTo(EvidenceLevel.VERIFIED);
                    assertThat(happened.attributes())
                            .containsEntry("direction", "outbound")
                            .containsEntry("connected", true)
                            .containsEntry("durationSeconds", 307L);
                });
    }

    @Test
    void whoDialsHasMadeACallEvenIfNobodyAnswers() {
        assertThat(map("call.ended", call("outbound", "null", USER)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.Happened.class,
                        happened -> assertThat(happened.attributes())
                                .containsEntry("connected", false)
                                .doesNotContainKey("durationSeconds"));
    }

    @Test
    void aMissedIncomingCallIsNone() {
        assertThat(map("call.ended", call("inbound", "null", "null"))).isEmpty();
        assertThat(map("call.ended", call("inbound", "1773133788", USER))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call.created",
                "call.answered",
                "call.hungup",
                "call.tagged",
                "call.commented",
                "contact.updated"
            })
    void otherEventsOfTheCallDoNotCountAgain(String event) {
        assertThat(map(event, call("outbound", "1773133788", USER))).isEmpty();
    }

    @Test
    void aCallOfNobodyWaitsForItsRep() {
        assertThat(map("call.ended", call("outbound", "null", "null")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.Happened.class,
                        happened -> assertThat(happened.rep().isNobody()).isTrue());
    }

    @Test
    void withoutItsIdOrATimeOfThisCenturyItCannotBeUsed() {
        assertThatThrownBy(() -> map("call.ended", "{\"direction\":\"outbound\"}"))
                .isInstanceOf(Claim.Unusable.class);
        assertThatThrownBy(() -> map("call.ended", "{\"id\":1,\"direction\":\"outbound\",\"started_at\":0}"))
                .isInstanceOf(Claim.Unusable.class);
    }

    @Test
    void aMessageIsNamedByEventObjectAndTimeAndNeverByItsToken() {
        var splitter = AIRCALL.splitter();
        var ended = delivery("call.ended", "{\"id\":1}", "45f1");
        assertThat(splitter.messageId(ended, Settings.NONE))
                .isEqualTo("call.ended/1/1773134126")
                .isEqualTo(splitter.messageId(delivery("call.ended", "{\"id\":1}", "[redacted]"), Settings.NONE))
                .isNotEqualTo(splitter.messageId(delivery("call.tagged", "{\"id\":1}", "45f1"), Settings.NONE));
        var nameless = delivery("number.opened", "{}", "45f1");
        assertThat(splitter.messageId(nameless, Settings.NONE))
                .startsWith("sha256:")
                .isEqualTo(splitter.messageId(delivery("number.opened", "{}", "[redacted]"), Settings.NONE));
        assertThat(item("call.ended", "{\"id\":1}").payload().has("token")).isFalse();
        assertThatThrownBy(() -> splitter.messageId(
                        Incoming.posted(Map.of(), "[]".getBytes(StandardCharsets.UTF_8), Instant.EPOCH), Settings.NONE))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void whatAircallNeedsToGoOnSending() {
        assertThat(AIRCALL.retriesKindly()).isFalse();
        assertThat(AIRCALL.stored("7").status()).isEqualTo(200);
        assertThat(AIRCALL.issue()).isEmpty();
        var sample = AIRCALL.splitter().split(AIRCALL.sample(Instant.parse("2026-03-10T09:00:00Z")), Settings.NONE);
        assertThat(new EndedCalls().map(sample.getFirst(), Settings.NONE)).hasSize(1);
    }
}
