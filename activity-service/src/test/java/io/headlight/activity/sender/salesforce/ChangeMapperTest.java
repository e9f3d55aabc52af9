package io.headlight.activity.sender.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeMapperTest {

    private static final long NOON = Instant.parse("2026-03-10T12:00:00Z").toEpochMilli();
    private static final String NEW = "\"OwnerId\":\"0051\",\"CreatedDate\":\"2026-03-10T12:00:00.000Z\","
            + "\"StageName\":\"Proposal\",\"Amount\":18500.5,\"CurrencyIsoCode\":\"EUR\",\"Name\":{\"a\":1}";

    private final ChangeMapper mapper = new ChangeMapper();

    private static String change(String type, String ids, long at, long number, String more) {
        return """
                {"schema":"s","payload":{"ChangeEventHeader":{"entityName":"Opportunity","recordIds":[%s],"changeType":"%s",
                 "transactionKey":"t","sequenceNumber":1,"commitTimestamp":%d,"commitNumber":%d,"nulledFields":[],
                 "diffFields":[],"changedFields":["0x40"]}%s},"event":{"replayId":%d}}
                """.formatted(ids, type, at, number, more.isEmpty() ? "" : "," + more, number);
    }

    private static String change(String type, int minute, String more) {
        return change(type, "\"0061\"", NOON + 60_000L * minute, minute, more);
    }

    private List<Observation> observe(String payload) {
        return mapper.observe(new Item(null, StrictJson.object(payload.getBytes()), Instant.EPOCH), Settings.NONE);
    }

    private List<Claim> claims(String... changes) {
        return mapper.claims(SnapshotMapperTest.known(mapper, changes), Settings.of(new SalesforceEvents(), Map.of()));
    }

    private List<String> counted(String... changes) {
        return claims(changes).stream()
                .filter(Claim.Happened.class::isInstance)
                .map(Claim::activityType)
                .toList();
    }

    @Test
    void changesAddUp() {
        var won = change("UPDATE", 5, "\"StageName\":\"Closed Won\",\"OwnerId\":null");
        assertThat(counted(change("CREATE", 0, NEW))).containsExactly("opportunity_created", "stage_set");
        assertThat(claims(change("CREATE", 0, NEW), won))
                .anySatisfy(claim -> assertThat(claim).isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("deal_won");
                    assertThat(happened.rep().ownerId()).isEqualTo("0051");
                    assertThat(happened.value()).isEqualByComparingTo("18500.5");
                    assertThat(happened.unit()).isEqualTo("EUR");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-10T12:05:00Z");
                }));
        assertThat(counted(won, change("CREATE", 0, NEW))).contains("deal_won");
        assertThat(counted(change("CREATE", 0, NEW), won, change("UPDATE", 6, "\"StageName\":\"Proposal\"")))
                .doesNotContain("deal_won");
    }

    @Test
    void aChangeOfWhatIsNotKnownHasToBeFetched() {
        assertThatThrownBy(() -> claims(change("UPDATE", 5, "\"StageName\":\"Closed Won\"")))
                .isInstanceOfSatisfying(
                        MissingFields.class,
                        e -> assertThat(e.fields()).containsExactlyInAnyOrder("OwnerId", "CreatedDate"));
    }

    @Test
    void aNewRecordIsWholeAndNullIsNoValueOfAnOldOne() {
        assertThat(observe(change("CREATE", 0, NEW)).getFirst().fields()).containsEntry("AccountId", null);
        assertThat(observe(change("UPDATE", 0, "\"Amount\":null")).getFirst().fields())
                .doesNotContainKey("Amount");
        assertThat(observe(change("UPDATE", 0, "\"Amount\":null")
                                .replace("\"nulledFields\":[]", "\"nulledFields\":[\"Amount\",\"Name\"]"))
                        .getFirst()
                        .fields())
                .containsEntry("Amount", null)
                .doesNotContainKey("Name");
    }

    @Test
    void oneChangeOfManyRecordsIsOneOfEach() {
        assertThat(observe(change("UPDATE", "\"0061\",\"0062\",\"006*\"", NOON, 1, "\"OwnerId\":\"0051\"")))
                .extracting(Observation::objectKey)
                .containsExactly("opportunity:0061", "opportunity:0062");
    }

    @Test
    void deletedItIsTakenBackUntilItIsRestored() {
        var deleted = change("DELETE", 5, "");
        assertThat(counted(change("CREATE", 0, NEW), deleted)).isEmpty();
        assertThat(counted(deleted)).isEmpty();
        assertThat(counted(change("CREATE", 0, NEW), change("GAP_DELETE", 5, "")))
                .isEmpty();
        assertThat(counted(change("UNDELETE", 6, NEW), deleted, change("CREATE", 0, NEW)))
                .containsExactly("opportunity_created", "stage_set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAP_CREATE", "GAP_UPDATE", "GAP_UNDELETE"})
    void afterAGapItHasToBeFetched(String gap) {
        var gapped =
                SnapshotMapperTest.known(mapper, change(gap, 5, ""), change("CREATE", 0, NEW), change("DELETE", 4, ""));
        var settings = Settings.of(new SalesforceEvents(), Map.of());
        assertThatThrownBy(() -> mapper.claims(gapped, settings))
                .isInstanceOfSatisfying(
                        MissingFields.class,
                        e -> assertThat(e.fields()).containsExactlyInAnyOrder("OwnerId", "CreatedDate", "StageName"));
        var fetched = gapped.with(Observation.at(
                Instant.ofEpochMilli(NOON + 360_000),
                gapped.key(),
                Map.of("OwnerId", "0052", "CreatedDate", "2026-03-10T12:00:00Z", "StageName", "Closed Won")));
        assertThat(mapper.claims(fetched, settings)).hasAtLeastOneElementOfType(Claim.Happened.class);
    }

    @Test
    void anOverflowWaitsUnderTheIdOfNoRecord() {
        var overflow = change("GAP_OVERFLOW", "\"000000000000000AAA\"", NOON, 1, "");
        assertThat(observe(overflow))
                .extracting(Observation::objectKey)
                .containsExactly("opportunity:000000000000000AAA");
        assertThatThrownBy(() -> claims(overflow)).isInstanceOf(MissingFields.class);
    }

    @Test
    void ofOneSecondTheCommitNumberDecides() {
        long beyondDoubles = (1L << 53) + 1;
        assertThat(observe(change("DELETE", "\"1\"", NOON, beyondDoubles, ""))
                        .getFirst()
                        .orderKey())
                .isEqualTo("2026-03-10T12:00:00.740993")
                .hasSize(26);
        assertThat(observe(change("DELETE", "\"1\"", NOON + 7, beyondDoubles, ""))
                        .getFirst()
                        .orderKey())
                .isEqualTo("2026-03-10T12:00:00.007993");
        var first = change("UPDATE", "\"0061\"", NOON, 11852014733821L, NEW);
        var second = change("UPDATE", "\"0061\"", NOON, 11852014733822L, "\"StageName\":\"Closed Won\"");
        assertThat(counted(first, second)).contains("deal_won");
        assertThat(counted(second, first)).contains("deal_won");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATED", "recordIds", "commitTimestamp"})
    void whatIsNoChangeOfSalesforcesIsUnusable(String broken) {
        var payload = broken.equals("UPDATED")
                ? change(broken, 0, "")
                : change("UPDATE", 0, "").replace(broken, "x");
        assertThatThrownBy(() -> observe(payload)).isInstanceOf(Claim.Unusable.class);
        assertThatThrownBy(() -> observe(change("UPDATE", 0, "").replace("\"commitNumber\":0", "\"commitNumber\":0.5")))
                .isInstanceOf(Claim.Unusable.class);
    }

    @Test
    void platformEventsAndOtherRecordsAreNothingWeCount() {
        assertThat(observe("{\"schema\":\"s\",\"payload\":{\"Amount__c\":1},\"event\":{\"EventUuid\":\"u\"}}"))
                .isEmpty();
        assertThat(observe(change("CREATE", 0, NEW).replace("\"Opportunity\"", "\"Order__c\"")))
                .isEmpty();
    }

    @Test
    void aClosedTaskCountsByItsStatus() {
        var task = change("CREATE", 0, "\"OwnerId\":\"0051\",\"Status\":\"Completed\",\"CompletedDateTime\":" + NOON)
                .replace("\"Opportunity\"", "\"Task\"");
        assertThat(counted(task)).containsExactly("follow_up");
        KnownObject known = SnapshotMapperTest.known(mapper, task);
        assertThat(known.key()).isEqualTo("task:0061");
    }
}
