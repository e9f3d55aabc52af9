package io.headlight.plan.policy;

import static io.headlight.plan.line.SomeLines.PROCESS;
import static io.headlight.plan.line.SomeLines.behavior;
import static io.headlight.plan.line.SomeLines.deliverable;
import static io.headlight.plan.line.SomeLines.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortTest {

    private static final KeyResult WON = result("{}");
    /** Thirteen weeks. */
    private static final Timeframe QUARTER =
            new Timeframe(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 4, 2), WorkingCalendar.MONDAY_TO_FRIDAY);

    @ParameterizedTest(name = "REQ-32 {1} {0} of an hour each take {2} hours a week")
    @CsvSource({"DAILY, 4, 20", "WEEKLY, 4, 4", "MONTHLY, 13, 3", "PERIOD, 26, 2"})
    void byCadence(String cadence, int target, String hours) {
        assertThat(effort(behavior(WON, "{cadence: '%s', target: %d, effortMinutes: 60}".formatted(cadence, target)))
                        .hoursPerWeek())
                .isEqualByComparingTo(hours);
    }

    @Test
    @DisplayName("REQ-32 a deliverable is spread over the weeks until it is due")
    void untilItIsDue() {
        var tenInFiveWeeks = deliverable(WON, "{dueOn: '2027-02-05', target: 10, effortMinutes: 90}");
        assertThat(effort(tenInFiveWeeks).hoursPerWeek()).isEqualByComparingTo("3");
        var atOnce = deliverable(WON, "{dueOn: '2027-01-01', target: 1, effortMinutes: 60}");
        assertThat(effort(atOnce).hoursPerWeek()).isEqualByComparingTo("5"); // one day of five
    }

    @Test
    void aLevelIsHeldNotRepeated() {
        assertThat(effort(behavior(WON, "{kind: 'QUALITY', cadence: 'WEEKLY', target: 80, effortMinutes: 60}"))
                        .hoursPerWeek())
                .isEqualByComparingTo("1");
    }

    @Test
    void aDraftMaySayNothingYet() {
        assertThat(effort(behavior(WON, "{target: null}"), behavior(WON, "{effortMinutes: null}"))
                        .hoursPerWeek())
                .isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("REQ-32 more than the share of the working hours is warned of, with the arithmetic")
    void warnsWithTheArithmetic() {
        var meetings = behavior(WON, "{name: 'Meetings', target: 10, effortMinutes: 90}");
        var calls = behavior(WON, "{target: 36, effortMinutes: 15}");
        assertThat(effort(meetings, calls).warning(Policy.SHIPPED)).isEmpty(); // 24 hours are just right
        var more = effort(meetings, calls, behavior(WON, "{name: 'Notes', target: 2, effortMinutes: 15}"));
        assertThat(more.warning(Policy.SHIPPED)).hasValueSatisfying(warning -> {
            assertThat(warning.code()).isEqualTo("effort_exceeds_hours");
            assertThat(warning.detail())
                    .isEqualTo(
                            "In the fullest weeks the behaviors take a rep 24.5 hours, most of it Meetings (15), Calls (9),"
                                    + " Notes (0.5). Of 40 working hours 60 % are for them, 40 × 0.6 = 24 hours.");
            assertThat(warning.value()).isEqualByComparingTo("24.5");
            assertThat(warning.threshold()).isEqualByComparingTo("24");
        });
        var longer = new Policy(null, null, null, new BigDecimal("45"), null, null, null, null);
        assertThat(more.warning(longer)).isEmpty();
    }

    @Property(tries = 200)
    @Label("REQ-32 the same work takes the same hours however its cadence is stated")
    void cadencesAgree(@ForAll @IntRange(min = 1, max = 50) int perDay) {
        var daily = effort(behavior(WON, "{cadence: 'DAILY', target: %d}".formatted(perDay)));
        var weekly = effort(behavior(WON, "{cadence: 'WEEKLY', target: %d}".formatted(perDay * 5)));
        var period = effort(behavior(WON, "{cadence: 'PERIOD', target: %d}".formatted(perDay * 65)));
        assertThat(daily.hoursPerWeek()).isEqualTo(weekly.hoursPerWeek()).isEqualTo(period.hoursPerWeek());
    }

    private static Effort effort(Behavior... behaviors) {
        return Effort.of(
                new PlanLines(PROCESS, List.of(WON), Stream.of(behaviors).toList()), QUARTER);
    }
}
