package io.headlight.plan.today.team;

import static io.headlight.plan.today.Judgments.line;
import static io.headlight.plan.today.Judgments.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import io.headlight.plan.today.OpenExpectations.Open;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HelpFirstTest {

    private static final BehaviorProgress FINE = line("{\"actual\": 6, \"credit\": 1, \"state\": \"ON_TRACK\"}");
    private static final BehaviorProgress OFF = line("{}");
    private static final BehaviorProgress RISK = line("{\"actual\": 5.5, \"credit\": 0.9167, \"state\": \"AT_RISK\"}");
    private static final BehaviorProgress FAR = line("{\"timing\": \"OUT_OF_REACH\", \"mostInDaysLeft\": 9}");
    private static final BehaviorProgress OVERDUE = line("""
            {"name": "Territory plan", "kind": "DELIVERABLE", "unit": "plans", "target": 1, "proratedTarget": 1,
             "actual": 0, "daysLeft": 0, "state": "MISSED", "timing": "OVERDUE", "dueOn": "2028-01-14", "credit": 0}""");
    private static final BehaviorProgress MISSED = line("{\"state\": \"MISSED\", \"timing\": \"TOO_LATE\"}");
    private static final BehaviorProgress ADHERENCE = line("""
            {"name": "Adherence", "kind": "QUALITY", "unit": "percent", "target": 80, "proratedTarget": 80,
             "actual": 62, "credit": 0.775}""");

    @Test
    @DisplayName("REQ-40 who can still be helped first: off track, overdue, at risk, out of reach, doing well")
    void order() {
        var needs = needs(of(1, FINE), of(2, FAR), of(3, RISK), of(4, OVERDUE), of(5, OFF, FINE), of(6, FAR, OFF));
        assertThat(needs)
                .extracting(RepNeed::name)
                .containsExactly("Rep 5", "Rep 6", "Rep 4", "Rep 3", "Rep 2", "Rep 1");
        assertThat(needs).extracting(RepNeed::rank).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    @DisplayName("REQ-01 13 results move nobody: the order is the same whatever they are")
    void resultsDoNotMatter() {
        var poor = plan(id(1), "{\"resultScore\": 0.01}", RISK);
        var rich = plan(id(2), "{\"resultScore\": 2}", OFF);
        assertThat(needs(poor, rich)).extracting(RepNeed::name).containsExactly("Rep 2", "Rep 1");
        assertThat(needs(plan(id(1), "{\"resultScore\": 2}", RISK), plan(id(2), "{\"resultScore\": 0.01}", OFF)))
                .extracting(RepNeed::name)
                .containsExactly("Rep 2", "Rep 1");
    }

    @Test
    @DisplayName("REQ-40 the need is a sentence with its numbers, and the help fits it")
    void needs() {
        assertThat(need(OFF, FINE))
                .isEqualTo(
                        "1 of 2 behaviors is off track with time to correct it, first of all First-time meetings: 4 of"
                                + " 39, 6 due by now.");
        assertThat(need(OVERDUE))
                .isEqualTo(
                        "1 of 1 behaviors is overdue, first of all Territory plan: 0 of 1 handed in, due on Friday, 14"
                                + " January.");
        assertThat(need(RISK, RISK))
                .isEqualTo("2 of 2 behaviors are at risk, first of all First-time meetings: 5.5 of 39, 6 due by"
                        + " now.");
        assertThat(need(FAR))
                .isEqualTo(
                        "1 of 1 behaviors is out of reach, first of all First-time meetings: 35 missing, the most in as"
                                + " many days was 9.");
        assertThat(need(ADHERENCE)).endsWith("first of all Adherence: 62 where 80 percent is asked.");
        assertThat(need(FINE, FINE)).isEqualTo("All 2 behaviors are on track.");
        assertThat(need(MISSED, FINE))
                .isEqualTo("1 of 2 behaviors is missed and too late to correct; the others are on track.");
        assertThat(List.of(OFF, OVERDUE, FAR, ADHERENCE, FINE))
                .extracting(line -> needs(of(1, line)).getFirst().help())
                .containsExactly(Help.COACH, Help.ASK_FOR_DELIVERABLE, Help.RENEGOTIATE, Help.REVIEW_CALLS, Help.NONE);
    }

    @Test
    @DisplayName("REQ-40 at most three lines, worst first, each with what is missing, possible and needed")
    void worstLines() {
        var need = needs(of(1, RISK, FAR, OVERDUE, OFF, FINE)).getFirst();
        assertThat(need.lines())
                .extracting(LineNeed::help)
                .containsExactly(Help.COACH, Help.ASK_FOR_DELIVERABLE, Help.COACH);
        var far = needs(of(1, FAR)).getFirst().lines().getFirst();
        assertThat(far.missing()).isEqualByComparingTo("35");
        assertThat(far.mostInDaysLeft()).isEqualByComparingTo("9");
        assertThat(far.requiredRunRate()).isEqualByComparingTo("0.6364");
        assertThat(far.runRate()).isEqualByComparingTo("0.4");
        assertThat(far.reason()).contains("35 are missing, and the most in as many days was 9.");
    }

    @Test
    @DisplayName("REQ-40 among equals the one with more to recover, by weight")
    void moreToRecover() {
        var heavy = line("{\"weight\": 5}");
        assertThat(needs(of(1, OFF, FINE), of(2, heavy, FINE), of(3, OFF, FINE, FINE)))
                .extracting(RepNeed::name)
                .containsExactly("Rep 2", "Rep 1", "Rep 3");
    }

    @Test
    @DisplayName("REQ-40 a challenge that waits is said, counted, and first among those who do well")
    void openChallenges() {
        var needs = HelpFirst.of(
                id -> null,
                List.of(of(1, FINE), of(2, FINE)),
                Map.of(id(2), new Open(4, 0, 2), id(3), new Open(1, 0, 0)));
        assertThat(needs).extracting(RepNeed::repId).containsExactly(id(2), id(1), id(3));
        assertThat(needs.getFirst().help()).isEqualTo(Help.DECIDE);
        assertThat(needs.getFirst().need())
                .isEqualTo("All 1 behaviors are on track. 2 challenges wait for a decision.");
        assertThat(needs.getFirst().openChallenges()).isEqualTo(2);
        assertThat(needs.getFirst().unacknowledged()).isEqualTo(4);
        assertThat(needs.getLast().need()).isEqualTo("No plan of theirs runs.");
    }

    private static String need(BehaviorProgress... behaviors) {
        return needs(of(1, behaviors)).getFirst().need();
    }

    private static List<RepNeed> needs(RepProgress... plans) {
        return HelpFirst.of(id -> "Rep " + (id.getLeastSignificantBits() & 0xff), List.of(plans), Map.of());
    }

    private static RepProgress of(int rep, BehaviorProgress... behaviors) {
        return plan(id(rep), "{}", behaviors);
    }

    private static UUID id(int rep) {
        return new UUID(0x9e50000000004000L, 0x8000000000000000L + rep);
    }
}
