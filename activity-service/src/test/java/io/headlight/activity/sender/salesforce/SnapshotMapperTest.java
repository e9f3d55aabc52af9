package io.headlight.activity.sender.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotMapperTest {

    private static final String TASK = """
            {"sobjectType":"Task","Id":"00T1","OwnerId":"0051","Status":"Completed","IsClosed":"true","TaskSubtype":"Call",
             "CallType":"Outbound","CallDurationInSeconds":"185","CallDisposition":"Reached","WhoId":"0031","WhatId":"0061",
             "CompletedDateTime":"2026-03-10T09:15:00.000Z","LastModifiedDate":"2026-03-10T09:20:00.000Z","Subject":"x"}""";
    private static final String EVENT = """
            {"sobjectType":"Event","Id":"00U1","OwnerId":"0051","CreatedDate":"2026-03-01T08:00:00.000Z","WhoId":"00Q1",
             "WhatId":"0011","StartDateTime":"2026-03-10T10:00:00.000Z","EndDateTime":"2026-03-10T11:00:00.000Z",
             "SystemModstamp":"2026-03-10T11:00:01.000+0000","LastModifiedDate":"2026-03-01T08:00:00.000Z"}""";
    private static final String OPPORTUNITY = """
            {"sobjectType":"Opportunity","Id":"0061","OwnerId":"0051","CreatedDate":"2026-03-01T08:00:00.000Z",
             "StageName":"Closed Won","IsWon":"true","Amount":"18500.50","AccountId":"0011","ContactId":"0031",
             "LastModifiedDate":"2026-03-10T09:20:00.000Z"}""";

    /** What is known after these, each of them as JSON. */
    static KnownObject known(Mapper.OfObjects mapper, String... payloads) {
        KnownObject known = null;
        for (var payload : payloads) {
            var item = new Item(null, StrictJson.object(payload.getBytes()), Soap.RECEIVED);
            for (var observation : mapper.observe(item, Settings.NONE)) {
                known = (known == null ? new KnownObject(observation.objectKey(), Map.of()) : known).with(observation);
            }
        }
        return known;
    }

    private static List<Claim> claims(Map<String, String> said, String... payloads) {
        var mapper = new SnapshotMapper();
        return mapper.claims(known(mapper, payloads), Settings.of(new Salesforce(), said));
    }

    private static List<Claim.Happened> counted(Map<String, String> said, String... payloads) {
        return claims(said, payloads).stream()
                .filter(Claim.Happened.class::isInstance)
                .map(Claim.Happened.class::cast)
                .toList();
    }

    private static List<Claim.Happened> counted(String... payloads) {
        return counted(Map.of(), payloads);
    }

    @Test
    @DisplayName("REQ-46 a closed call is one of its owner's, when it was completed")
    void aClosedCallCounts() {
        assertThat(counted(TASK)).singleElement().satisfies(call -> {
            assertThat(call.activityType()).isEqualTo("call");
            assertThat(call.objectKey()).isEqualTo("task:00T1");
            assertThat(call.rep().ownerId()).isEqualTo("0051");
            assertThat(call.occurredAt()).isEqualTo("2026-03-10T09:15:00Z");
            assertThat(call.orderKey()).isEqualTo("2026-03-10T09:20:00.000000");
            assertThat(call.attributes())
                    .isEqualTo(Map.of("durationSeconds", 185L, "direction", "outbound", "disposition", "Reached"));
            assertThat(call.subject().opportunity()).isEqualTo("opportunity:0061");
            assertThat(call.subject().contact()).isEqualTo("contact:0031");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Call,call",
        "Email,email",
        "ListEmail,email",
        "Task,follow_up",
        "LinkedIn,follow_up",
        "Cadence,follow_up"
    })
    void theSubtypeSaysWhatATaskIs(String subtype, String type) {
        var task = TASK.replace("\"TaskSubtype\":\"Call\"", "\"TaskSubtype\":\"" + subtype + "\"");
        assertThat(counted(task)).extracting(Claim::activityType).containsExactly(type);
        assertThat(claims(Map.of(), task)).hasSize(3);
    }

    @Test
    void reopenedItIsTakenBack() {
        var open =
                TASK.replace("09:20", "09:30").replace("Completed\"", "Open\"").replace("\"true\"", "\"false\"");
        assertThat(counted(TASK, open)).isEmpty();
        assertThat(counted(open, TASK)).isEmpty();
        assertThat(claims(Map.of(), open)).hasSize(3).allMatch(Claim.TakenBack.class::isInstance);
    }

    @Test
    void aLaterEditMovesNothing() {
        var untimed = TASK.replace("CompletedDateTime", "Other__c");
        var edited = untimed.replace("09:20", "17:00");
        assertThat(counted(untimed, edited))
                .singleElement()
                .satisfies(call -> assertThat(call.occurredAt()).isEqualTo("2026-03-10T09:20:00Z"));
        assertThat(counted(edited, untimed)).isEqualTo(counted(untimed, edited));
    }

    @Test
    void whatTheFlagDoesNotSayTheStatusesDo() {
        var unflagged = TASK.replace("IsClosed", "Other__c");
        assertThat(counted(unflagged)).hasSize(1);
        assertThat(counted(Map.of("closedStatuses", "Done,Dropped,Done"), unflagged))
                .isEmpty();
        assertThat(counted(Map.of("closedStatuses", "Done,Completed"), unflagged))
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsSaid() {
        for (var field : List.of("OwnerId", "Status", "TaskSubtype")) {
            assertThatThrownBy(() -> claims(Map.of(), TASK.replace("\"" + field + "\"", "\"Other__c\"")))
                    .isInstanceOfSatisfying(
                            MissingFields.class, e -> assertThat(e.fields()).containsExactly(field));
        }
        assertThatThrownBy(() -> claims(Map.of(), EVENT.replace("EndDateTime", "Other__c")))
                .isInstanceOf(MissingFields.class);
        assertThatThrownBy(() -> claims(Map.of(), OPPORTUNITY.replace("CreatedDate", "Other__c")))
                .isInstanceOf(MissingFields.class);
        assertThatThrownBy(() -> known(new SnapshotMapper(), TASK.replace("\"Id\"", "\"Other__c\"")))
                .isInstanceOf(Claim.Unusable.class);
        assertThatThrownBy(() -> known(new SnapshotMapper(), TASK.replace("Reached", "x".repeat(256))))
                .isInstanceOf(Claim.Unusable.class);
    }

    @Test
    void anEventIsBookedWhenCreatedAndHeldWhenItsEndIsPast() {
        assertThat(counted(EVENT)).extracting(Claim::activityType).containsExactly("meeting_booked", "meeting");
        assertThat(counted(EVENT))
                .extracting(Claim.Happened::occurredAt)
                .containsExactly(Instant.parse("2026-03-01T08:00:00Z"), Instant.parse("2026-03-10T10:00:00Z"));
        assertThat(counted(EVENT).getLast().attributes()).isEqualTo(Map.of("durationSeconds", 3600L));
        assertThat(counted(EVENT).getLast().subject().account()).isEqualTo("account:0011");
        assertThat(counted(EVENT).getLast().subject().contact()).isEqualTo("lead:00Q1");
        var before = EVENT.replace("11:00:01", "10:59:59");
        assertThat(counted(before)).extracting(Claim::activityType).containsExactly("meeting_booked");
        assertThat(counted(Map.of("eventsCountWhen", "NEVER"), EVENT))
                .extracting(Claim::activityType)
                .containsExactly("meeting_booked");
    }

    @Test
    @DisplayName("REQ-62 an opportunity is created, set to stages and won with its value")
    void anOpportunityCounts() {
        var early = OPPORTUNITY
                .replace("Closed Won", "Proposal")
                .replace("\"true\"", "\"false\"")
                .replace("09:20", "09:10");
        var counted = counted(Map.of("currency", "EUR"), early, OPPORTUNITY, OPPORTUNITY.replace("09:20", "11:00"));
        assertThat(counted)
                .extracting(Claim::activityType)
                .containsExactly("opportunity_created", "deal_won", "stage_set", "stage_set");
        assertThat(counted)
                .extracting(Claim::objectKey)
                .containsExactly(
                        "opportunity:0061",
                        "opportunity:0061",
                        "opportunity:0061/stage:Closed Won",
                        "opportunity:0061/stage:Proposal");
        var won = counted.get(1);
        assertThat(won.value()).isEqualByComparingTo("18500.5");
        assertThat(won.unit()).isEqualTo("EUR");
        assertThat(won.occurredAt()).isEqualTo("2026-03-10T09:20:00Z");
        assertThat(won.subject().account()).isEqualTo("account:0011");
        assertThat(counted.getLast().occurredAt()).isEqualTo("2026-03-10T09:10:00Z");
    }

    @Test
    void aReopenedOpportunityIsNotWon() {
        var reopened = OPPORTUNITY
                .replace("Closed Won", "Proposal")
                .replace("\"true\"", "\"false\"")
                .replace("09:20", "09:30");
        assertThat(counted(OPPORTUNITY, reopened))
                .extracting(Claim::activityType)
                .containsExactly("opportunity_created", "stage_set", "stage_set");
        assertThat(counted(Map.of("wonStages", "Signed"), OPPORTUNITY.replace("IsWon", "Other__c")))
                .extracting(Claim::activityType)
                .containsExactly("opportunity_created", "stage_set");
    }

    @Test
    void deletedItIsTakenBack() {
        var gone = TASK.replace("09:20", "09:30").replace("\"Subject\":\"x\"", "\"IsDeleted\":\"true\"");
        assertThat(claims(Map.of(), TASK, gone)).hasSize(3).allMatch(Claim.TakenBack.class::isInstance);
    }

    @Test
    void withoutATimeOfChangeItsPlaceIsWhenItCameIn() {
        assertThat(counted(TASK.replace("LastModifiedDate", "Other__c"))
                        .getFirst()
                        .orderKey())
                .isEqualTo(Claim.orderOf(Soap.RECEIVED));
    }

    @Test
    void otherObjectsAreNothingWeCount() {
        assertThat(new SnapshotMapper()
                        .observe(
                                new Item(
                                        null,
                                        StrictJson.object(
                                                TASK.replace("Task\"", "Lead\"").getBytes()),
                                        null),
                                Settings.NONE))
                .isEmpty();
    }
}
