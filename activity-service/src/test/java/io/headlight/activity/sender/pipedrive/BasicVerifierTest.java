package io.headlight.activity.sender.pipedrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicVerifierTest {

    private static final String SECRET = "headlight-a1:pass:with:colons";

    private static Optional<Integer> check(String... authorization) {
        var request = new Incoming(Map.of("Authorization", List.of(authorization)), new byte[0], Instant.EPOCH);
        return new BasicVerifier().matching(request, List.of("other:secret", SECRET), Instant.EPOCH);
    }

    private static String basic(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void userAndPasswordFit() {
        assertThat(check("Basic " + basic(SECRET))).contains(1);
        assertThat(check("basic  " + basic(SECRET))).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"headlight-a1:pass:with:colon", "headlight-a1:", ":", "", "headlight-A1:pass:with:colons"})
    void othersDoNot(String credentials) {
        assertThat(check("Basic " + basic(credentials))).isEmpty();
    }

    @Test
    void whatIsNoBasicAuthenticationDoesNot() {
        assertThat(check("Bearer " + basic(SECRET))).isEmpty();
        assertThat(check("Basic !!!")).isEmpty();
        assertThat(check("Basic")).isEmpty();
        assertThat(check("Basic " + basic(SECRET), "Basic " + basic(SECRET))).isEmpty();
        assertThat(new BasicVerifier()
                        .matching(new Incoming(Map.of(), new byte[0], Instant.EPOCH), List.of(SECRET), Instant.EPOCH))
                .isEmpty();
    }
}
