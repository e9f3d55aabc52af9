package io.headlight.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScorecardTableTest {

    @Test
    @DisplayName("REQ-01 results are never shown without the behaviors that drive them")
    void showsWhatIsManagedAboveWhatIsMonitored() {
        var scorecard = FrontDoor.tree("""
                {"rows": [
                  {"repName": "Ann Archer", "activityScore": 0.957, "resultScore": 0.5, "plans": [
                    {"planName": "Spring", "startsOn": "2026-03-02", "endsOn": "2026-05-31", "daysLeft": 12,
                     "behaviors": [{"name": "First-time meetings with prospects in the north", "actual": 17, "target": 36, "state": "AT_RISK"}],
                     "results": [{"name": "Revenue", "actual": 31999.99, "target": 60000, "state": "ON_TRACK"}]}]},
                  {"repName": "Zoe", "plans": []}]}
                """);

        assertThat(ScorecardTable.of(scorecard)).isEqualTo("""
                        Spring: 2026-03-02 to 2026-05-31, 12 working days left

                        Behaviors, managed                             Ann
                        First-time meetings with prospects in…     17/36 ▲
                        Score                                         95 %

                        Results, monitored                             Ann
                        Revenue                                  31k/60k ●
                        Score                                         50 %

                        ✓ achieved  ● on track  ▲ at risk  ▼ off track  ✗ missed""".stripIndent());
    }

    @Test
    @DisplayName("A part that does not answer is not taken for a team without plans")
    void saysWhatIsMissing() {
        var scorecard = FrontDoor.tree("""
                {"rows": [{"repName": "Ann Archer", "plans": []}], "parts": [{"name": "progress", "status": "DEGRADED"}]}
                """);
        assertThat(ScorecardTable.of(scorecard)).contains("cannot be said yet");
        assertThat(ScorecardTable.of(FrontDoor.tree("{\"rows\": []}"))).isEqualTo("Nobody in this team has a plan.");
    }
}
