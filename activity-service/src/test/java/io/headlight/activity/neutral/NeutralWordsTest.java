package io.headlight.activity.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralWordsTest {

    private static final Instant SENT = Instant.parse("2026-03-10T12:00:00Z");
    private static final String WHOLE = """
            {"type":"activity.recorded","timestamp":"2026-03-10T10:18:22.41+01:00","data":{"externalId":"m-1",
             "activityType":"meeting","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":" Ann@Acme.example "},
             "subject":{"account":"Harbor","contact":"Pat"},"value":"12.50","unit":"EUR",
             "attributes":{"firstTime":true,"none":null,"size":1.25},
             "counterparts":["Pat@Harbor.example","+49 30 901820","204"]}}
            """;

    private static List<Claim> map(String body) {
        return NeutralWords.claims(StrictJson.object(body.getBytes()), SENT);
    }

    @Test
    void recordedIsAClaimThatItHappened() {
        assertThat(map(WHOLE))
                .containsExactly(Claim.happened(
                                "m-1", "meeting", "2026-03-10T09:18:22.410000", Instant.parse("2026-03-10T09:00:00Z"))
                        .by(RepReference.email("ann@acme.example"))
                        .about(new Subject("Harbor", null, "Pat"))
                        .worth(new BigDecimal("12.50"), "EUR")
                        .having(Map.of("firstTime", true, "size", new BigDecimal("1.25")))
                        .with(Set.of("email:pat@harbor.example", "phone:930901820")));
    }

    @Test
    void retractedIsAClaimThatItDoesNotCount() {
        assertThat(map("""
                                {"type":"activity.retracted","timestamp":"2026-03-11T00:00:00Z",
                                 "data":{"externalId":"m-1","activityType":"meeting","reason":"entered twice"}}
                                """))
                .containsExactly(new Claim.TakenBack("m-1", "meeting", "2026-03-11T00:00:00.000000", "entered twice"));
    }

    @Test
    void withoutATimestampTheSignedTimeOfTheAttemptOrders() {
        var claim = map(WHOLE.replace("\"timestamp\":\"2026-03-10T10:18:22.41+01:00\",", ""))
                .getFirst();
        assertThat(claim.orderKey()).isEqualTo("2026-03-10T12:00:00.000000");
    }

    @Test
    void anotherTypeIsNothingWeCount() {
        assertThat(map("{\"type\":\"invoice.paid\",\"data\":{}}")).isEmpty();
        assertThat(map("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"externalId\":\"m-1\"|\"externalId\":\"\"",
                "\"activityType\":\"meeting\"|\"activityType\":\"Big Meeting\"",
                "\"occurredAt\":\"2026-03-10T09:00:00Z\"|\"occurredAt\":\"yesterday\"",
                "\"occurredAt\":\"2026-03-10T09:00:00Z\"|\"occurredAt\":\"9999-12-31T00:00:00Z\"",
                "\"value\":\"12.50\"|\"value\":\"a lot\"",
                "\"value\":\"12.50\"|\"value\":\"1e400\"",
                "\"value\":\"12.50\"|\"value\":\"0.00001\"",
                "\"unit\":\"EUR\"|\"unit\":\"a very long unit of it\"",
                "\"attributes\":{|\"attributes\":[1],\"x\":{",
                "2026-03-10T10:18:22.41+01:00|10 March"
            })
    void aBrokenRuleIsNamedAndNotQuoted(String change) {
        var parts = change.split("\\|");
        assertThat(WHOLE).contains(parts[0]);
        assertThatThrownBy(() -> map(WHOLE.replace(parts[0], parts[1])))
                .isInstanceOf(Claim.Unusable.class)
                .message()
                .doesNotContain("yesterday", "a lot", "10 March", "Big");
    }
}
