package io.headlight.activity.match;

import static io.headlight.activity.activity.EvidenceLevel.SYSTEM;
import static io.headlight.activity.activity.EvidenceLevel.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Subject;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the same meeting one system saw that it took place, another knows what it was about: what counts says both. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CompletedRecordTest {

    private static final String FIRST_TIME =
            "[{\"attribute\": \"firstTime\", \"operator\": \"EQUALS\", \"value\": true}]";

    private final Instant noon = Meetings.noonOfSomeDay();
    private final UUID crm = UUID.randomUUID();
    private final UUID zoom = UUID.randomUUID();
    private UUID measure;
    private final Meetings meetings;

    CompletedRecordTest(Meetings meetings) {
        this.meetings = meetings;
    }

    @BeforeEach
    void somebodyCounts() {
        measure = Measured.register("meeting", FIRST_TIME, "DISTINCT", "account", "UTC");
    }

    private void crmSays(int order, Map<String, Object> attributes) {
        meetings.apply(
                crm,
                Claim.happened("crm", "meeting", "%06d".formatted(order), noon)
                        .about(new Subject("Harbor Logistics", null, null))
                        .worth(new BigDecimal("100"), "EUR")
                        .having(attributes)
                        .provenBy(SYSTEM));
    }

    private void zoomSays() {
        meetings.apply(
                zoom,
                Claim.happened("zoom", "meeting", "000001", noon.plusSeconds(95))
                        .having(Map.of("durationSeconds", 2400))
                        .provenBy(VERIFIED));
    }

    private ValidatableResponse whatCounts() {
        return Ask.as(People.ADA)
                .get("/v1/activities/" + Meetings.id(noon, "zoom"))
                .then();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("REQ-35 whichever comes first, the meeting that was seen is the first with its account")
    void countsWithWhatBothSay(boolean crmFirst) {
        if (crmFirst) {
            crmSays(1, Map.of("firstTime", true, "durationSeconds", 1800));
            zoomSays();
        } else {
            zoomSays();
            crmSays(1, Map.of("firstTime", true, "durationSeconds", 1800));
        }
        assertThat(Meetings.counting(noon)).containsExactly("zoom");
        whatCounts()
                .body("evidenceLevel", equalTo("VERIFIED"))
                .body("attributes.firstTime", equalTo(true))
                .body("attributes.durationSeconds", equalTo(2400))
                .body("subject.account", equalTo("Harbor Logistics"))
                .body("value", notNullValue())
                .body("unit", equalTo("EUR"))
                .body("origins.externalId", contains("crm"));
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
    }

    @Test
    void whatIsNotSaidAnyMoreIsNotCountedAnyMore() {
        zoomSays();
        crmSays(1, Map.of("firstTime", true));
        crmSays(2, Map.of("firstTime", false));
        whatCounts().body("attributes.firstTime", equalTo(false));
        assertThat(Meetings.total(measure, noon)).isNull();
        crmSays(3, Map.of("firstTime", true));
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
        meetings.takenBack(crm, "crm", 4);
        whatCounts()
                .body("attributes.firstTime", nullValue())
                .body("attributes.durationSeconds", equalTo(2400))
                .body("subject.account", nullValue())
                .body("value", nullValue());
        assertThat(Meetings.total(measure, noon)).isNull();
    }

    @Test
    void whatSaysNothingNewLeavesTheRecordAsItIs() {
        zoomSays();
        crmSays(1, Map.of("firstTime", true));
        var counts = Meetings.id(noon, "zoom");
        crmSays(2, Map.of("firstTime", true));
        zoomSays();
        meetings.happened(UUID.randomUUID(), "another", noon.plusSeconds(60), SYSTEM);
        assertThat(Meetings.id(noon, "zoom")).isEqualTo(counts);
    }

    @Test
    @DisplayName("more than an activity can hold stays where it was said")
    void tooMuchIsLeftOut() {
        zoomSays();
        crmSays(1, Map.of("minutes", "x".repeat(16_360)));
        assertThat(Meetings.counting(noon)).containsExactly("zoom");
        whatCounts().body("attributes", equalTo(Map.of("durationSeconds", 2400)));
    }
}
