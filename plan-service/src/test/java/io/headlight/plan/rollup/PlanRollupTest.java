package io.headlight.plan.rollup;

import static io.headlight.plan.today.Judgments.line;
import static io.headlight.plan.today.Judgments.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanRollupTest {

    private static final String TERRITORY =
            "{\"lineId\": \"01970000-0000-7000-8000-0000000000b1\", \"name\": \"Territory plan\", \"stage\": %s}";

    @Test
    @DisplayName("Scores are means of those for whom something is due; who joined late is asked for fewer lines")
    void scores() {
        var late = rep(1, "{\"activityScore\": 0.5}", line("{}"));
        var whole = rep(2, "{\"activityScore\": 0.9}", line(TERRITORY.formatted("\"SOURCING\"")), line("{}"));
        var fresh = rep(3, "{\"activityScore\": null}", line("{\"credit\": null}"));
        var rollup = PlanRollup.of(List.of(late, whole, fresh)).getFirst();
        assertThat(rollup.reps()).isEqualTo(3);
        assertThat(rollup.activityScore()).isEqualByComparingTo("0.7");
        assertThat(rollup.resultScore()).isNull();
        assertThat(rollup.behaviors())
                .extracting(BehaviorRollup::name)
                .as("in the order of the plan")
                .containsExactly("Territory plan", "First-time meetings");
        assertThat(rollup.behaviors()).extracting(BehaviorRollup::reps).containsExactly(1, 3);
        assertThat(rollup.closedAt()).isNull();
    }

    @Test
    @DisplayName("REQ-28 a stage scores by the weights of its lines; a line without a stage is in none")
    void stages() {
        var heavy = line("{\"weight\": 3, \"credit\": 1, \"state\": \"ON_TRACK\"}");
        var other = line(TERRITORY.formatted("\"PROSPECTING\", \"credit\": 0"));
        var none = line(TERRITORY.formatted("null").replace("b1", "b9"));
        var stages = PlanRollup.of(List.of(rep(1, "{}", heavy, other, none), rep(2, "{}", other)))
                .getFirst()
                .stages();
        assertThat(stages).singleElement().satisfies(stage -> {
            assertThat(stage.stage()).isEqualTo("PROSPECTING");
            assertThat(stage.score()).as("of 0.75 and 0").isEqualByComparingTo("0.375");
            assertThat(stage.lines()).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("Of a closed plan it says since when; plans come by their first day")
    void closed() {
        var closed = rep(1, "{\"closedAt\": \"2028-04-01T00:00:00Z\"}", line("{}"));
        assertThat(PlanRollup.of(List.of(closed)).getFirst().closedAt())
                .isEqualTo(Instant.parse("2028-04-01T00:00:00Z"));
        var earlier = rep(
                1,
                "{\"planId\": \"01970000-0000-7000-8000-0000000000ff\", \"planName\": \"Z\", \"startsOn\": \"2028-01-01\"}",
                line("{}"));
        assertThat(PlanRollup.of(List.of(closed, earlier)))
                .extracting(PlanRollup::planName)
                .containsExactly("Z", "First quarter");
    }

    private static RepProgress rep(int number, String instead, BehaviorProgress... behaviors) {
        return plan(new UUID(0, number), instead, behaviors);
    }
}
