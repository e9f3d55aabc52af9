package io.headlight.activity.sender.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Answer;
import io.headlight.activity.sender.Incoming;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {

    private static Optional<Answer> asked(Map<String, List<String>> headers) {
        return new CloudEvents()
                .consent(new Incoming(
                        "OPTIONS", "https://a.example/v1/webhooks/x", null, headers, new byte[0], Instant.EPOCH));
    }

    private static Map<String, List<String>> asking(String origin, String rate) {
        var headers = new HashMap<String, List<String>>();
        headers.put("WebHook-Request-Origin", List.of(origin));
        if (rate != null) {
            headers.put("WebHook-Request-Rate", List.of(rate));
        }
        return headers;
    }

    @Test
    void consentIsInTheHeaders() {
        assertThat(asked(asking("eventemitter.example.com", "120")).orElseThrow())
                .isEqualTo(Answer.empty(Map.of(
                        "WebHook-Allowed-Origin", "eventemitter.example.com",
                        "WebHook-Allowed-Rate", "120",
                        "Allow", "POST")));
    }

    @Test
    void withoutARateAnyIsAllowed() {
        assertThat(asked(asking("eventemitter.example.com", null)).orElseThrow().headers())
                .containsEntry("WebHook-Allowed-Rate", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "a\r\nSet-Cookie: x", "https://a.example", "a b"})
    void whoIsNoOriginGetsNone(String origin) {
        assertThat(asked(asking(origin, "120"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "*", "1.5", "9999999999", "many"})
    void whatIsNoRateGetsNone(String rate) {
        assertThat(asked(asking("eventemitter.example.com", rate))).isEmpty();
    }

    @Test
    void askedTwiceIsNotAsked() {
        assertThat(asked(Map.of())).isEmpty();
        assertThat(asked(Map.of("WebHook-Request-Origin", List.of("a.example", "b.example"))))
                .isEmpty();
    }
}
