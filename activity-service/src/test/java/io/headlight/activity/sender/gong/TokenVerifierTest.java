package io.headlight.activity.sender.gong;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are made by hand here, so that no library judges its own work. */
class TokenVerifierTest {

    static final KeyPair GONG = Tokens.rsa(2048);
    private static final KeyPair STRANGER = Tokens.rsa(2048);
    static final String KEY = Tokens.pem(GONG.getPublic());
    private static final String URL = "https://headlight.example/v1/webhooks/acme.k7Q";
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final byte[] BODY = "{\"callData\": {\"metaData\":{\"id\":\"1\"}}}".getBytes(StandardCharsets.UTF_8);
    static final String RS256 = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    private static Incoming request(String authorization) {
        return new Incoming("POST", URL, null, Map.of("Authorization", List.of(authorization)), BODY, NOW);
    }

    private static Verdict check(Incoming request, String... secrets) {
        return new TokenVerifier().check(request, List.of(secrets), Settings.of(new Gong(), Map.of()), NOW);
    }

    static Verdict check(String token) {
        return check(request(token), KEY);
    }

    static String claims(String more) {
        return "{\"webhook_url\":\"%s\",\"body_sha256\":\"%s\"%s}".formatted(URL, Tokens.sha256(BODY), more);
    }

    private static String right() {
        return Tokens.rs256(RS256, claims(",\"exp\":" + NOW.plusSeconds(300).getEpochSecond()), GONG);
    }

    @Test
    void whatGongSignedFits() {
        assertThat(check(right())).isEqualTo(Verdict.of(0));
        assertThat(check("Bearer " + right())).isEqualTo(Verdict.of(0));
        assertThat(check("bearer  " + right())).isEqualTo(Verdict.of(0));
    }

    @Test
    void theKeyMayBeGivenAsGongsPageShowsIt() {
        var bare = KEY.replaceAll("-----[A-Z ]+-----|\\s", "");
        assertThat(check(request(right()), bare)).isEqualTo(Verdict.of(0));
    }

    @Test
    void oneOfSeveralKeysIsEnoughAndIsNamed() {
        assertThat(check(request(right()), Tokens.pem(STRANGER.getPublic()), "no key", KEY))
                .isEqualTo(Verdict.of(2));
    }

