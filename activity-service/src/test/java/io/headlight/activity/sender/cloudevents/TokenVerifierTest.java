package io.headlight.activity.sender.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    /** The tokens in the examples of the specification. */
    private static final String TOKEN = "mF_9.B5f-4.1JqM";

    private static final Incoming IN_HEADER = request(null, "Bearer " + TOKEN);

    private static Incoming request(String query, String... authorization) {
        var headers = authorization.length == 0
                ? Map.<String, List<String>>of()
                : Map.of("Authorization", List.of(authorization));
        return new Incoming("POST", "https://a.example/v1/webhooks/x", query, headers, new byte[0], Instant.EPOCH);
    }

    private static Verdict check(Incoming request) {
        return new TokenVerifier().check(request, List.of("another-token", TOKEN), Settings.NONE, Instant.EPOCH);
    }

    @Test
    void theTokenFitsInTheHeaderAndInTheQuery() {
        assertThat(check(IN_HEADER)).isEqualTo(Verdict.of(1));
        assertThat(check(request(null, "bearer  " + TOKEN))).isEqualTo(Verdict.of(1));
        assertThat(check(request("access_token=mF_9.B5f-4.1JqM&p=q"))).isEqualTo(Verdict.of(1));
        assertThat(check(request("p=q&access_token=mF%5F9.B5f%2D4.1JqM"))).isEqualTo(Verdict.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token=mF_9.B5f-4.1JqM", "access_token=", "access_token", "a=b&access_token=other"})
    void notBothAtOnce(String query) {
        assertThat(check(request(query, "Bearer " + TOKEN))).isEqualTo(Verdict.MISSING);
    }

    static Stream<Map.Entry<String, Incoming>> forgeries() {
        return Forgeries.ofHeaders(IN_HEADER, "authorization").entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryDoesNotFit(Map.Entry<String, Incoming> forgery) {
        assertThat(check(forgery.getValue()).fits()).as(forgery.getKey()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_token=mF_9.B5f-4.1Jq",
                "access_token=mF_9.B5f-4.1JqN",
                "access_token=mF_9.B5f-4.1JqM&access_token=mF_9.B5f-4.1JqM",
                "ACCESS_TOKEN=mF_9.B5f-4.1JqM",
                "access_token=%",
                "access_token",
                ""
            })
    void neitherDoesOneInTheQuery(String query) {
        assertThat(check(request(query)).fits()).isFalse();
    }

    @Test
    void anotherSchemeIsNone() {
        assertThat(check(request(null, "Basic " + TOKEN))).isEqualTo(Verdict.MISSING);
        assertThat(check(request(null, TOKEN))).isEqualTo(Verdict.MISSING);
        assertThat(check(request(null))).isEqualTo(Verdict.MISSING);
    }

    @Test
    void aGivenTokenIsHardToGuess() {
        var sender = new CloudEvents();
        assertThat(sender.faultOf(sender.issue().orElseThrow())).isEmpty();
        assertThat(sender.faultOf(Credentials.secret("a0b1c2d3e4f5a6b7"))).isEmpty();
        assertThat(Stream.of(
                        "", " ", "a0b1c2d3e4f5a6b", "aaaaaaaaaaaaaaaaaaaaaaab", "a0b1c2d3e4f5a6bü", "x".repeat(513)))
                .allSatisfy(given -> assertThat(sender.faultOf(Credentials.secret(given)))
                        .hasValueSatisfying(sentence -> assertThat(sentence).doesNotContain("a0b1")));
        assertThat(sender.faultOf(Credentials.basic("user", "a0b1c2d3e4f5a6b7")))
                .isPresent();
    }
}
