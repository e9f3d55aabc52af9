package io.headlight.activity.sender.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicsTest {

    private static final String SECRET = "vJ8bq0cD_x-3kLmN5pQrStUvWxYz012a";
    private static final Map<String, String> IN_HEADER = Map.of("carriedBy", "HEADER", "name", "X-Headlight-Key");
    private static final String BODY = Messages.context("Update", "task", Messages.parameters(Messages.target()));

    private static Incoming request(String query, Map<String, List<String>> headers, String body) {
        return new Incoming("POST", "", query, headers, body.getBytes(StandardCharsets.UTF_8), Messages.RECEIVED);
    }

    private static Verdict check(Map<String, String> said, Incoming request) {
        return new Dynamics()
                .verifier()
                .check(request, List.of("other", SECRET), Settings.of(new Dynamics(), said), Instant.EPOCH);
    }

    private static Verdict checkQuery(Map<String, String> said, String query) {
        return check(said, request(query, Map.of("code", List.of(SECRET)), BODY));
    }

    private static String id(String body) {
        return new ContextSplitter().messageId(request(null, Map.of(), body), Settings.NONE);
    }

    @Test
    void aWebhookKeyFits() {
        assertThat(checkQuery(Map.of(), "code=" + SECRET)).isEqualTo(Verdict.of(1));
        assertThat(checkQuery(Map.of("name", "hook"), "code=x&hook=" + SECRET)).isEqualTo(Verdict.of(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "code",
                "hook=vJ8bq0cD_x-3kLmN5pQrStUvWxYz012a",
                "code=vJ8bq0cD_x-3kLmN5pQrStUvWxYz012",
                "code=vJ8bq0cD_x-3kLmN5pQrStUvWxYz012b",
                "code=vJ8bq0cD_x-3kLmN5pQrStUvWxYz012a&code=vJ8bq0cD_x-3kLmN5pQrStUvWxYz012a",
                "code="
            })
    void anotherOrARepeatedOneDoesNot(String query) {
        assertThat(checkQuery(Map.of(), query).fits()).isFalse();
    }

    @Test
    void aHeaderFitsWhereItIsToBe() {
        var right = request("X-Headlight-Key=" + SECRET, Map.of("x-headlight-KEY", List.of(SECRET)), BODY);
        assertThat(check(IN_HEADER, right)).isEqualTo(Verdict.of(1));
        Forgeries.ofHeaders(right, "x-headlight-key")
                .forEach((what, forged) ->
                        assertThat(check(IN_HEADER, forged).fits()).as(what).isFalse());
        assertThat(check(Map.of(), right)).isEqualTo(Verdict.MISSING);
    }

    @Test
    void theSystemJobNamesTheMessage() {
        assertThat(id(BODY)).isEqualTo("d1a5f0c3-0000-4000-8000-000000000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c41f6c2e",
                "\"MessageName\":\"Update",
                "\"PrimaryEntityName\":\"task",
                "\"PrimaryEntityId\":\"2F2F4A1E",
                "\"Depth\":1",
                "\"Stage\":4",
                "InputParameters\":[{\"key\":\"Target"
            })
    void aSynchronousStepIsNamedByWhatTellsOperationsApart(String part) {
        var body = BODY.replaceAll("\"OperationId\":\"[^\"]*\"", "\"OperationId\":\"" + Context.NO_ID + "\"");
        assertThat(id(body)).startsWith("sha256:").isEqualTo(id(body.replace("1773140400000", "1773140400001")));
        var changed = body.replace(part, part + "1");
        assertThat(changed).isNotEqualTo(body);
        assertThat(id(changed)).isNotEqualTo(id(body));
        assertThat(id(body.replace(Context.NO_ID, "0".repeat(10_000)))).isEqualTo(id(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":1,\"a\":2}", "\"a\""})
    void whatIsNoContextIsMalformed(String body) {
        assertThatThrownBy(() -> id(body)).isInstanceOf(MalformedBody.class);
    }

    @Test
    void aMessageThatWasCutShortSaysSo() {
        var headers = Map.of("x-ms-dynamics-msg-size-exceeded", List.of("true"));
        var item = new ContextSplitter()
                .split(request(null, headers, BODY), Settings.NONE)
                .getFirst();
        assertThat(new Context(item.payload(), Messages.RECEIVED).isCutShort()).isTrue();
        var whole = new ContextSplitter()
                .split(request(null, Map.of(), BODY), Settings.NONE)
                .getFirst();
        assertThat(new Context(whole.payload(), Messages.RECEIVED).isCutShort()).isFalse();
        assertThat(item.eventId()).isEqualTo(whole.eventId());
    }

    @Test
    void theSampleCountsAsACall() {
        var sender = new Dynamics();
        var sample = sender.sample(Messages.RECEIVED);
        assertThat(new Arrivals(sender, Map.of()).after(sender.splitter().split(sample, Settings.NONE)))
                .extracting(Claim::activityType)
                .containsExactly("call");
        assertThat(sender.verifier().recognizes(sample)).isTrue();
        assertThat(sender.retriesKindly()).isFalse();
        assertThat(sender.issue().orElseThrow().secret()).matches("[A-Za-z0-9_-]{32}");
    }
}
