package io.headlight.feedback.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.feedback.progress.BehaviorKind;
import io.headlight.feedback.progress.BehaviorProgress;
import io.headlight.feedback.progress.Cadence;
import io.headlight.feedback.progress.Counts;
import io.headlight.feedback.progress.Days;
import io.headlight.feedback.progress.ProgressState;
import io.headlight.feedback.progress.RepProgress;
import io.headlight.feedback.suggestion.Finding;
import io.headlight.feedback.suggestion.SuggestionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Monday 23 November 2026 under a plan from 1 October to Friday 18 December: 57 working days, 5 a week are 57. */
class JudgementTest {

    private static final UUID REP = UUID.randomUUID();
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final Days LAST_WEEK = Days.weekOf(FRIDAY);
    private static final String MEASURE = "meetings";

    private static BehaviorProgress behavior(BehaviorKind kind, String actual, ProgressState state, LocalDate dueOn) {
        return new BehaviorProgress(
                UUID.randomUUID(),
                "Meetings",
                kind,
                kind == BehaviorKind.DELIVERABLE ? Cadence.PERIOD : Cadence.WEEKLY,
                new BigDecimal("5"),
                new BigDecimal("57"),
                actual == null ? null : new BigDecimal(actual),
                new BigDecimal("37"),
                new BigDecimal("1.25"),
                20,
                state,
                dueOn,
                MEASURE);
    }

    private static List<Finding> found(BehaviorProgress behavior, LocalDate today, String lastWeek) {
        var rep = new RepProgress(
                REP,
                UUID.randomUUID(),
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-12-18"),
                ZoneOffset.UTC,
                List.of(behavior));
        var counts = lastWeek == null
                ? Map.<Days, Counts>of()
                : Map.of(
                        LAST_WEEK,
                        new Counts(LAST_WEEK, Map.of(new Counts.Key(MEASURE, REP), new BigDecimal(lastWeek))));
        return new Judgement(rep, today, counts).findings();
    }

    private static List<Finding> found(BehaviorProgress behavior) {
        return found(behavior, MONDAY, null);
    }

    @Test
    @DisplayName("REQ-70 a week's share that was reached is encouragement, one below is not")
    void weekReached() {
        var onTrack = behavior(BehaviorKind.COUNTED, "40", ProgressState.ON_TRACK, null);
        assertThat(found(onTrack, MONDAY, "5")).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(SuggestionKind.ENCOURAGEMENT);
            assertThat(finding.facts().actual()).isEqualByComparingTo("5");
            assertThat(finding.facts().target()).isEqualByComparingTo("5");
            assertThat(finding.facts().periodFrom()).isEqualTo("2026-11-16");
            assertThat(finding.facts().periodTo()).isEqualTo("2026-11-22");
            assertThat(finding.expiresOn()).isEqualTo("2026-11-29");
        });
        assertThat(found(onTrack, MONDAY, "4")).isEmpty();
        assertThat(found(onTrack)).isEmpty();
    }

    @Test
    @DisplayName("REQ-70 a plan's target that was reached is encouragement over the plan's days, whatever the week was")
    void targetReached() {
        var achieved = behavior(BehaviorKind.COUNTED, "60", ProgressState.ACHIEVED, null);
        assertThat(found(achieved, MONDAY, "9")).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(SuggestionKind.ENCOURAGEMENT);
            assertThat(finding.facts().periodFrom()).isEqualTo("2026-10-01");
            assertThat(finding.facts().periodTo()).isEqualTo("2026-12-18");
        });
    }

    @Test
    @DisplayName(
            "REQ-71 a deliverable past its day and not complete is a gap with that day, whatever its state is called")
    void overdue() {
        for (var state : List.of(ProgressState.MISSED, ProgressState.OTHER)) {
            assertThat(found(behavior(BehaviorKind.DELIVERABLE, "2", state, FRIDAY)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.kind()).isEqualTo(SuggestionKind.GAP);
                        assertThat(finding.facts().dueOn()).isEqualTo(FRIDAY);
                        assertThat(finding.facts().actual()).isEqualByComparingTo("2");
                    });
        }
        assertThat(found(behavior(BehaviorKind.DELIVERABLE, "57", ProgressState.OTHER, FRIDAY)))
                .isEmpty();
        assertThat(found(behavior(BehaviorKind.DELIVERABLE, "2", ProgressState.ON_TRACK, MONDAY)))
                .isEmpty();
    }

    @ParameterizedTest(name = "REQ-72 {0} is a gap of this week, with days left and the rate needed")
    @EnumSource(names = {"AT_RISK", "OFF_TRACK"})
    void slips(ProgressState state) {
        assertThat(found(behavior(BehaviorKind.COUNTED, "32", state, null)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(SuggestionKind.GAP);
                    assertThat(finding.facts().periodFrom()).isEqualTo("2026-11-23");
                    assertThat(finding.facts().periodTo()).isEqualTo("2026-11-29");
                    assertThat(finding.facts().daysLeft()).isEqualTo(20);
                    assertThat(finding.facts().requiredRunRate()).isEqualByComparingTo("1.25");
                    assertThat(finding.facts().dueOn()).isEqualTo("2026-12-18");
                });
    }

    @Test
    @DisplayName("REQ-72 after the plan it is said once more that it is too late, and for two weeks only")
    void tooLate() {
        var missed = behavior(BehaviorKind.COUNTED, "32", ProgressState.MISSED, null);
        assertThat(found(missed, LocalDate.parse("2026-12-21"), null))
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts().periodTo()).isEqualTo("2026-12-18"));
        assertThat(found(missed, LocalDate.parse("2027-01-02"), null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_TRACK", "OTHER"})
    void nothingIsSaidAboutWhatIsOnTrackOrUnknown(ProgressState state) {
        assertThat(found(behavior(BehaviorKind.COUNTED, "36", state, null))).isEmpty();
    }

    @Test
    void nothingIsSaidAboutWhatNobodyMeasured() {
        assertThat(found(behavior(BehaviorKind.QUALITY, null, ProgressState.AT_RISK, null)))
                .isEmpty();
    }

    @Test
    void nothingIsSaidBeforeThePlanStarts() {
        var early = LocalDate.parse("2026-09-30");
        assertThat(found(behavior(BehaviorKind.COUNTED, "0", ProgressState.OFF_TRACK, null), early, null))
                .isEmpty();
    }
}