    @Test
    void anotherSourcesKeyDoesNotFit() {
        assertThat(check(request(right()), Tokens.pem(STRANGER.getPublic()))).isEqualTo(Verdict.MISMATCH);
        assertThat(check(request(right()), "no key", "", Gong.URL_ONLY)).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void forgeriesDoNotFit() {
        Forgeries.ofSigned(request(right()), TokenVerifier.HEADER)
                .forEach((done, forged) ->
                        assertThat(check(forged, KEY).fits()).as(done).isFalse());
    }

    @Test
    void noOtherAlgorithmIsTaken() {
        for (var alg : List.of("none", "None", "NONE", "HS256", "RS512", "PS256", "ES256", "rs256")) {
            var header = "{\"alg\":\"%s\"}".formatted(alg);
            var unsigned = Tokens.unsigned(header, claims(""));
            assertThat(List.of(
                            unsigned + ".",
                            unsigned,
                            unsigned + ".AA",
                            Tokens.rs256(header, claims(""), GONG),
                            Tokens.rs512(header, claims(""), GONG),
                            Tokens.ps256(header, claims(""), GONG),
                            Tokens.hs256(header, claims(""), KEY.getBytes(StandardCharsets.UTF_8)),
                            Tokens.hs256(header, claims(""), GONG.getPublic().getEncoded())))
                    .allSatisfy(token -> assertThat(check(token).fits()).as(alg).isFalse());
        }
        assertThat(check(Tokens.rs256("{}", claims(""), GONG)).fits()).isFalse();
    }

    @Test
    void whatTheTokenSaysOfKeysIsNotLookedAt() {
        var jwk = "{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"AQAB\"}".formatted(Tokens.modulus(STRANGER));
        for (var hint : List.of(
                "\"jwk\":" + jwk,
                "\"jku\":\"https://stranger.example/keys\"",
                "\"x5u\":\"https://stranger.example/key.pem\"",
                "\"kid\":\"../../../../dev/null\"",
                "\"kid\":\"x' union select 'key\"")) {
            var header = "{\"alg\":\"RS256\",%s}".formatted(hint);
            assertThat(check(Tokens.rs256(header, claims(""), STRANGER)).fits())
                    .as(hint)
                    .isFalse();
            assertThat(check(Tokens.rs256(header, claims(""), GONG)).fits())
                    .as(hint)
                    .isTrue();
        }
    }

    @Test
    void aHeaderThatDemandsWhatWeDoNotKnowIsRefused() {
        var header = "{\"alg\":\"RS256\",\"crit\":[\"else\"],\"else\":1}";
        assertThat(check(Tokens.rs256(header, claims(""), GONG)).fits()).isFalse();
    }

    @Test
    void itIsGoodForThisAddressAndThisBodyOnly() {
        var hash = Tokens.sha256(BODY);
        for (var claims : List.of(
                "{}",
                "{\"webhook_url\":\"%s\"}".formatted(URL),
                "{\"body_sha256\":\"%s\"}".formatted(hash),
                "{\"webhook_url\":\"%sx\",\"body_sha256\":\"%s\"}".formatted(URL, hash),
                "{\"webhook_url\":\"https://headlight.example/v1/webhooks/globex.k7Q\",\"body_sha256\":\"%s\"}"
                        .formatted(hash),
                "{\"webhook_url\":[\"%s\"],\"body_sha256\":\"%s\"}".formatted(URL, hash),
                "{\"webhook_url\":\"%s\",\"body_sha256\":\"%s\"}".formatted(URL, Tokens.sha256("{}".getBytes())),
                "{\"webhook_url\":\"%s\",\"body_sha256\":null}".formatted(URL))) {
            assertThat(check(Tokens.rs256(RS256, claims, GONG))).as(claims).isEqualTo(Verdict.MISMATCH);
        }
    }

    @Test
    void aQueryIsPartOfTheAddress() {
        var called = request(right());
        var withQuery = new Incoming("POST", URL, "rule=7", called.headers(), BODY, NOW);
        assertThat(check(withQuery, KEY)).isEqualTo(Verdict.MISMATCH);
        var claims = claims("").replace(URL, URL + "?rule=7");
        assertThat(check(Forgeries.with(withQuery, "authorization", Tokens.rs256(RS256, claims, GONG)), KEY))
                .isEqualTo(Verdict.of(0));
    }

    @ParameterizedTest
    @CsvSource({"exp,-59,true", "exp,-61,false", "nbf,59,true", "nbf,61,false", "iat,59,true", "iat,9000,false"})
    void itsTimesHoldWithAMinuteOfClocks(String claim, long seconds, boolean fits) {
        var claims =
                claims(",\"%s\":%d".formatted(claim, NOW.plusSeconds(seconds).getEpochSecond()));
        assertThat(check(Tokens.rs256(RS256, claims, GONG))).isEqualTo(fits ? Verdict.of(0) : Verdict.STALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "-1", "{}"})
    void aTimeThatIsNoneDoesNotFit(String time) {
        assertThat(check(Tokens.rs256(RS256, claims(",\"exp\":" + time), GONG)).fits())
                .isFalse();
    }

    @Test
    void aTokenNeedNotStateATime() {
        assertThat(check(Tokens.rs256(RS256, claims(""), GONG))).isEqualTo(Verdict.of(0));
    }

    @Test
    void aTokenIsShort() {
        var claims = claims(",\"x\":\"%s\"".formatted("x".repeat(64 * 1024)));
        assertThat(check(Tokens.rs256(RS256, claims, GONG))).isEqualTo(Verdict.MISSING);
    }

    @Test
    void theAddressAloneIsAProofOnlyWhereThatIsSaid() {
        var settings = Settings.of(new Gong(), Map.of(Gong.PROOF, Gong.URL_ONLY));
        var bare = new Incoming("POST", URL, null, Map.of(), BODY, NOW);
        assertThat(new TokenVerifier().check(bare, List.of(Gong.URL_ONLY), settings, NOW))
                .isEqualTo(Verdict.of(0));
        assertThat(new TokenVerifier().check(bare, List.of(), settings, NOW)).isEqualTo(Verdict.MISMATCH);
        assertThat(check(bare, Gong.URL_ONLY)).isEqualTo(Verdict.MISSING);
        assertThat(check(bare, KEY)).isEqualTo(Verdict.MISSING);
    }

    @Test
    void onlyAPublicKeyOfSomeStrengthIsTaken() {
        var gong = new Gong();
        assertThat(gong.faultOf(Credentials.secret(KEY))).isEmpty();
        assertThat(gong.faultOf(Credentials.secret(Gong.URL_ONLY))).isEmpty();
        for (var wrong :
                List.of("", " ", "secret", "AAAA", Tokens.pem(Tokens.rsa(1024).getPublic()), "url_only")) {
            assertThat(gong.faultOf(Credentials.secret(wrong))).as(wrong).isPresent();
        }
        assertThat(gong.faultOf(Credentials.basic("user", "password"))).isPresent();
    }
}
