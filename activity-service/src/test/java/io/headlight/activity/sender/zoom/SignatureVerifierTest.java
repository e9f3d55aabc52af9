package io.headlight.activity.sender.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {

    private static final String SECRET = "zm-secret-token-7Qx2";
    private static final Instant AT = Instant.ofEpochSecond(1_773_138_822);
    private static final String BODY =
            "{\"event\":\"meeting.ended\",\"event_ts\":1773138821710,\"payload\":{\"object\":{\"uuid\":\"Hq8sT2wLRk6yB0nXvJ4mZA==\",\"id\":81234567890}}}";
    /** By openssl dgst -sha256 -hmac: Zoom publishes no signature together with its secret. */
    private static final String SIGNATURE = "v0=cbedbaa87ac34a55262aa6e6931ce3b43c3694ab140add60d4b38accf7c8c4b7";

    private static Incoming request(String body, Instant signedAt, String signature) {
        return Incoming.posted(
                Map.of(
                        "X-Zm-Request-Timestamp", List.of(String.valueOf(signedAt.getEpochSecond())),
                        "X-Zm-Signature", List.of(signature)),
                body.getBytes(StandardCharsets.UTF_8),
                signedAt);
    }

    private static Verdict check(Incoming request, Instant now, Map<String, String> said, String... secrets) {
        return new SignatureVerifier().check(request, List.of(secrets), Settings.of(new Zoom(), said), now);
    }

    private static Verdict check(Incoming request) {
        return check(request, AT, Map.of(), SECRET);
    }

    /** What zoom/webhook-sample does: one text, hashed as a whole. */
    private static String asInZoomsSample(String secret, String timestamp, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var message = "v0:%s:%s".formatted(timestamp, body);
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatAnotherToolSignedFits() {
        assertThat(check(request(BODY, AT, SIGNATURE))).isEqualTo(Verdict.of(0));
    }

    @Test
    void whatZoomsSampleSignsFits() throws Exception {
        for (var body : List.of("", "{}", "{\"topic\":\"Zoë 💡\"}", " {\"a\" : 1}\n")) {
            var signature = asInZoomsSample(SECRET, String.valueOf(AT.getEpochSecond()), body);
            assertThat(check(request(body, AT, signature))).isEqualTo(Verdict.of(0));
        }
    }

    /** The example on api.slack.com/authentication/verifying-requests-from-slack, of the same construction. */
    @Test
    void slacksPublishedVectorFits() {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var at = Instant.ofEpochSecond(1_531_420_618);
        var request = request(body, at, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
        assertThat(check(request, at, Map.of(), "8f742231b10e8888abcd99yyyzzz85a5"))
                .isEqualTo(Verdict.of(0));
    }

    @Test
    void oneOfSeveralSecretsIsEnoughAndIsNamed() {
        assertThat(check(request(BODY, AT, SIGNATURE), AT, Map.of(), "older", SECRET))
                .isEqualTo(Verdict.of(1));
    }

    @Test
    void anotherSourcesSecretDoesNotFit() {
        assertThat(check(request(BODY, AT, SIGNATURE), AT, Map.of(), "zm-secret-token-7Qx3", "", " "))
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void forgeriesDoNotFit() {
        Forgeries.ofSigned(request(BODY, AT, SIGNATURE), SignatureVerifier.SIGNATURE, SignatureVerifier.TIMESTAMP)
                .forEach((done, forged) ->
                        assertThat(check(forged).fits()).as(done).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cbedbaa87ac34a55262aa6e6931ce3b43c3694ab140add60d4b38accf7c8c4b7",
                "v1=cbedbaa87ac34a55262aa6e6931ce3b43c3694ab140add60d4b38accf7c8c4b7",
                "v0=CBEDBAA87AC34A55262AA6E6931CE3B43C3694AB140ADD60D4B38ACCF7C8C4B7",
                "v0=",
                "v0"
            })
    void otherSchemesAndSpellingsDoNotFit(String signature) {
        assertThat(check(request(BODY, AT, signature)).fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-5400, 0, 5400})
    void ninetyMinutesEitherWayAreInTime(long seconds) {
        assertThat(check(request(BODY, AT, SIGNATURE), AT.plusSeconds(seconds), Map.of(), SECRET)
                        .fits())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-5401, 5401, -86_400, 86_400})
    void beyondThemItIsStaleOrOfTheFuture(long seconds) {
        assertThat(check(request(BODY, AT, SIGNATURE), AT.plusSeconds(seconds), Map.of(), SECRET))
                .isEqualTo(Verdict.STALE);
    }

    @Test
    void aSourceMayBeStricter() {
        var strict = Map.of(Zoom.WINDOW, "300");
        assertThat(check(request(BODY, AT, SIGNATURE), AT.plusSeconds(300), strict, SECRET)
                        .fits())
                .isTrue();
        assertThat(check(request(BODY, AT, SIGNATURE), AT.plusSeconds(301), strict, SECRET))
                .isEqualTo(Verdict.STALE);
    }

    @Test
    void itIsKnownByItsHeader() {
        assertThat(new SignatureVerifier().recognizes(request(BODY, AT, SIGNATURE)))
                .isTrue();
        assertThat(new SignatureVerifier().recognizes(Incoming.posted(Map.of(), new byte[0], AT)))
                .isFalse();
    }
}
