package io.headlight.activity.sender.calendly;

import static org.assertj.core.api.Assertions.assertThat;

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

class SignatureVerifierTest {

    private static final String KEY = "5mEzn9C-I28UtwOjZJtFoob0sAAFZ95GbZkqj4y3i0I";
    private static final Instant AT = Instant.ofEpochSecond(1_773_135_601);
    private static final String BODY = "{\"event\":\"invitee.created\",\"payload\":{\"uri\":\"u\"}}";
    /** By openssl dgst -sha256 -hmac: the header in Calendly's documentation is another company's example. */
    private static final String V1 = "5bdfbc176a14bf6b97be79324d2ecd8d023429951a763e25e09cd76699b47971";

    private static final String SIGNATURE = "t=1773135601,v1=" + V1;

    private static Incoming request(String signature) {
        return Incoming.posted(
                Map.of("Calendly-Webhook-Signature", List.of(signature)), BODY.getBytes(StandardCharsets.UTF_8), AT);
    }

    private static Verdict check(Incoming request, Instant now, Map<String, String> said, String... keys) {
        return new SignatureVerifier().check(request, List.of(keys), Settings.of(new Calendly(), said), now);
    }

    private static Verdict check(Incoming request) {
        return check(request, AT, Map.of(), KEY);
    }

    @Test
    void whatAnotherToolSignedFits() {
        assertThat(check(request(SIGNATURE))).isEqualTo(Verdict.of(0));
        assertThat(check(request("v1=" + V1 + ", t=1773135601,v2=x"))).isEqualTo(Verdict.of(0));
    }

    @Test
    void oneOfSeveralKeysIsEnoughAndIsNamed() {
        assertThat(check(request(SIGNATURE), AT, Map.of(), "older", KEY)).isEqualTo(Verdict.of(1));
    }

    @Test
    void anotherSourcesKeyDoesNotFit() {
        assertThat(check(
                        request(SIGNATURE),
                        AT,
                        Map.of(),
                        new Calendly().issue().orElseThrow().secret()))
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void forgeriesDoNotFit() {
        Forgeries.ofSigned(request(SIGNATURE), SignatureVerifier.SIGNATURE)
                .forEach((done, forged) ->
                        assertThat(check(forged).fits()).as(done).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=1773135601",
                "v1=" + V1,
                "t=1773135602,v1=" + V1,
                "t=1773135601,t=1773135601,v1=" + V1,
                "t=1773135601,v1=" + V1 + ",v1=" + V1,
                "t=1773135601,v0=" + V1,
                "t=,v1=" + V1,
                "t=soon,v1=" + V1,
                "t=1773135601,v1=",
                "t=1773135601.v1=" + V1,
                ","
            })
    void bothPartsMustBeThereOnceAndRight(String signature) {
        assertThat(check(request(signature)).fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-180, 0, 180})
    void threeMinutesEitherWayAreInTime(long seconds) {
        assertThat(check(request(SIGNATURE), AT.plusSeconds(seconds), Map.of(), KEY)
                        .fits())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-181, 181, -86_400, 86_400})
    void beyondThemItIsStaleOrOfTheFuture(long seconds) {
        assertThat(check(request(SIGNATURE), AT.plusSeconds(seconds), Map.of(), KEY))
                .isEqualTo(Verdict.STALE);
    }

    @Test
    void aSourceMayAllowForOldSignaturesOfRetries() {
        assertThat(check(request(SIGNATURE), AT.plusSeconds(86_400), Map.of(Calendly.WINDOW, "86400"), KEY)
                        .fits())
                .isTrue();
    }

    @Test
    void itIsKnownByItsHeader() {
        assertThat(new SignatureVerifier().recognizes(request(SIGNATURE))).isTrue();
        assertThat(new SignatureVerifier().recognizes(Incoming.posted(Map.of(), new byte[0], AT)))
                .isFalse();
    }
}
