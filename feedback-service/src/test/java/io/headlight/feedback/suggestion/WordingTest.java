package io.headlight.feedback.suggestion;

import static io.headlight.feedback.suggestion.SuggestionKind.ENCOURAGEMENT;
import static io.headlight.feedback.suggestion.SuggestionKind.GAP;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.feedback.progress.BehaviorKind;
import io.headlight.feedback.progress.Cadence;
import io.headlight.feedback.progress.ProgressState;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Monday 23 November 2026; the plan runs from 1 October to Friday 18 December. */
class WordingTest {

    private static final String MEETINGS = "First-time meetings with prospects";
    private static final String ACCOUNT_PLANS = "Account plans";
    private static final String TERRITORY_PLAN = "Territory plan with a comprehensive prospect list";

    private final FactsBuilder meetings = new FactsBuilder(BehaviorKind.COUNTED, Cadence.WEEKLY);
    private final FactsBuilder accountPlans = new FactsBuilder(BehaviorKind.DELIVERABLE, Cadence.PERIOD).target("5");
    private final FactsBuilder territoryPlan = new FactsBuilder(BehaviorKind.DELIVERABLE, Cadence.PERIOD).target("1");
    private final FactsBuilder quality = new FactsBuilder(BehaviorKind.QUALITY, Cadence.WEEKLY).target("4");

    @Test
    @DisplayName("REQ-70 encouragement states the behavior, the count and the period: last week")
    void lastWeek() {
        var facts = meetings.actual("10").target("8").period("11-16", "11-22");
        assertThat(Wording.of(ENCOURAGEMENT, MEETINGS, facts.make()))
                .isEqualTo(
                        "First-time meetings with prospects: you reached 10 last week (16–22 November); the target was 8."
                                + " Well done!");
    }

    @Test
    @DisplayName("REQ-70 a week over two months and one cut by the plan say their days")
    void oddWeeks() {
        var monthsEnd = meetings.asOf("10-08").actual("1").target("0.8").period("09-28", "10-04");
        assertThat(Wording.of(ENCOURAGEMENT, MEETINGS, monthsEnd.make()))
                .isEqualTo("First-time meetings with prospects: you reached 1 last week (28 September – 4 October);"
                        + " the target was 0.8. Well done!");
        assertThat(Wording.of(
                        ENCOURAGEMENT,
                        MEETINGS,
                        monthsEnd.period("10-01", "10-04").make()))
                .isEqualTo("First-time meetings with prospects: you reached 1 from 1 October to 4 October;"
                        + " the target was 0.8. Well done!");
    }

    @Test
    @DisplayName("REQ-70 a month is named, a plan's period is said by its days, large numbers are readable")
    void otherPeriods() {
        var month = new FactsBuilder(BehaviorKind.COUNTED, Cadence.MONTHLY)
                .actual("1250")
                .target("1200.5");
        assertThat(Wording.of(
                        ENCOURAGEMENT, "Calls", month.period("10-01", "10-31").make()))
                .isEqualTo("Calls: you reached 1,250 last month (October); the target was 1,200.5. Well done!");
        assertThat(Wording.of(
                        ENCOURAGEMENT, "Calls", month.period("10-01", "12-18").make()))
                .isEqualTo(
                        "Calls: you reached 1,250 from 1 October to 18 December; the target was 1,200.5. Well done!");
        assertThat(Wording.of(
                        ENCOURAGEMENT,
                        "Call quality",
                        quality.actual("4.25").period("10-01", "12-18").make()))
                .isEqualTo(
                        "Call quality: your average was 4.25 from 1 October to 18 December; the target was 4. Well done!");
    }

    @Test
    @DisplayName("REQ-70 a deliverable that is in: one, several, in time or not")
    void handedIn() {
        var inTime = territoryPlan.actual("1").dueOn("11-27").state(ProgressState.ACHIEVED);
        assertThat(Wording.of(ENCOURAGEMENT, TERRITORY_PLAN, inTime.make()))
                .isEqualTo("Territory plan with a comprehensive prospect list: it is in, by the due date of Friday"
                        + " 27 November. Well done!");
        assertThat(Wording.of(
                        ENCOURAGEMENT, TERRITORY_PLAN, inTime.dueOn("11-20").make()))
                .isEqualTo("Territory plan with a comprehensive prospect list: it is in. Well done!");
        assertThat(Wording.of(
                        ENCOURAGEMENT,
                        ACCOUNT_PLANS,
                        accountPlans.actual("5").dueOn("11-20").make()))
                .isEqualTo("Account plans: 5 of 5 are in. Well done!");
    }

    @Test
    @DisplayName("REQ-71 an overdue deliverable: what, due when, and that it is not in yet")
    void overdue() {
        var one = territoryPlan.actual("0").state(ProgressState.MISSED);
        assertThat(Wording.of(GAP, TERRITORY_PLAN, one.dueOn("11-20").make()))
                .isEqualTo(
                        "Territory plan with a comprehensive prospect list: due last Friday (20 November) and not in yet.");
        assertThat(Wording.of(GAP, TERRITORY_PLAN, one.dueOn("11-22").make()))
                .isEqualTo(
                        "Territory plan with a comprehensive prospect list: due yesterday (22 November) and not in yet.");
        assertThat(Wording.of(GAP, TERRITORY_PLAN, one.dueOn("11-06").make()))
                .isEqualTo(
                        "Territory plan with a comprehensive prospect list: due on Friday 6 November and not in yet.");
    }

