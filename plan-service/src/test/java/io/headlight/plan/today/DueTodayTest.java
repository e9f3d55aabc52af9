package io.headlight.plan.today;

import static io.headlight.plan.today.Judgments.act;
import static io.headlight.plan.today.Judgments.acts;
import static io.headlight.plan.today.Judgments.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.progress.BehaviorProgress;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DueTodayTest {

    private static final String PLANS = """
            {"name": "Account plans", "kind": "DELIVERABLE", "unit": "accounts", "target": 10, "proratedTarget": %d,
             "actual": %d, "daysLeft": %d, "state": "%s", "timing": "%s", "dueOn": "2028-02-11", "effortMinutes": %d}""";

    private static final String ADHERENCE = """
            {"name": "Adherence", "kind": "QUALITY", "unit": "percent", "target": 80, "proratedTarget": 80,
             "actual": %s, "credit": 0.775, "runRate": null, "requiredRunRate": null, "effortMinutes": null}""";

    @Test
    @DisplayName("Counted: the even share of today is due tonight too, in whole things")
    void counted() {
        assertThat(act(line("{\"actual\": 6, \"proratedTarget\": 6.4}")))
                .as("6.99 due")
                .isNull();
        assertThat(act(line("{\"actual\": 6, \"proratedTarget\": 6.6}"))).contains("1 more");
        assertThat(act(line("{\"actual\": 0, \"proratedTarget\": 0, \"daysLeft\": 65, \"runRate\": null}")))
                .as("0.6 due")
                .isNull();
        assertThat(act(line("{\"actual\": 38.5, \"proratedTarget\": 38, \"daysLeft\": 1}")))
                .isEqualTo("First-time meetings: 1 more to be on track tonight.");
    }

    @Test
    @DisplayName("REQ-31 more than a day's work is cut to that")
    void aDaysWork() {
        var act = acts(line("{\"actual\": 0, \"proratedTarget\": 20}")).getFirst();
        assertThat(act.act()).isEqualTo("First-time meetings: 5 more, a day's work; 20 would be on track.");
        assertThat(act.effortMinutes()).isEqualTo(450);
    }

    @Test
    @DisplayName("A deliverable: once overdue, due within five days, at risk, or fewer are in than should be")
    void deliverable() {
        assertThat(act(plans(3, 3, 16, "ON_TRACK", "OPEN", 90))).isNull();
        assertThat(act(plans(3, 1, 16, "OFF_TRACK", "OPEN", 90)))
                .isEqualTo("Account plans: hand in 2 more to be on track tonight.");
        assertThat(act(plans(7, 8, 5, "ON_TRACK", "OPEN", 90)))
                .isEqualTo("Account plans: hand in 2, due by Friday, 11 February.");
        assertThat(act(plans(7, 8, 6, "AT_RISK", "OPEN", 90))).contains("hand in 2, due by");
        assertThat(act(plans(10, 2, 0, "MISSED", "OVERDUE", 90)))
                .isEqualTo("Account plans: hand in 5 of 8, due since Friday, 11 February.");
        assertThat(acts(plans(10, 2, 0, "MISSED", "OVERDUE", 90)).getFirst().reason())
                .isEqualTo("2 of 10 accounts are handed in; they were due on Friday, 11 February and still count while"
                        + " the plan runs. It drives New customers won.");
        assertThat(acts(plans(3, 1, 16, "OFF_TRACK", "OPEN", 90)).getFirst().reason())
                .isEqualTo(
                        "1 of 10 accounts are handed in, 2 fewer than due by now; due on Friday, 11 February, 16 working"
                                + " days are left. It drives New customers won.");
        assertThat(acts(plans(10, 2, 0, "MISSED", "OVERDUE", 60)).getFirst().gain())
                .as("eight of ten")
                .isEqualByComparingTo("0.8");
    }

    @Test
    @DisplayName("A level: once measured and below what is asked")
    void level() {
        assertThat(act(line(ADHERENCE.formatted("null")))).isNull();
        assertThat(act(line(ADHERENCE.formatted("80")))).isNull();
        var act = acts(line(ADHERENCE.formatted("62"))).getFirst();
        assertThat(act.act()).isEqualTo("Adherence: bring it from 62 to 80 percent.");
        assertThat(act.reason())
                .isEqualTo("62 where 80 percent is asked; 55 working days are left. It drives New customers won.");
        assertThat(act.amount()).isNull();
        assertThat(act.gain()).isEqualByComparingTo("0.225");
    }

    @Test
    @DisplayName("REQ-64 a gain lies between the floor and the cap of its line")
    void gain() {
        assertThat(gain("{\"floor\": 0.8}")).as("0.9091 − 0.8").isEqualByComparingTo("0.1091");
        assertThat(gain("{\"cap\": 0.7}")).as("0.7 − 0.6061").isEqualByComparingTo("0.0939");
        assertThat(gain("{\"actual\": 0, \"proratedTarget\": 0.4, \"target\": 1.5, \"daysLeft\": 1, \"cap\": 2}"))
                .as("at most one")
                .isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("What is done, over, or not asked of who is away is nothing to do")
    void nothingToDo() {
        for (var timing : new String[] {"DONE", "DONE_LATE", "TOO_LATE"}) {
            assertThat(act(line("{\"timing\": \"%s\"}".formatted(timing)))).isNull();
        }
        assertThat(act(line("{\"target\": 0, \"proratedTarget\": 0, \"daysLeft\": 0}")))
                .isNull();
        assertThat(act(plans(0, 0, 0, "ON_TRACK", "OPEN", 90))).isNull();
    }

    @Test
    @DisplayName("Out of reach says what is missing and what was the most; the last day is one day")
    void outOfReach() {
        var reason = acts(line("""
                        {"timing": "OUT_OF_REACH", "mostInDaysLeft": 9, "daysLeft": 1, "resultIds": []}""")).getFirst().reason();
        assertThat(reason)
                .isEqualTo("4 of 39 meetings are done, 6 due by now: 2 behind. It takes 0.64 per working day from"
                        + " today on, 0.4 so far; 1 working day is left. 35 are missing, and the most in as many"
                        + " days was 9.");
    }

    private static BigDecimal gain(String instead) {
        return acts(line(instead)).getFirst().gain();
    }

    private static BehaviorProgress plans(int due, int actual, int daysLeft, String state, String timing, int minutes) {
        return line(PLANS.formatted(due, actual, daysLeft, state, timing, minutes));
    }
}
