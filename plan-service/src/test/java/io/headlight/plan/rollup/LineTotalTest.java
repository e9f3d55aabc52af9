package io.headlight.plan.rollup;

import static io.headlight.plan.today.Judgments.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Timing;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LineTotalTest {

    private static final String ADHERENCE = """
            {"name": "Adherence", "kind": "QUALITY", "target": %s, "proratedTarget": %s, "actual": %s}""";

    @Test
    @DisplayName("What adds up is summed, and how many reps are in which state is counted")
    void sums() {
        var total = LineTotal.ofBehavior(
                List.of(line("{}"), line("{\"actual\": 6.25, \"state\": \"ON_TRACK\"}"), line("{\"actual\": 0}")));
        assertThat(total.target()).isEqualByComparingTo("117");
        assertThat(total.proratedTarget()).isEqualByComparingTo("18");
        assertThat(total.actual()).isEqualByComparingTo("10.25");
        assertThat(total.attainment()).isEqualByComparingTo("0.0876");
        assertThat(total.pace()).isEqualByComparingTo("0.5694");
        assertThat(total.states()).containsOnly(entry(ProgressState.OFF_TRACK, 2L), entry(ProgressState.ON_TRACK, 1L));
        assertThat(total.timings()).containsOnly(entry(Timing.OPEN, 3L));
        assertThat(total.reps()).isEqualTo(3);
    }

    @Test
    @DisplayName("A level is a mean: of the targets, and of the numbers of those who have one")
    void levels() {
        var total = LineTotal.ofBehavior(List.of(
                line(ADHERENCE.formatted("80", "80", "62")),
                line(ADHERENCE.formatted("70", "70", "null")),
                line(ADHERENCE.formatted("80", "80", "88"))));
        assertThat(total.target()).isEqualByComparingTo("76.6667");
        assertThat(total.actual()).isEqualByComparingTo("75");
        assertThat(total.attainment()).isEqualByComparingTo("0.9783");
        assertThat(total.reps()).isEqualTo(3);
        var unknown = LineTotal.ofBehavior(List.of(line(ADHERENCE.formatted("80", "0", "null"))));
        assertThat(unknown.actual()).isNull();
        assertThat(unknown.attainment()).isNull();
        assertThat(unknown.pace()).isNull();
    }

    @Test
    @DisplayName("Nothing due is no pace")
    void nothingDue() {
        var total = LineTotal.ofBehavior(List.of(line("{\"proratedTarget\": 0, \"actual\": 2}")));
        assertThat(total.pace()).isNull();
        assertThat(total.attainment()).isEqualByComparingTo("0.0513");
    }
}
