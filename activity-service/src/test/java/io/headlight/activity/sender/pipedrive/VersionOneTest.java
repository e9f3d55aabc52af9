package io.headlight.activity.sender.pipedrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole objects before and after, in older words: what follows is what follows in version 2. */
class VersionOneTest {

    private static List<Claim> map(String action, String object, String current, String previous) {
        return map("\"timestamp\":1773134302", action, object, current, previous);
    }

    private static List<Claim> map(String time, String action, String object, String current, String previous) {
        var body = """
                {"v":1,"event":"%2$s.%3$s","retry":0,"meta":{"v":1,"action":"%2$s","object":"%3$s","id":88,"user_id":999,%1$s},
                 "current":%4$s,"previous":%5$s}
                """.formatted(time, action, object, current, previous);
        return new TransitionMapper()
                .map(
                        new Item(null, StrictJson.object(body.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH),
                        Settings.NONE);
    }

    private static String deal(String status, int stage) {
        return """
                {"id":88,"status":"%s","stage_id":%d,"user_id":20114407,"value":18500.5,"currency":"EUR","org_id":55,
                 "person_id":null,"add_time":"2026-03-01 08:00:00","won_time":"2026-03-10 09:18:20"}
                """.formatted(status, stage);
    }

    private static String activity(String type, boolean done) {
        return """
                {"id":88,"type":"%s","done":%s,"user_id":20114407,"marked_as_done_time":"2026-03-10 09:15:00",
                 "add_time":"2026-03-09 08:00:00","duration":"00:30","deal_id":40817,"attendees":[
                  {"email_address":"Pat@Harbor.example","is_organizer":0},
                  {"email_address":"mina@example.com","is_organizer":1}]}
                """.formatted(type, done);
    }

    private static List<String> told(List<Claim> claims) {
        return claims.stream()
                .map(claim -> (claim instanceof Claim.Happened ? "+" : "-") + claim.activityType())
                .toList();
    }

    @Test
    @DisplayName("REQ-46 a deal that becomes won is won by its owner, with its value")
    void wonCounts() {
        assertThat(map("updated", "deal", deal("won", 6), deal("open", 6)))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, won -> {
                    assertThat(won.activityType()).isEqualTo("deal_won");
                    assertThat(won.objectKey()).isEqualTo("deal:88");
                    assertThat(won.rep().ownerId()).isEqualTo("20114407");
                    assertThat(won.orderKey()).isEqualTo("2026-03-10T09:18:22.000000");
                    assertThat(won.occurredAt()).isEqualTo("2026-03-10T09:18:20Z");
                    assertThat(won.value()).isEqualByComparingTo("18500.5");
                });
        assertThat(map("updated", "deal", deal("won", 6), deal("won", 6))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "updated,open,7,won,7,-deal_won",
        "updated,open,7,open,6,+stage_set",
        "updated,won,7,open,6,+deal_won +stage_set",
        "merged,won,7,open,7,+deal_won"
    })
    void transitionsAreReadOffBothObjects(
            String action, String status, int stage, String oldStatus, int oldStage, String expected) {
        assertThat(told(map(action, "deal", deal(status, stage), deal(oldStatus, oldStage))))
                .containsExactly(expected.split(" "));
    }

    @Test
    void addedDeletedAndMergedAway() {
        assertThat(told(map("added", "deal", deal("open", 6), "null"))).containsExactly("+opportunity_created");
        assertThat(told(map("deleted", "deal", "null", deal("won", 6))))
                .containsExactly("-opportunity_created", "-deal_won", "-stage_set");
        assertThat(map("merged", "deal", "null", deal("won", 6)))
                .hasSize(3)
                .allSatisfy(
                        claim -> assertThat(((Claim.TakenBack) claim).reason()).contains("merged"));
    }

    @Test
    void activitiesCountWhenTheyBecomeDone() {
        assertThat(map("updated", "activity", activity("call", true), activity("call", false)))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, call -> {
                    assertThat(call.activityType()).isEqualTo("call");
                    assertThat(call.occurredAt()).isEqualTo("2026-03-10T09:15:00Z");
                    assertThat(call.counterparts()).containsExactly("email:pat@harbor.example");
                });
        assertThat(map("updated", "activity", activity("call", true), activity("call", true)))
                .isEmpty();
        assertThat(told(map("updated", "activity", activity("call", false), activity("call", true))))
                .containsExactly("-call");
        assertThat(told(map("added", "activity", activity("meeting", false), "null")))
                .containsExactly("+meeting_booked");
        assertThat(told(map("deleted", "activity", "null", activity("meeting", true))))
                .containsExactly("-meeting", "-meeting_booked");
    }

    @Test
    void theExactTimeIsTakenWhereItIsTold() {
        var claims = map(
                "\"timestamp\":1773134302,\"timestamp_milli\":1773134302410",
                "updated",
                "deal",
                deal("won", 6),
                deal("open", 6));
        assertThat(claims.getFirst().orderKey()).isEqualTo("2026-03-10T09:18:22.410000");
        assertThatThrownBy(() -> map("\"timestamp\":\"soon\"", "updated", "deal", deal("won", 6), deal("open", 6)))
                .isInstanceOf(Claim.Unusable.class);
    }
}
