package io.headlight.activity.sender.aircall;

import static org.assertj.core.api.Assertions.assertThat;

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

class TokenVerifierTest {

    private static final String TOKEN = "45f1ab0c8c9d4e9ab2d9";
    private static final Instant NOW = Instant.parse("2026-03-10T09:15:00Z");

    private final TokenVerifier verifier = new TokenVerifier();

    private static Incoming posted(String body) {
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static Incoming withToken(String json) {
        return posted(
                "{\"resource\":\"call\",\"event\":\"call.ended\",\"token\":%s,\"data\":{\"id\":1}}".formatted(json));
    }

    private Verdict check(Incoming request, String... secrets) {
        return verifier.check(request, List.of(secrets), Settings.NONE, NOW);
    }

    @Test
    void theTokenFitsAndIsNamed() {
        assertThat(check(withToken("\"" + TOKEN + "\""), TOKEN)).isEqualTo(Verdict.of(0));
        assertThat(check(withToken("\"" + TOKEN + "\""), "of another webhook", TOKEN))
                .isEqualTo(Verdict.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"45f1ab0c8c9d4e9ab2d\"",
                "\"45f1ab0c8c9d4e9ab2d8\"",
                "\"45F1AB0C8C9D4E9AB2D9\"",
                "\"45f1ab0c8c9d4e9ab2d9 \"",
                "\"[redacted]\""
            })
    void anotherDoesNot(String token) {
        assertThat(check(withToken(token), TOKEN)).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void ofAnotherSourceOrWithNoneItDoesNotFit() {
        assertThat(check(withToken("\"" + TOKEN + "\""), "of another source")).isEqualTo(Verdict.MISMATCH);
        assertThat(check(withToken("\"" + TOKEN + "\""))).isEqualTo(Verdict.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "[\"45f1ab0c8c9d4e9ab2d9\"]",
                "{\"token\":\"45f1ab0c8c9d4e9ab2d9\"}",
                "true",
                "\"45f1ab0c8c9d4e9ab2d9\",\"token\":\"45f1ab0c8c9d4e9ab2d9\""
            })
    void whatIsNoTokenOnceAtTheTopIsMissing(String token) {
        var body = "{\"data\":{\"token\":\"%s\"},\"token\":%s}".formatted(TOKEN, token);
        assertThat(check(posted(body), TOKEN)).isEqualTo(Verdict.MISSING);
        assertThat(check(withToken(token + ",\"token\":\"" + TOKEN + "\""), TOKEN))
                .isEqualTo(Verdict.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "\"45f1ab0c8c9d4e9ab2d9\"", "{\"event\":\"call.ended\"}", "\u0000"})
    void whatCannotBeReadIsMissing(String body) {
        assertThat(check(posted(body), TOKEN)).isEqualTo(Verdict.MISSING);
        assertThat(verifier.recognizes(posted(body))).isFalse();
    }

    @Test
    void recognizesItsOwn() {
        assertThat(verifier.recognizes(withToken("\"any\""))).isTrue();
        assertThat(verifier.recognizes(new Aircall().sample(NOW))).isTrue();
    }
}