    @Test
    @DisplayName("REQ-71 several overdue deliverables: how many are in and how many are missing")
    void someOverdue() {
        var some = accountPlans.dueOn("11-20").state(ProgressState.MISSED);
        assertThat(Wording.of(GAP, ACCOUNT_PLANS, some.actual("1").make()))
                .isEqualTo("Account plans: due last Friday (20 November) and 1 of 5 is in, 4 missing.");
        assertThat(Wording.of(GAP, ACCOUNT_PLANS, some.actual("2").make()))
                .isEqualTo("Account plans: due last Friday (20 November) and 2 of 5 are in, 3 missing.");
        assertThat(Wording.of(GAP, ACCOUNT_PLANS, some.asOf("12-21").actual("2").make()))
                .isEqualTo("Account plans: due on Friday 20 November and 2 of 5 are in, 3 missing."
                        + " The plan has ended; it is too late to make up for it.");
    }

    @Test
    @DisplayName("REQ-72 a deliverable still to come: the due day and the working days left")
    void dueSoon() {
        var soon = accountPlans.actual("2").dueOn("11-27").state(ProgressState.AT_RISK);
        assertThat(Wording.of(GAP, ACCOUNT_PLANS, soon.daysLeft(5).make()))
                .isEqualTo("Account plans: 2 of 5 are in, 3 missing. Due on Friday 27 November, 5 working days left.");
        assertThat(Wording.of(
                        GAP, ACCOUNT_PLANS, soon.dueOn("11-24").daysLeft(1).make()))
                .isEqualTo("Account plans: 2 of 5 are in, 3 missing. Due on Tuesday 24 November, 1 working day left.");
        assertThat(Wording.of(
                        GAP,
                        TERRITORY_PLAN,
                        territoryPlan.actual("0").dueOn("11-23").daysLeft(1).make()))
                .isEqualTo("Territory plan with a comprehensive prospect list: not in yet. Due today.");
    }

    @Test
    @DisplayName(
            "REQ-72 a slipping behavior: so far, expected by now, to go, time left and the rate needed, rounded up")
    void slips() {
        var slipping = meetings.actual("12")
                .target("40")
                .prorated("20")
                .daysLeft(20)
                .rate("1.4")
                .period("11-23", "11-29");
        assertThat(Wording.of(GAP, MEETINGS, slipping.make()))
                .isEqualTo("First-time meetings with prospects: 12 so far, 20 expected by now, 40 by 18 December."
                        + " 28 to go in 20 working days, 7 a week from here on.");
        assertThat(Wording.of(GAP, MEETINGS, slipping.daysLeft(3).rate("9.3333").make()))
                .endsWith("28 to go in 3 working days, 9.4 a day from here on.");
        assertThat(Wording.of(GAP, MEETINGS, slipping.daysLeft(1).rate("28").make()))
                .endsWith("28 to go in 1 working day.");
    }

    @Test
    @DisplayName("REQ-72 what is counted by the day needs so many a day; an average has no rate")
    void slipsByDayOrAverage() {
        var calls = new FactsBuilder(BehaviorKind.COUNTED, Cadence.DAILY)
                .actual("100")
                .target("1000")
                .prorated("500.25");
        assertThat(Wording.of(GAP, "Calls", calls.daysLeft(20).rate("45").make()))
                .isEqualTo("Calls: 100 so far, 500.25 expected by now, 1,000 by 18 December."
                        + " 900 to go in 20 working days, 45 a day from here on.");
        assertThat(Wording.of(
                        GAP, "Call quality", quality.actual("3.2").daysLeft(20).make()))
                .isEqualTo("Call quality: your average so far is 3.2, the target is 4 by 18 December,"
                        + " with 20 working days left.");
    }

    @Test
    @DisplayName("REQ-72 it says when it is too late, and asks for nothing then")
    void tooLate() {
        var missed = meetings.asOf("12-21")
                .actual("31")
                .target("40")
                .state(ProgressState.MISSED)
                .daysLeft(0);
        assertThat(Wording.of(GAP, MEETINGS, missed.make()))
                .isEqualTo("First-time meetings with prospects: you reached 31 of 40 by 18 December."
                        + " It is too late to reach the target in this period.");
        assertThat(Wording.of(
                        GAP,
                        "Call quality",
                        quality.asOf("12-21")
                                .actual("3.2")
                                .state(ProgressState.MISSED)
                                .make()))
                .isEqualTo("Call quality: your average was 3.2 by 18 December, the target was 4."
                        + " It is too late to reach the target in this period.");
    }

    @Test
    @DisplayName("another year is named")
    void anotherYear() {
        var facts =
                territoryPlan.actual("0").asOf(LocalDate.parse("2027-01-18")).dueOn("12-18");
        assertThat(Wording.of(GAP, TERRITORY_PLAN, facts.make()))
                .contains("due on Friday 18 December 2026 and not in yet");
    }
}
