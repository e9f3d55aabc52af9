package io.headlight.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static String kept(String header) {
        return Redaction.headers(Map.of(header, List.of("value")), List.of())
                .get(header)
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization",
                "proxy-authorization",
                "cookie",
                "webhook-signature",
                "x-api-key",
                "x-auth-token"
            })
    void whatProvesSomethingIsHidden(String header) {
        assertThat(kept(header)).isEqualTo("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "content-type", "idempotency-key", "ce-partitionkey", "ce-id"})
    void whatNamesOrSortsAMessageIsKept(String header) {
        assertThat(kept(header)).isEqualTo("value");
    }
}
