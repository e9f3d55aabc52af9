package io.headlight.activity.sender.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyVerifierTest {

    private static final String SECRET = "vJ8bq0cD_x-3kLmN5pQrStUvWxYz012a";
    private static final String OTHER = "zJ8bq0cD_x-3kLmN5pQrStUvWxYz012a";
    private static final String BODY = Soap.message(Soap.notification("04l1", "Task", Soap.field("Id", "00T1")));

    private static Verdict check(String query, String body, String organization) {
        var settings = Settings.of(new Salesforce(), Map.of("organizationId", organization));
        return new KeyVerifier().check(Soap.posted(query, body), List.of(OTHER, SECRET), settings, Soap.RECEIVED);
    }

    @Test
    void theKeyAndTheOrganizationFit() {
        assertThat(check("key=" + SECRET, BODY, Soap.ORGANIZATION)).isEqualTo(Verdict.of(1));
        assertThat(check("a=b&key=" + OTHER, BODY, Soap.ORGANIZATION)).isEqualTo(Verdict.of(0));
    }

    @Test
    void whatWeIssueNeedsNoEscapeInAnAddress() {
        assertThat(new Salesforce().issue().orElseThrow().secret()).matches("[A-Za-z0-9_-]{32}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "key", "KEY=vJ8bq0cD_x-3kLmN5pQrStUvWxYz012a", "a=b", "key=%"})
    void withoutAKeyItIsMissing(String query) {
        assertThat(check(query, BODY, Soap.ORGANIZATION)).isEqualTo(Verdict.MISSING);
    }

    @Test
    void aRepeatedKeyIsNone() {
        assertThat(check("key=" + SECRET + "&key=" + SECRET, BODY, Soap.ORGANIZATION))
                .isEqualTo(Verdict.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vJ8bq0cD_x-3kLmN5pQrStUvWxYz012",
                "vJ8bq0cD_x-3kLmN5pQrStUvWxYz012b",
                "vJ8bq0cD_x-3kLmN5pQrStUvWxYz012aa",
                "vj8bq0cd_x-3klmn5pqrstuvwxyz012a",
                "%00vJ8bq0cD_x-3kLmN5pQrStUvWxYz012a"
            })
    void anotherKeyDoesNotFit(String key) {
        assertThat(check("key=" + key, BODY, Soap.ORGANIZATION)).isEqualTo(Verdict.MISMATCH);
        assertThat(check("key=" + SECRET.repeat(3_000), BODY, Soap.ORGANIZATION))
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void anotherOrganizationOrNoneDoesNotFit() {
        assertThat(check("key=" + SECRET, BODY, "00D7Q000000abcdUAB")).isEqualTo(Verdict.MISMATCH);
        var silent = BODY.replaceAll("<OrganizationId>.*</OrganizationId>", "");
        assertThat(check("key=" + SECRET, silent, Soap.ORGANIZATION)).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void theBodyIsNotReadBeforeTheKeyFits() {
        var bomb = "<!DOCTYPE a [<!ENTITY a 'a'>]><a>&a;</a>";
        assertThat(check("key=" + OTHER + "x", bomb, Soap.ORGANIZATION)).isEqualTo(Verdict.MISMATCH);
        assertThat(check("key=" + SECRET, bomb, Soap.ORGANIZATION)).isEqualTo(Verdict.of(1));
    }

    @Test
    void itIsRecognizedByItsType() {
        assertThat(new KeyVerifier().recognizes(Soap.posted(null, BODY))).isTrue();
        assertThat(new KeyVerifier().recognizes(new SalesforceEvents().sample(Soap.RECEIVED)))
                .isFalse();
    }
}
