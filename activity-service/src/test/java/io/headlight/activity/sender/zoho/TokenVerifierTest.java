package io.headlight.activity.sender.zoho;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.known.VendorStub;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private static final String TOKEN = "zoho-hook-20260301-h7Qw2Lx9Vt4Kp8Rd";
    private static final Instant NOW = Instant.parse("2026-03-10T09:18:22Z");
    private static final Zoho ZOHO = new Zoho(VendorStub.api(Clock.systemUTC()), Clock.systemUTC());

    private static Incoming posted(String body) {
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static Incoming right() {
        return withTokenAndChannel("\"" + TOKEN + "\"", "\"9000000000417\"");
    }

    private static Incoming withTokenAndChannel(String token, String channel) {
        return posted("{\"server_time\":1773134302410,\"channel_id\":%s,\"token\":%s}".formatted(channel, token));
    }

    private static Verdict check(Incoming request, String... secrets) {
        var settings = Settings.of(ZOHO, Map.of("channelId", "9000000000417"));
        return ZOHO.verifier().check(request, List.of(secrets), settings, NOW);
    }

    @Test
    void tokenAndChannelFitAndTheTokenIsNamed() {
        assertThat(check(right(), TOKEN)).isEqualTo(Verdict.of(0));
        assertThat(check(right(), "an older token", TOKEN)).isEqualTo(Verdict.of(1));
        assertThat(check(withTokenAndChannel("\"" + TOKEN + "\"", "9000000000417"), TOKEN))
                .isEqualTo(Verdict.of(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"zoho-hook-20260301-h7Qw2Lx9Vt4Kp8R\"",
                "\"zoho-hook-20260301-h7Qw2Lx9Vt4Kp8Re\"",
                "\"ZOHO-HOOK-20260301-H7QW2LX9VT4KP8RD\"",
                "\"zoho-hook-20260301-h7Qw2Lx9Vt4Kp8Rd \"",
                "1"
            })
    void anotherTokenDoesNot(String token) {
        assertThat(check(withTokenAndChannel(token, "\"9000000000417\""), TOKEN))
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void anotherSourcesTokenDoesNotFitNorAnotherChannel() {
        assertThat(check(right(), "of another source")).isEqualTo(Verdict.MISMATCH);
        assertThat(check(right())).isEqualTo(Verdict.MISMATCH);
        assertThat(check(withTokenAndChannel("\"" + TOKEN + "\"", "\"9000000000418\""), TOKEN))
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void withoutAChannelOfItsOwnASourceTakesNothing() {
        assertThat(ZOHO.verifier().check(right(), List.of(TOKEN), Settings.NONE, NOW))
                .isEqualTo(Verdict.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "[\"zoho-hook-20260301-h7Qw2Lx9Vt4Kp8Rd\"]",
                "true",
                "\"a\",\"token\":\"zoho-hook-20260301-h7Qw2Lx9Vt4Kp8Rd\""
            })
    void whatIsNoTokenOnceIsMissing(String token) {
        assertThat(check(withTokenAndChannel(token, "\"9000000000417\""), TOKEN))
                .isEqualTo(Verdict.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"token\":\"zoho-hook-20260301-h7Qw2Lx9Vt4Kp8Rd\"}"})
    void whatCannotBeReadOrNamesNoChannelIsMissing(String body) {
        assertThat(check(posted(body), TOKEN)).isEqualTo(Verdict.MISSING);
        assertThat(ZOHO.verifier().recognizes(posted(body))).isFalse();
        assertThat(ZOHO.verifier().recognizes(right())).isTrue();
    }

    @Test
    void theTokenIsOursAndOfWhatZohoCanRepeat() {
        var issued = ZOHO.issue().orElseThrow();
        assertThat(issued.secret()).hasSizeLessThanOrEqualTo(50);
        assertThat(ZOHO.faultOf(issued)).isEmpty();
        assertThat(ZOHO.faultOf(Credentials.secret(TOKEN))).isEmpty();
        for (var unfit : List.of("short", "a".repeat(51), "with spaces and more", "ünïcödé-is-no-url-text")) {
            assertThat(ZOHO.faultOf(Credentials.secret(unfit)))
                    .hasValueSatisfying(fault -> assertThat(fault).doesNotContain(unfit));
        }
        assertThat(ZOHO.stored("7").status()).isEqualTo(200);
        assertThat(ZOHO.retriesKindly()).isFalse();
    }
}
