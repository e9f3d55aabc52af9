package io.headlight.activity.sender.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.sender.Credentials;
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

    /**
     * Key, time, body and hash as published in the tests of the community's client thermondo/closeio
     * ({@code tests/djangoapp/test_utils.py}); Close itself publishes none that is complete.
     */
    private static final String KEY = "b9260244ef33625f9b4b26a27db08758cdd39478b852c73f2d33ab042eb8abb4";

    private static final String HASH = "e6cf27a55de463dc46d8b5c16d2afe74d766e8f0c9892422c93573521cd377ed";
    private static final Instant AT = Instant.ofEpochSecond(1557751596);
    private static final String BODY = "{\"event\": {\"id\": \"ev_4YUAT9G7PQNYEX0V7HpiZa\", "
            + "\"date_created\": \"2019-01-01T13:33:00.842000\", \"data\": {\"object_type\": \"activity.note\", "
            + "\"action\": \"created\", \"note\": \"test content\"}}, "
            + "\"subscription_id\": \"whsub_mBTylJxRXaBOXcuQmgUdmL\"}";
    private static final String OTHER_KEY = "00".repeat(32);

    private static final Close CLOSE = new Close();
    private static final Incoming RIGHT = Incoming.posted(
            Map.of("Close-Sig-Hash", List.of(HASH), "Close-Sig-Timestamp", List.of("1557751596")),
            BODY.getBytes(StandardCharsets.UTF_8),
            AT);

    private static Verdict check(Incoming request, Instant now, Map<String, String> settings, String... keys) {
        return CLOSE.verifier().check(request, List.of(keys), Settings.of(CLOSE, settings), now);
    }

    private static Verdict check(Incoming request) {
        return check(request, AT, Map.of(), OTHER_KEY, KEY);
    }

    @Test
    void thePublishedVectorFitsAndItsKeyIsNamed() {
        assertThat(check(RIGHT)).isEqualTo(Verdict.of(1));
        assertThat(check(RIGHT, AT, Map.of(), KEY.toUpperCase())).isEqualTo(Verdict.of(0));
    }

    @Test
    void noForgeryFits() {
        Forgeries.ofSigned(RIGHT, SignatureVerifier.HASH, SignatureVerifier.TIMESTAMP)
                .forEach((how, forged) ->
                        assertThat(check(forged).fits()).as(how).isFalse());
    }

    @Test
    void anotherKeyDoesNotFitNorTheKeyTakenAsText() {
        assertThat(check(RIGHT, AT, Map.of(), OTHER_KEY)).isEqualTo(Verdict.MISMATCH);
        assertThat(check(RIGHT, AT, Map.of(), Credentials.randomText(24))).isEqualTo(Verdict.MISMATCH);
        assertThat(check(RIGHT, AT, Map.of())).isEqualTo(Verdict.MISMATCH);
        var asText = Hmac.hex(Hmac.sha256()
                .of(KEY.getBytes(StandardCharsets.UTF_8), "1557751596".getBytes(StandardCharsets.UTF_8), RIGHT.body()));
        assertThat(check(Forgeries.with(RIGHT, SignatureVerifier.HASH, asText))).isEqualTo(Verdict.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 300})
    void fiveMinutesEitherWayAreInTime(long seconds) {
        assertThat(check(RIGHT, AT.plusSeconds(seconds), Map.of(), KEY).fits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -301, 301, 86_400})
    void beyondThemItIsStaleOrOfTheFuture(long seconds) {
        assertThat(check(RIGHT, AT.plusSeconds(seconds), Map.of(), KEY)).isEqualTo(Verdict.STALE);
    }

    @Test
    void theWindowIsTheSourcesToSet() {
        assertThat(check(RIGHT, AT.plusSeconds(3600), Map.of("windowSeconds", "3600"), KEY)
                        .fits())
                .isTrue();
        assertThat(check(RIGHT, AT.plusSeconds(3601), Map.of("windowSeconds", "3600"), KEY))
                .isEqualTo(Verdict.STALE);
        assertThat(check(RIGHT, AT.plusSeconds(11), Map.of("windowSeconds", "10"), KEY))
                .isEqualTo(Verdict.STALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1557751596", "1557751596.0", "99999999999999999999"})
    void aTimeThatIsNoneIsMissing(String timestamp) {
        assertThat(check(Forgeries.with(RIGHT, SignatureVerifier.TIMESTAMP, timestamp)))
                .isEqualTo(Verdict.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "secret",
                "b9260244",
                "b9260244ef33625f9b4b26a27db08758c",
                "zz260244ef33625f9b4b26a27db08758"
            })
    void onlyHexadecimalKeysAreTaken(String given) {
        assertThat(CLOSE.faultOf(Credentials.secret(given))).hasValueSatisfying(fault -> {
            assertThat(fault).contains("hexadecimal");
            assertThat(given.isBlank() || !fault.contains(given)).isTrue();
        });
        assertThat(CLOSE.faultOf(Credentials.basic("a", "b"))).isPresent();
        assertThat(CLOSE.faultOf(Credentials.secret(KEY))).isEmpty();
    }

    @Test
    void theKeyIsClosesToMake() {
        assertThat(CLOSE.issue()).isEmpty();
        assertThat(CLOSE.retriesKindly()).isTrue();
        assertThat(CLOSE.verifier().recognizes(RIGHT)).isTrue();
        assertThat(CLOSE.verifier().recognizes(Forgeries.with(RIGHT, SignatureVerifier.HASH)))
                .isFalse();
    }
}
