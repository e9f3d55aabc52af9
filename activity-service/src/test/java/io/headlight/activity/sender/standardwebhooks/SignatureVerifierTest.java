package io.headlight.activity.sender.standardwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published library is the judge wherever it can be asked. */
class SignatureVerifierTest {

    /** Secret, id, time, body and signature as published in the tests of the standard's own libraries. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private final SignatureVerifier verifier = new SignatureVerifier();
    private final Map<String, List<String>> headers = new HashMap<>(Map.of(
            "Webhook-Id", List.of(ID),
            "Webhook-Timestamp", List.of(String.valueOf(AT.getEpochSecond())),
            "Webhook-Signature", List.of(SIGNATURE)));

    private Verdict check(String body, Instant now, String... secrets) {
        var request = Incoming.posted(headers, body.getBytes(StandardCharsets.UTF_8), now);
        return verifier.check(request, List.of(secrets), Settings.NONE, now);
    }

    private Verdict check() {
        return check(BODY, AT, SECRET);
    }

    private void signature(String... values) {
        headers.put("Webhook-Signature", List.of(values));
    }

    @Test
    void thePublishedVectorFits() {
        assertThat(check()).isEqualTo(Verdict.of(0));
    }

    @Test
    void whatTheLibrarySignsFits() throws Exception {
        for (var body : List.of("", "{}", "{\"name\":\"Zoë 💡\"}", " {\"a\" : 1}\n")) {
            signature(new Webhook(OTHER_SECRET).sign(ID, AT.getEpochSecond(), body));
            assertThat(check(body, AT, OTHER_SECRET)).isEqualTo(Verdict.of(0));
        }
    }

    @Test
    void oursIsWhatTheLibraryAccepts() throws Exception {
        var now = Instant.now();
        var secret = new StandardWebhooks().issue().orElseThrow().secret();
        var signed = new Webhook(secret).sign(ID, now.getEpochSecond(), BODY);
        headers.put("Webhook-Timestamp", List.of(String.valueOf(now.getEpochSecond())));
        for (var signature : List.of(signed, signed.replace("v1,", "v1,A"), "v1," + SIGNATURE)) {
            signature(signature);
            assertThat(check(BODY, now, secret).fits()).isEqualTo(libraryAccepts(secret));
        }
    }

    private boolean libraryAccepts(String secret) throws Exception {
        try {
            new Webhook(secret).verify(BODY, HttpHeaders.of(headers, (name, value) -> true));
            return true;
        } catch (WebhookVerificationException refused) {
            return false;
        }
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        signature("v1a,AAAA v0,nonsense v1,bm9uc2Vuc2U= " + SIGNATURE + " v2,x");
        assertThat(check()).isEqualTo(Verdict.of(0));
    }

    @Test
    void oneOfSeveralSecretsIsEnoughAndIsNamed() {
        assertThat(check(BODY, AT, OTHER_SECRET, SECRET)).isEqualTo(Verdict.of(1));
        assertThat(check(BODY, AT, SECRET.substring("whsec_".length()))).isEqualTo(Verdict.of(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void fiveMinutesEitherWayAreInTime(long seconds) {
        assertThat(check(BODY, AT.plusSeconds(seconds), SECRET).fits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void beyondThemItIsStaleOrOfTheFuture(long seconds) {
        assertThat(check(BODY, AT.plusSeconds(seconds), SECRET).fits()).isFalse();
    }

    @Test
    void anotherSecretDoesNotFit() {
        assertThat(check(BODY, AT, OTHER_SECRET).fits()).isFalse();
    }

    @Test
    void oneByteMakesTheDifference() {
        assertThat(check("{\"test\": 2432232315}", AT, SECRET).fits()).isFalse();
        assertThat(check(BODY + "\n", AT, SECRET).fits()).isFalse();
    }

    @Test
    void theSameJsonWrittenOtherwiseIsAnotherBody() {
        assertThat(check("{\"test\":2432232314}", AT, SECRET).fits()).isFalse();
    }

    @Test
    void idAndTimeAreSignedToo() {
        headers.put("Webhook-Id", List.of(ID + "x"));
        assertThat(check().fits()).isFalse();
        headers.put("Webhook-Id", List.of(ID));
        headers.put("Webhook-Timestamp", List.of(String.valueOf(AT.getEpochSecond() + 1)));
        assertThat(check().fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "v1",
                "v1,",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1O",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
                "v1,G0HM9SSE+OTPJTGT/TMIKTSYZLE3UFJELVLNIOLJ1OE=",
                "v0,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
            })
    void aTruncatedOrUnnamedSignatureDoesNotFit(String signature) {
        signature(signature);
        assertThat(check().fits()).isFalse();
    }

    /** The library takes it; the standard forbids it, because the same signature then fits two messages. */
    @Test
    void anIdHasNoDot() throws Exception {
        signature(new Webhook(SECRET).sign("msg.1", AT.getEpochSecond(), BODY));
        headers.put("Webhook-Id", List.of("msg.1"));
        assertThat(check()).isEqualTo(Verdict.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Webhook-Id", "Webhook-Timestamp", "Webhook-Signature"})
    void aHeaderMustBeThereExactlyOnce(String name) {
        var sent = headers.get(name).getFirst();
        headers.put(name, List.of(sent, sent));
        assertThat(check().fits()).isFalse();
        headers.remove(name);
        assertThat(check().fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1614265330", "1614265330.5", "0x60370000", "99999999999999999999"})
    void aTimeThatIsNoneDoesNotFit(String timestamp) {
        headers.put("Webhook-Timestamp", List.of(timestamp));
        assertThat(check().fits()).isFalse();
    }

    @Test
    void aStrangerCannotAskForMuchWork() {
        signature("v1,AAAA ".repeat(20_000) + SIGNATURE);
        assertThat(check().fits()).isFalse();
    }
}
