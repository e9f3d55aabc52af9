package io.headlight.activity.sender.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secret, bodies and signatures as published in the tests of HubSpot's own libraries for Node.js and Python. */
class SignatureVerifierTest {

    private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
    private static final String OTHER_SECRET = "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz";
    private static final String URL = "https://www.example.com/webhook_uri";
    private static final String EVENTS = """
            [{"eventId":1,"subscriptionId":12345,"portalId":62515,"occurredAt":1564113600000,\
            "subscriptionType":"contact.creation","attemptNumber":0,"objectId":123,"changeSource":"CRM",\
            "changeFlag":"NEW","appId":54321}]""";
    private static final String EXAMPLE = "{\"example_field\":\"example_value\"}";
    private static final String PYTHONS_EXAMPLE = "{'example_field':'example_value'}";
    private static final Instant PYTHONS_TIME = Instant.ofEpochMilli(15_000_000);
    private static final String V3 = "HPW73RUtKmcYoEDADG0s6MmGFWUzWJKAW07r8RDgcQw=";

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00.123Z");

    private static Incoming request(String method, String query, String body, Map<String, String> headers) {
        var lists = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Incoming(method, URL, query, lists, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static Incoming hashed(String version, String method, String body, String signature) {
        return request(
                method, null, body, Map.of("X-HubSpot-Signature", signature, "X-HubSpot-Signature-Version", version));
    }

    private static Incoming third(String query, String signedUrl, String timestamp, String body) {
        var signed = Hmac.utf8("POST" + signedUrl + body + timestamp);
        return request(
                "POST",
                query,
                body,
                Map.of(
                        "X-HubSpot-Signature-v3",
                        Hmac.base64(Hmac.sha256().of(Hmac.utf8(SECRET), signed)),
                        "X-HubSpot-Request-Timestamp",
                        timestamp));
    }

    private static Incoming third() {
        return third(null, URL, String.valueOf(NOW.toEpochMilli()), EVENTS);
    }

    private static Verdict check(Incoming request, String signatures, Instant now, String... secrets) {
        var settings = Settings.of(Events.HUBSPOT, Map.of("signatures", signatures));
        return new SignatureVerifier().check(request, List.of(secrets), settings, now);
    }

    private static Verdict check(Incoming request) {
        return check(request, "v1,v2,v3", NOW, SECRET);
    }

    @Test
    void thePublishedVectorsFit() {
        var vectors = List.of(
                hashed("v1", "POST", EVENTS, "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de"),
                hashed(
                        "v1",
                        "POST",
                        PYTHONS_EXAMPLE,
                        "69fc6631a867edd4f9e9e627fc5c1148e3fbdd8b21837b6d2b8901c1fa57f750"),
                hashed("v2", "GET", "", "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e"),
                hashed("v2", "POST", EXAMPLE, "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900"),
                hashed(
                        "v2",
                        "POST",
                        PYTHONS_EXAMPLE,
                        "4fe4e3a7d3cf09db53be39d0a58130e2aaba074ec123a9e355b876a689a1c383"));
        assertThat(vectors).allSatisfy(vector -> assertThat(check(vector)).isEqualTo(Verdict.of(0)));
        assertThat(check(pythonsThird(), "v3", PYTHONS_TIME, SECRET)).isEqualTo(Verdict.of(0));
    }

    private static Incoming pythonsThird() {
        return request(
                "POST",
                null,
                PYTHONS_EXAMPLE,
                Map.of("X-HubSpot-Signature-v3", V3, "X-HubSpot-Request-Timestamp", "15000000"));
    }

    @Test
    void oneOfSeveralSecretsIsEnoughAndIsNamed() {
        assertThat(check(third(), "v3", NOW, OTHER_SECRET, SECRET)).isEqualTo(Verdict.of(1));
    }

    @Test
    void anotherSecretDoesNotFit() {
        assertThat(check(third(), "v1,v2,v3", NOW, OTHER_SECRET)).isEqualTo(Verdict.MISMATCH);
        assertThat(check(
                        hashed("v2", "GET", "", "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e"),
                        "v2",
                        NOW,
                        OTHER_SECRET))
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void noForgeryFits() {
        var first = hashed("v1", "POST", EVENTS, "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de");
        var second = hashed("v2", "POST", EXAMPLE, "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900");
        assertThat(Forgeries.ofSigned(third(), SignatureVerifier.V3, SignatureVerifier.TIMESTAMP))
                .allSatisfy((what, forged) -> assertThat(check(forged).fits()).isFalse());
        for (var right : List.of(first, second)) {
            assertThat(Forgeries.ofSigned(right, SignatureVerifier.SIGNATURE, SignatureVerifier.VERSION))
                    .allSatisfy(
                            (what, forged) -> assertThat(check(forged).fits()).isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void fiveMinutesEitherWayAreInTime(long seconds) {
        assertThat(check(third(), "v3", NOW.plusSeconds(seconds), SECRET)).isEqualTo(Verdict.of(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void beyondThemItIsStaleOrOfTheFuture(long seconds) {
        assertThat(check(third(), "v3", NOW.plusSeconds(seconds), SECRET)).isEqualTo(Verdict.STALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1773133200123", "1773133200.123", "1773133200123 ", "99999999999999999999"})
    void aTimeThatIsNoneDoesNotFit(String timestamp) {
        assertThat(check(third(null, URL, timestamp, EVENTS)).fits()).isFalse();
    }

    @Test
    void theThirdVersionWins() {
        var both = Forgeries.with(
                Forgeries.with(
                        third(),
                        SignatureVerifier.SIGNATURE,
                        "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de"),
                SignatureVerifier.VERSION,
                "v1");
        assertThat(check(both)).isEqualTo(Verdict.of(0));
        var broken = Forgeries.with(both, SignatureVerifier.V3, "AAAA");
        assertThat(check(broken)).isEqualTo(Verdict.MISMATCH);
        assertThat(check(both, "v1,v2,v3", NOW.plusSeconds(301), SECRET)).isEqualTo(Verdict.STALE);
        assertThat(check(broken, "v1,v2", NOW, SECRET)).isEqualTo(Verdict.of(0));
    }

    @Test
    void aSourceMayTakeTheThirdVersionOnly() {
        var first = hashed("v1", "POST", EVENTS, "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de");
        assertThat(check(first, "v3", NOW, SECRET)).isEqualTo(Verdict.MISSING);
        assertThat(check(first, "v2,v3", NOW, SECRET)).isEqualTo(Verdict.MISSING);
        assertThat(check(third(), "v3,v3", NOW, SECRET).fits()).isTrue();
        assertThat(check(third(), "v1,v2", NOW, SECRET)).isEqualTo(Verdict.MISSING);
    }

    @Test
    void aVersionThatIsNoneIsNothing() {
        assertThat(check(hashed("v3", "POST", EVENTS, V3))).isEqualTo(Verdict.MISSING);
        assertThat(check(hashed("v4", "POST", EVENTS, V3))).isEqualTo(Verdict.MISSING);
        assertThat(check(request("POST", null, EVENTS, Map.of()))).isEqualTo(Verdict.MISSING);
    }

    @Test
    void methodAndQueryAreSignedToo() {
        var right = third("a=1", URL + "?a=1", String.valueOf(NOW.toEpochMilli()), EVENTS);
        assertThat(check(right).fits()).isTrue();
        var elsewhere = new Incoming("POST", URL, "a=2", right.headers(), right.body(), NOW);
        assertThat(check(elsewhere)).isEqualTo(Verdict.MISMATCH);
        var otherwise = new Incoming("PUT", URL, "a=1", right.headers(), right.body(), NOW);
        assertThat(check(otherwise)).isEqualTo(Verdict.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/a?q=%3A%2F%3F%40%21%24,/a?q=:/?@!$",
                "/a?q=%27%28%29%2A%2C%3B,\"/a?q='()*,;\"",
                "/a?q=%20%2B%25%26%3D%23%5B%5D,/a?q=%20%2B%25%26%3D%23%5B%5D",
                "/a?q=%253A,/a?q=%253A",
                "/a?q=%25%33%41,/a?q=%25%33%41",
                "/a?q=%,/a?q=%",
                "/a?q=%3,/a?q=%3",
                "/%C3%A9?x=1+2,/%C3%A9?x=1+2"
            })
    void twelveEscapesAreUndoneBeforeTheThirdVersionAndNoOther(String sent, String signed) {
        assertThat(SignatureVerifier.signedForm(sent)).isEqualTo(signed);
    }

    @Test
    void whatIsUndoneIsWhatIsSigned() {
        var timestamp = String.valueOf(NOW.toEpochMilli());
        var sent = "to=a%40b.example&then=x%20y";
        assertThat(check(third(sent, URL + "?to=a@b.example&then=x%20y", timestamp, EVENTS))
                        .fits())
                .isTrue();
        assertThat(check(third(sent, URL + "?" + sent, timestamp, EVENTS)).fits())
                .isFalse();
    }

    @Test
    void recognizesItsOwn() {
        var verifier = new SignatureVerifier();
        assertThat(verifier.recognizes(third())).isTrue();
        assertThat(verifier.recognizes(hashed("v1", "POST", EVENTS, "x"))).isTrue();
        assertThat(verifier.recognizes(request("POST", null, EVENTS, Map.of("webhook-signature", "v1,x"))))
                .isFalse();
    }
}
