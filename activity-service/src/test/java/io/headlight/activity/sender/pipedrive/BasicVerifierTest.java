package io.headlight.activity.sender.pipedrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicVerifierTest {

    private static final String SECRET = "headlight-a1:pass:with:colons";

    private static Verdict check(String... authorization) {
        var request = Incoming.posted(Map.of("Authorization", List.of(authorization)), new byte[0], Instant.EPOCH);
        return new BasicVerifier().check(request, List.of("other:secret", SECRET), Settings.NONE, Instant.EPOCH);
    }

    private static String basic(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void userAndPasswordFit() {
        assertThat(check("Basic " + basic(SECRET))).isEqualTo(Verdict.of(1));
        assertThat(check("basic  " + basic(SECRET))).isEqualTo(Verdict.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"headlight-a1:pass:with:colon", "headlight-a1:", ":", "", "headlight-A1:pass:with:colons"})
    void othersDoNot(String credentials) {
        assertThat(check("Basic " + basic(credentials))).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void whatIsNoBasicAuthenticationDoesNot() {
        assertThat(check("Bearer " + basic(SECRET))).isEqualTo(Verdict.MISSING);
        assertThat(check("Basic !!!")).isEqualTo(Verdict.MISSING);
        assertThat(check("Basic")).isEqualTo(Verdict.MISSING);
        assertThat(check("Basic " + basic(SECRET), "Basic " + basic(SECRET))).isEqualTo(Verdict.MISSING);
        assertThat(check()).isEqualTo(Verdict.MISSING);
    }
}
