package io.headlight.activity.sender.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomTest {

    private static final String SECRET = "zm-secret-token-7Qx2";

    private final Zoom zoom = new Zoom();

    private static Incoming posted(String body) {
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private String id(String body) {
        return zoom.splitter().messageId(posted(body), Settings.NONE);
    }

    private List<Item> split(String body) {
        return zoom.splitter().split(posted(body), Settings.NONE);
    }

    @Test
    void theChallengeIsAnsweredWithTheSecretThatFit() {
        var answer = zoom.handshake(
                        posted("{\"event\":\"endpoint.url_validation\",\"event_ts\":1773138821710,"
                                + "\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"}}"),
                        SECRET)
                .orElseThrow();
        assertThat(answer.status()).isEqualTo(200);
        // By openssl dgst -sha256 -hmac.
        assertThat(answer.body())
                .isEqualTo("{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\",\"encryptedToken\":"
                        + "\"57113f6b62cdb0d1d551a2f05c9faa3f1236cf258871a7072a94c5111e23854a\"}");
    }

    @Test
    void aTokenIsAnsweredAsItWasSent() {
        var answer = zoom.handshake(
                        posted(
                                "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"a\\\"b\\u00eb\"}}"),
                        SECRET)
                .orElseThrow();
        assertThat(StrictJson.text(StrictJson.object(answer.body().getBytes(StandardCharsets.UTF_8)), "plainToken"))
                .isEqualTo("a\"bë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"meeting.ended\",\"payload\":{\"plainToken\":\"qgg8\"}}",
                "{\"event\":\"endpoint.url_validation\",\"payload\":{}}",
                "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"\"}}",
                "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":{}}}",
                "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"v0:1773138822:{}\"}}",
                "[]",
                "not JSON"
            })
    void nothingElseIsOneAndNoSignatureCanBeHadOfUs(String body) {
        assertThat(zoom.handshake(posted(body), SECRET)).isEmpty();
    }

    @Test
    void aChallengeIsShort() {
        var body = "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"%s\"}}";
        assertThat(zoom.handshake(posted(body.formatted("a".repeat(256))), SECRET))
                .isPresent();
        assertThat(zoom.handshake(posted(body.formatted("a".repeat(257))), SECRET))
                .isEmpty();
        assertThat(zoom.handshake(posted(body.formatted("a") + " ".repeat(4000)), SECRET))
                .isEmpty();
    }

    @Test
    void aDeliveryIsAnsweredWith200() {
        assertThat(zoom.stored("7").status()).isEqualTo(200);
        assertThat(zoom.stored("7").body()).isEqualTo("{\"deliveryId\":\"7\"}");
    }

    @Test
    void aMeetingsEventIsNamedByWhatHappenedToWhatAndWhen() {
        var ended =
                "{\"event\":\"meeting.ended\",\"event_ts\":%d,\"payload\":{\"object\":{\"uuid\":\"%s\",\"id\":%s}}}";
        assertThat(id(ended.formatted(1, "Hq8s==", "81234567890"))).isEqualTo("meeting.ended/Hq8s==/1");
        assertThat(id(ended.formatted(1, "Hq8s==", "\"81234567890\""))).isEqualTo("meeting.ended/Hq8s==/1");
        assertThat(id(ended.formatted(2, "Hq8s==", "1"))).isNotEqualTo("meeting.ended/Hq8s==/1");
        assertThat(id(ended.formatted(1, "Other==", "1"))).isNotEqualTo("meeting.ended/Hq8s==/1");
    }

    @Test
    void twoWhoJoinAtTheSameMomentAreTwo() {
        var joined = "{\"event\":\"meeting.participant_joined\",\"event_ts\":1,\"payload\":{\"object\":{\"uuid\":\"H\","
                + "\"participant\":{\"email\":\"%s\"}}}}";
        assertThat(id(joined.formatted("pat@harbor.example"))).isEqualTo(id(joined.formatted("pat@harbor.example")));
        assertThat(id(joined.formatted("pat@harbor.example"))).isNotEqualTo(id(joined.formatted("kim@harbor.example")));
    }

    @Test
    void whatWeDoNotKnowHasANameToo() {
        assertThat(id("{\"event\":\"user.updated\"}")).startsWith("sha256:").isNotEqualTo(id("{\"event\":\"other\"}"));
        assertThat(id("{}")).startsWith("sha256:");
        assertThatThrownBy(() -> id("[]")).isInstanceOf(MalformedBody.class);
    }

    @Test
    void eachCallOfAnEventIsAnItem() {
        var body = """
                {"event":"phone.caller_call_history_completed","event_ts":7,"payload":{"account_id":"k","object":{
                 "user_id":"u1","call_logs":[{"id":"log1","call_id":"c1"},{"id":"log2","call_id":"c2"}]}}}
                """;
        assertThat(id(body)).isEqualTo("phone.caller_call_history_completed/log1,log2/7");
        assertThat(split(body))
                .extracting(Item::eventId)
                .containsExactly(
                        "phone.caller_call_history_completed/log1,log2/7#log1",
                        "phone.caller_call_history_completed/log1,log2/7#log2");
        assertThat(split(body).get(1).payload().toString())
                .isEqualTo("{\"event\":\"phone.caller_call_history_completed\",\"event_ts\":7,\"payload\":{\"object\":"
                        + "{\"user_id\":\"u1\",\"call_logs\":[{\"id\":\"log2\",\"call_id\":\"c2\"}]}}}");
    }

    @Test
    void theSampleCounts() {
        var now = Instant.parse("2026-03-10T10:33:41Z");
        var items = zoom.splitter().split(zoom.sample(now), Settings.of(zoom, Map.of()));
        assertThat(new Arrivals(zoom, Map.of()).after(items))
                .singleElement()
                .extracting(Claim.Happened::activityType)
                .isEqualTo("meeting");
    }
}
