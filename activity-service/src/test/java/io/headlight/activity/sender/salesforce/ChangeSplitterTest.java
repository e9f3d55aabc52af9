package io.headlight.activity.sender.salesforce;

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
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSplitterTest {

    private static final String TOKEN = "vJ8bq0cD_x-3kLmN5pQrStUvWxYz012a";
    private static final String CHANGE = """
            {"schema":"Qm7V","payload":{"ChangeEventHeader":{"entityName":"Task","recordIds":["00T1"],"changeType":"DELETE",
             "transactionKey":"000a7a3d","sequenceNumber":1,"commitTimestamp":1773134302000}},"event":{"replayId":4810277}}""";

    private final ChangeSplitter splitter = new ChangeSplitter();

    private static Incoming posted(String body) {
        return Incoming.posted(
                Map.of("Authorization", List.of("Bearer " + TOKEN)),
                body.getBytes(StandardCharsets.UTF_8),
                Soap.RECEIVED);
    }

    private String id(String body) {
        return splitter.messageId(posted(body), Settings.NONE);
    }

    @Test
    void aReplayIdIsOneOfItsChannelOnly() {
        assertThat(id(CHANGE)).isEqualTo("Qm7V/Task/1/4810277/000a7a3d").isEqualTo(id(CHANGE.replace(":[", ": [")));
        assertThat(id(CHANGE.replace("Task", "Event"))).isNotEqualTo(id(CHANGE));
        assertThat(id(CHANGE.replace("4810277", "4810278"))).isNotEqualTo(id(CHANGE));
        assertThat(id(CHANGE.replace("000a7a3d", "000a7a3e"))).isNotEqualTo(id(CHANGE));
        assertThat(id(CHANGE.replace("000a7a3d", "a".repeat(10_000)))).hasSize(71);
    }

    @Test
    void whatHasNoIdIsNamedByAllItSays() {
        assertThat(id("{\"a\":1}")).isEqualTo(id("{ \"a\": 1 }")).isNotEqualTo(id("{\"a\":2}"));
        assertThat(id("{\"payload\":{},\"event\":{\"EventUuid\":\"u-1\"}}")).isEqualTo("u-1");
    }

    @Test
    void anArrayIsAsManyItemsHoweverTheRelayWrapsThem() {
        var body = "[" + CHANGE + ",{\"channel\":\"/data/TaskChangeEvent\",\"data\":" + CHANGE + "},{\"detail\":"
                + CHANGE + "}]";
        var items = splitter.split(posted(body), Settings.NONE);
        assertThat(items).hasSize(3).extracting(item -> item.eventId()).containsOnly("Qm7V/Task/1/4810277/000a7a3d");
        assertThat(items)
                .allSatisfy(item -> assertThat(new ChangeMapper().observe(item, Settings.NONE))
                        .hasSize(1));
        assertThat(id(body)).startsWith("sha256:");
        assertThat(id("[" + CHANGE + "]")).isEqualTo(id(CHANGE));
        assertThat(splitter.split(posted("[]"), Settings.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "\"a\"", "[1]", "[[]]", "{", "{\"a\":1,\"a\":1}", "{} {}", "{\"a\":NaN}"})
    void whatIsNoEventIsMalformed(String body) {
        assertThatThrownBy(() -> id(body)).isInstanceOf(MalformedBody.class);
    }

    @Test
    void theTokenIsTheProof() {
        assertThat(check(posted(CHANGE), "other", TOKEN)).isEqualTo(Verdict.of(1));
        assertThat(check(posted(CHANGE), "other", TOKEN.toLowerCase())).isEqualTo(Verdict.MISMATCH);
        assertThat(check(Forgeries.with(posted(CHANGE), "authorization", "Basic " + TOKEN), TOKEN))
                .isEqualTo(Verdict.MISSING);
        Forgeries.ofHeaders(posted(CHANGE), "authorization")
                .forEach((what, forged) ->
                        assertThat(check(forged, TOKEN).fits()).as(what).isFalse());
    }

    private static Verdict check(Incoming request, String... tokens) {
        return new SalesforceEvents().verifier().check(request, List.of(tokens), Settings.NONE, Instant.EPOCH);
    }

    @Test
    void theSampleCountsAsACall() {
        var sender = new SalesforceEvents();
        assertThat(new Arrivals(sender, Map.of()).after(splitter.split(sender.sample(Soap.RECEIVED), Settings.NONE)))
                .extracting(Claim::activityType)
                .containsExactly("call");
        assertThat(sender.issue().orElseThrow().secret()).hasSize(43);
    }
}
