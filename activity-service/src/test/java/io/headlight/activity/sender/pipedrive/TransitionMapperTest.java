package io.headlight.activity.sender.pipedrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionMapperTest {

    private static List<Claim> map(String action, String entity, String data, String previous) {
        var body = """
                {"meta":{"action":"%s","entity":"%s","entity_id":"88","id":"e27b","version":"2.0",
                 "timestamp":"2026-03-10T09:18:22.410Z","user_id":"999"},"data":%s,"previous":%s}
                """.formatted(action, entity, data, previous);
        return map(body);
    }

    private static List<Claim> map(String message) {
        return new TransitionMapper()
                .map(new Item(null, StrictJson.object(message.getBytes()), Instant.EPOCH), Settings.NONE);
    }

    private static String activity(String type, boolean done) {
        return """
                {"id":88,"type":"%s","done":%s,"owner_id":20114407,"marked_as_done_time":"2026-03-10 09:15:00",
                 "duration":"01:30","deal_id":40817,"org_id":55,"person_id":7}
                """.formatted(type, done);
    }

    private static String deal(String status) {
        return """
                {"id":88,"status":"%s","owner_id":20114407,"value":18500.5,"currency":"EUR","org_id":55,
                 "add_time":"2026-03-01T08:00:00Z","won_time":"2026-03-10T09:18:22Z"}
                """.formatted(status);
    }

    @ParameterizedTest
    @CsvSource({
        "call,call",
        "meeting,meeting",
        "lunch,meeting",
        "task,follow_up",
        "email,email",
        "Site visit!,site_visit_"
    })
    @DisplayName("REQ-46 an activity that becomes done is one of ours, by the owner, when it was done")
    void becomingDoneCounts(String theirs, String ours) {
        var claims = map("change", "activity", activity(theirs, true), "{\"done\":false}");
        assertThat(claims).singleElement().isInstanceOfSatisfying(Claim.Happened.class, happened -> {
            assertThat(happened.activityType()).isEqualTo(ours);
            assertThat(happened.objectKey()).isEqualTo("activity:88");
            assertThat(happened.rep().ownerId()).isEqualTo("20114407");
            assertThat(happened.occurredAt()).isEqualTo("2026-03-10T09:15:00Z");
            assertThat(happened.orderKey()).isEqualTo("2026-03-10T09:18:22.410000");
            assertThat(happened.subject().account()).isEqualTo("org:55");
            assertThat(happened.subject().opportunity()).isEqualTo("deal:40817");
            assertThat(happened.attributes()).containsEntry("durationMinutes", 90);
        });
        assertThat(map("create", "activity", activity(theirs, true), "null")).hasSize(1);
    }

    @Test
    void anEditOfADoneActivityDoesNotCountAgain() {
        assertThat(map("change", "activity", activity("call", true), "{\"subject\":\"old\"}"))
                .isEmpty();
        assertThat(map("change", "activity", activity("call", false), "{\"subject\":\"old\"}"))
                .isEmpty();
        assertThat(map("create", "activity", activity("call", false), "null")).isEmpty();
        assertThat(map("change", "activity", activity("call", false), "{\"type\":\"task\"}"))
                .isEmpty();
    }

    @Test
    void undoneOrDeletedIsTakenBack() {
        assertThat(map("change", "activity", activity("call", false), "{\"done\":true}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.TakenBack.class,
                        back -> assertThat(back.activityType()).isEqualTo("call"));
        assertThat(map("delete", "activity", "null", activity("call", true)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.TakenBack.class, back -> assertThat(back.reason()).contains("deleted"));
        assertThat(map("delete", "activity", "null", activity("call", false))).isEmpty();
    }

    @Test
    void aCallThatBecomesAMeetingIsAMeeting() {
        assertThat(map("change", "activity", activity("meeting", true), "{\"type\":\"call\"}"))
                .extracting(Claim::activityType)
                .containsExactly("call", "meeting");
        assertThat(map("change", "activity", activity("meeting", false), "{\"type\":\"call\",\"done\":true}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.TakenBack.class,
                        back -> assertThat(back.activityType()).isEqualTo("call"));
    }

    @Test
    @DisplayName("REQ-62 a deal that is created is a new opportunity")
    void aNewDealIsAnOpportunity() {
        assertThat(map("create", "deal", deal("open"), "null"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("opportunity_created");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-01T08:00:00Z");
                });
        assertThat(map("create", "deal", deal("won"), "null")).hasSize(2);
    }

    @Test
    void wonCountsWithItsValueWhenItBecomesWon() {
        assertThat(map("change", "deal", deal("won"), "{\"status\":\"open\",\"won_time\":null}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("deal_won");
                    assertThat(happened.value()).isEqualByComparingTo(new BigDecimal("18500.5"));
                    assertThat(happened.unit()).isEqualTo("EUR");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-10T09:18:22Z");
                });
        assertThat(map("change", "deal", deal("won"), "{\"value\":1}")).isEmpty();
        assertThat(map("change", "deal", deal("open"), "{\"stage_id\":3}")).isEmpty();
    }

    @Test
    void reopenedOrDeletedIsTakenBack() {
        assertThat(map("change", "deal", deal("open"), "{\"status\":\"won\"}"))
                .singleElement()
                .isInstanceOf(Claim.TakenBack.class);
        assertThat(map("delete", "deal", "null", deal("open")))
                .extracting(Claim::activityType)
                .containsExactlyInAnyOrder("opportunity_created", "deal_won");
    }

    @Test
    void otherEntitiesAreNothingWeCount() {
        assertThat(map("create", "person", "{\"id\":88}", "null")).isEmpty();
    }

    @Test
    void aMeetingIsBookedWhenItIsCreatedUnlessItIsOver() {
        assertThat(map("create", "activity", activity("meeting", false), "null"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.Happened.class,
                        booked -> assertThat(booked.activityType()).isEqualTo("meeting_booked"));
        assertThat(map("change", "activity", activity("call", false), "{\"type\":\"meeting\"}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.TakenBack.class,
                        back -> assertThat(back.activityType()).isEqualTo("meeting_booked"));
        assertThat(map("delete", "activity", "null", activity("meeting", false)))
                .extracting(Claim::activityType)
                .containsExactly("meeting_booked");
    }

    @Test
    void aStageThatIsSetCountsOncePerDealAndStage() {
        var moved = deal("open").replace("\"id\":88", "\"id\":88,\"stage_id\":6");
        assertThat(map("change", "deal", moved, "{\"stage_id\":3}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, set -> {
                    assertThat(set.activityType()).isEqualTo("stage_set");
                    assertThat(set.objectKey()).isEqualTo("deal:88/stage:6");
                    assertThat(set.attributes()).containsEntry("stage", "6");
                });
        assertThat(map("create", "deal", moved, "null")).hasSize(1);
        assertThat(map("delete", "deal", "null", moved))
                .extracting(Claim::objectKey)
                .containsExactly("deal:88", "deal:88", "deal:88/stage:6");
    }

    @Test
    void ofTwoMergedDealsTheOneThatLivesOnCounts() {
        var lost = """
                {"meta":{"action":"delete","entity":"deal","entity_id":"7","version":"2.0","merged_to_id":"88",
                 "timestamp":"2026-03-10T09:18:22.410Z"},"data":null,"previous":%s}
                """.formatted(deal("won"));
        assertThat(map(lost)).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.objectKey()).isEqualTo("deal:7");
            assertThat(((Claim.TakenBack) claim).reason()).contains("merged");
        });
        var livesOn = """
                {"meta":{"action":"change","entity":"deal","entity_id":"88","version":"2.0","merged_from_id":"7",
                 "timestamp":"2026-03-10T09:18:22.410Z"},"data":%s,"previous":{"status":"open"}}
                """.formatted(deal("won"));
        assertThat(map(livesOn)).extracting(Claim::activityType).containsExactly("deal_won");
    }

    @Test
    void otherVersionsAreNotUnderstood() {
        assertThatThrownBy(() -> map("""
                {"v":3,"meta":{"action":"updated","object":"deal","id":88,"timestamp":1773134302},
                 "current":{"status":"won"},"previous":{"status":"open"}}
                """)).isInstanceOf(Claim.Unusable.class);
        assertThatThrownBy(() -> map("change", "activity", "{\"done\":true}", "{\"done\":false}"))
                .isInstanceOf(Claim.Unusable.class);
    }
}
