package io.headlight.activity.sender.generic.hmac;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.generic.Generic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that say what known systems do, with the vectors those publish where they do. */
class HmacSchemeTest {

    private static final HmacScheme SCHEME = new HmacScheme();
    private static final Instant AT = Instant.ofEpochSecond(1531420618);
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final byte[] BODY = "{\"event\": \"call.ended\"}".getBytes(StandardCharsets.UTF_8);

    private static Settings settings(String... namesAndValues) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            said.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.of(new Generic(SCHEME), said);
    }

    private static final Settings SLACK = settings(
            "header", "X-Slack-Signature",
            "prefix", "v0=",
            "template", "v0:{timestamp}:{body}",
            "timestampHeader", "X-Slack-Request-Timestamp");
    private static final Settings STRIPE = settings(
            "header", "Stripe-Signature",
            "signaturePart", "v1",
            "timestampPart", "t",
            "template", "{timestamp}.{body}");

    private static Incoming request(byte[] body, String... namesAndValues) {
        var headers = new HashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Incoming("POST", "https://a.example/v1/webhooks/acme.x", "a=%20b", headers, body, AT);
    }

    private static Verdict check(Incoming request, Settings settings, Instant now, String... secrets) {
        return SCHEME.check(request, List.of(secrets), settings, now);
    }

    /** As published in Slack's "Verifying requests from Slack". */
    private static Incoming slack() {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        return request(
                body.getBytes(StandardCharsets.UTF_8),
                "X-Slack-Signature",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                "X-Slack-Request-Timestamp",
                "1531420618");
    }

    private static Incoming stripe(String header) {
        return request(BODY, "Stripe-Signature", header);
    }

    private static String stripeSignature(String secret) {
        return Hmac.hex(Hmac.sha256().of(Hmac.utf8(secret), Hmac.utf8(AT.getEpochSecond() + "."), BODY));
    }

    private static Incoming stripe() {
        return stripe("t=1531420618,v1=" + stripeSignature(SECRET) + ",v0=6ffbb59b2300aae63f272406069a9788");
    }

    @Test
    void slacksVectorFits() {
        assertThat(check(slack(), SLACK, AT, "another secret", SECRET)).isEqualTo(Verdict.of(1));
    }

    @Test
    void gitHubsVectorFits() {
        var gitHub = settings("header", "X-Hub-Signature-256", "prefix", "sha256=");
        var request = request(
                "Hello, World!".getBytes(StandardCharsets.UTF_8),
                "X-Hub-Signature-256",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
        assertThat(check(request, gitHub, AT, "It's a Secret to Everybody")).isEqualTo(Verdict.of(0));
        assertThat(check(request, gitHub, AT, "It's a secret to everybody")).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void stripesListFits() {
        assertThat(check(stripe(), STRIPE, AT, SECRET)).isEqualTo(Verdict.of(0));
        assertThat(check(
                        stripe("t=1531420618, v1=" + "0".repeat(64) + ", v1=" + stripeSignature(SECRET)),
                        STRIPE,
                        AT,
                        "another secret",
                        SECRET))
                .isEqualTo(Verdict.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1=SIGNATURE",
                "t=1531420618,t=1531420618,v1=SIGNATURE",
                "t=1531420618",
                "t=1531420618,v0=SIGNATURE",
                "t=,v1=SIGNATURE",
                "t=1531420618,v1=",
                "t=1531420618;v1=SIGNATURE"
            })
    void aListThatLacksSomethingDoesNot(String header) {
        var request = stripe(header.replace("SIGNATURE", stripeSignature(SECRET)));
        assertThat(check(request, STRIPE, AT, SECRET).fits()).isFalse();
    }

    @Test
    void aStrangerCannotAskForMuchWork() {
        var late = stripe("t=1531420618," + "v1=00,".repeat(16) + "v1=" + stripeSignature(SECRET));
        assertThat(check(late, STRIPE, AT, SECRET)).isEqualTo(Verdict.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"SHA1,HEX", "SHA256,BASE64", "SHA512,BASE64URL", "SHA256,BASE64URL", "SHA512,HEX"})
    void whateverIsSignedAndHoweverItIsWritten(String algorithm, String encoding) {
        var key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var hmac = Map.of("SHA1", Hmac.sha1(), "SHA256", Hmac.sha256(), "SHA512", Hmac.sha512())
                .get(algorithm);
        var signed = "m-1POSThttps://a.example/v1/webhooks/acme.x?a=%20b" + new String(BODY, StandardCharsets.UTF_8)
                + AT.toEpochMilli();
        var signature = Encoding.valueOf(encoding).of(hmac.of(key, Hmac.utf8(signed)));
        var settings = settings(
                "template", "{id}{method}{url}{body}{timestamp}",
                "timestampHeader", "X-Time",
                "timeUnit", "MILLIS",
                "idHeader", "X-Id",
                "keyEncoding", "BASE64",
                "algorithm", algorithm,
                "encoding", encoding);
        var right = request(BODY, "X-Signature", signature, "X-Time", String.valueOf(AT.toEpochMilli()), "X-Id", "m-1");
        assertThat(check(right, settings, AT, "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isEqualTo(Verdict.of(0));
        Forgeries.ofSigned(right, "x-signature", "x-time", "x-id")
                .forEach((what, forged) -> assertThat(check(forged, settings, AT, "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                                .fits())
                        .as(what)
                        .isFalse());
    }

    @Test
    void oneHashHasSeveralSpellings() {
        var hash = Hmac.sha256().of(Hmac.utf8(SECRET), BODY);
        var inCapitals = request(BODY, "X-Signature", Hmac.hex(hash).toUpperCase(Locale.ROOT));
        assertThat(check(inCapitals, settings(), AT, SECRET)).isEqualTo(Verdict.of(0));
        var filledUp = request(BODY, "X-Signature", Base64.getUrlEncoder().encodeToString(hash));
        assertThat(check(filledUp, settings("encoding", "BASE64URL"), AT, SECRET))
                .isEqualTo(Verdict.of(0));
    }

    static Stream<Arguments> forgeries() {
        return Stream.concat(
                Forgeries.ofHeaders(slack(), "x-slack-signature", "x-slack-request-timestamp").entrySet().stream()
                        .map(forged -> Arguments.of("Slack: " + forged.getKey(), forged.getValue(), SLACK)),
                Forgeries.ofSigned(stripe(), "stripe-signature").entrySet().stream()
                        // Cut or changed at the end it lacks a signature of version 0, which nobody looks at.
                        .filter(forged -> !forged.getKey().matches(".*(truncated|one character changed)"))
                        .map(forged -> Arguments.of("Stripe: " + forged.getKey(), forged.getValue(), STRIPE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgeryDoesNotFit(String what, Incoming forged, Settings settings) {
        assertThat(check(forged, settings, AT, SECRET).fits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-300,true", "300,true", "0,true", "-301,false", "301,false", "86400,false", "-86400,false"})
    void aTimeThatIsSignedIsOfNow(long seconds, boolean fits) {
        var now = AT.plusSeconds(seconds);
        assertThat(check(slack(), SLACK, now, SECRET)).isEqualTo(fits ? Verdict.of(0) : Verdict.STALE);
        assertThat(check(stripe(), STRIPE, now, SECRET)).isEqualTo(fits ? Verdict.of(0) : Verdict.STALE);
    }

    @Test
    void theWindowIsAsWideAsIsSaid() {
        var narrow = settings(
                "header", "Stripe-Signature",
                "signaturePart", "v1",
                "timestampPart", "t",
                "template", "{timestamp}.{body}",
                "windowSeconds", "10");
        assertThat(check(stripe(), narrow, AT.plusSeconds(10), SECRET).fits()).isTrue();
        assertThat(check(stripe(), narrow, AT.plusSeconds(11), SECRET)).isEqualTo(Verdict.STALE);
    }

    @Test
    void anotherTenantsSecretDoesNotFit() {
        var theirs = SCHEME.issue().secret();
        assertThat(check(slack(), SLACK, AT, theirs)).isEqualTo(Verdict.MISMATCH);
        assertThat(check(stripe("t=1531420618,v1=" + stripeSignature(theirs)), STRIPE, AT, SECRET))
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void oursIsAKeyWhateverTheEncoding() {
        for (var encoding : KeyEncoding.values()) {
            var settings = settings("keyEncoding", encoding.name());
            assertThat(SCHEME.faultOf(SCHEME.issue(), settings))
                    .as(encoding.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,It's a Secret to Everybody,true",
        "TEXT,too short,false",
        "HEX,It's a Secret to Everybody,false",
        "HEX,0123456789abcdef,false",
        "HEX,0123456789abcdef0123456789abcdef,true",
        "BASE64,MfKQ9r8GKYqrTwjUPD8ILA==,true",
        "BASE64,MfKQ9r8GKYqrTwjUPD8I,false"
    })
    void aGivenOneIsLongEnoughAndWrittenAsIsSaid(String encoding, String given, boolean taken) {
        assertThat(SCHEME.faultOf(Credentials.secret(given), settings("keyEncoding", encoding))
                        .isEmpty())
                .isEqualTo(taken);
    }
}
