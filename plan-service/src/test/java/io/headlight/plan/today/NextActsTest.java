package io.headlight.plan.today;

import static io.headlight.plan.today.Judgments.acts;
import static io.headlight.plan.today.Judgments.line;
import static io.headlight.plan.today.Judgments.names;
import static io.headlight.plan.today.Judgments.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.progress.BehaviorProgress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NextActsTest {

    private static final String OVERDUE = """
            {"name": "Territory plan", "kind": "DELIVERABLE", "unit": "plans", "target": 1, "proratedTarget": 1,
             "actual": 0, "daysLeft": 0, "state": "MISSED", "timing": "OVERDUE", "dueOn": "2028-01-14",
             "requiredRunRate": null, "effortMinutes": 480}""";

    @Test
    @DisplayName("REQ-31 an act says what, and why with its numbers, what it gains and what it takes")
    void anAct() {
        var act = acts(line("{}"), line("{\"name\": \"Calls\", \"actual\": 7, \"state\": \"ON_TRACK\"}"))
                .getFirst();
        assertThat(act.kind()).isEqualTo(ActKind.DO);
        assertThat(act.act()).isEqualTo("First-time meetings: 2 more to be on track tonight.");
        assertThat(act.reason())
                .isEqualTo("4 of 39 meetings are done, 6 due by now: 2 behind. It takes 0.64 per working day from"
                        + " today on, 0.4 so far; 55 working days are left. It drives New customers won.");
        assertThat(act.amount()).isEqualByComparingTo("2");
        assertThat(act.effortMinutes()).isEqualTo(180);
        // tonight 6.6 are due: 4 give 0.606, 6 give 0.9091; the line is one of two of the same weight
        assertThat(act.gain()).isEqualByComparingTo("0.1515");
    }

    @Test
    @DisplayName("REQ-47 results are never acts, however far behind")
    void resultsAreNoActs() {
        assertThat(NextActs.all(List.of(plan()), OpenExpectations.Open.NOTHING)).isEmpty();
        assertThat(names(acts(line("{}")))).doesNotContain("New customers won");
    }

    @Test
    @DisplayName("REQ-31 overdue first, then what costs nothing, then by gain per hour, out of reach last")
    void order() {
        var plan = plan(
                line("{\"name\": \"Dear\", \"effortMinutes\": 200}"),
                line("{\"name\": \"Far\", \"timing\": \"OUT_OF_REACH\", \"mostInDaysLeft\": 9, \"effortMinutes\": 1}"),
                line("{\"name\": \"Cheap\", \"effortMinutes\": 10}"),
                line("{\"name\": \"Heavy\", \"weight\": 30, \"effortMinutes\": 200}"),
                line(OVERDUE));
        var acts = NextActs.all(List.of(plan), new OpenExpectations.Open(3, 1, 0));
        assertThat(names(acts)).containsExactly("Territory plan", null, "Heavy", "Cheap", "Dear", "Far");
        assertThat(acts.get(1).act()).isEqualTo("Acknowledge 3 expectations.");
        assertThat(acts.get(1).reason())
                .isEqualTo("You have not said yet that you know what, by when, why and what for."
                        + " Of your challenges 1 is decided.");
    }

    @Test
    @DisplayName("In the last five days of a line its acts count double; an hour is assumed where nobody said")
    void dueSoon() {
        var acts = acts(
                line("{\"name\": \"Later\", \"effortMinutes\": null}"),
                line("{\"name\": \"Longer\", \"effortMinutes\": 31}"),
                line("{\"name\": \"Soon\", \"target\": 6.1, \"daysLeft\": 5, \"effortMinutes\": 35}"));
        assertThat(names(acts)).containsExactly("Soon", "Later", "Longer");
    }

    @Test
    @DisplayName("REQ-31 few: at most five, and no more than a day's work, what fits before what does not")
    void few() {
        var seven = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> line("{\"name\": \"%d\", \"effortMinutes\": %d}".formatted(i, i)))
                .toArray(BehaviorProgress[]::new);
        assertThat(names(NextActs.today(acts(seven)))).containsExactly("1", "2", "3", "4", "5");
        var tooMuch = acts(
                line("{\"name\": \"A\", \"effortMinutes\": 150}"),
                line("{\"name\": \"B\", \"effortMinutes\": 160}"),
                line("{\"name\": \"C\", \"effortMinutes\": 80, \"weight\": 0.1}"));
        var today = NextActs.today(tooMuch);
        assertThat(names(today)).containsExactly("A", "C");
        assertThat(today).extracting(TodayAct::rank).containsExactly(1, 2);
        var huge = acts(line("{\"effortMinutes\": 600}"));
        assertThat(NextActs.today(huge)).extracting(TodayAct::effortMinutes).containsExactly(600);
    }

    @Test
    @DisplayName("Nothing due, nothing open: no act")
    void nothing() {
        assertThat(acts(line("{\"actual\": 6, \"state\": \"ON_TRACK\"}"))).isEmpty();
        assertThat(NextActs.all(List.of(), OpenExpectations.Open.NOTHING)).isEmpty();
        assertThat(NextActs.all(List.of(), new OpenExpectations.Open(1, 0, 0)))
                .extracting(TodayAct::act)
                .containsExactly("Acknowledge 1 expectation.");
    }
}
