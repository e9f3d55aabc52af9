package io.headlight.plan.policy;

import static io.headlight.plan.line.SomeLines.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.PlainNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Timeframe QUARTER =
            new Timeframe(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 4, 2), WorkingCalendar.MONDAY_TO_FRIDAY);

    private static final Policy WIDE = new Policy(
            new Limits(1, 5),
            new Limits(4, 20),
            new MostWeight(number("0.5"), number("0.8")),
            number("48"),
            number("0.75"),
            number("0.5"),
            number("0.99"),
            number("0.01"));

    @Test
    @DisplayName("REQ-64 everything that is wider than shipped is said in words")
    void saysWhatIsWider() {
        assertThat(Widenings.of(WIDE))
                .containsExactly(
                        "A plan may have 1 to 5 results instead of 2 to 3.",
                        "A plan may have 4 to 20 behaviors instead of 8 to 12.",
                        "One behavior may carry 50 % of the activity score instead of 34 %.",
                        "One result may carry 80 % of the result score instead of 67 %.",
                        "Behaviors may take 36 hours a week instead of 24 before a warning.",
                        "A target is called unrealistic above 99 % of what was done instead of 90 %.",
                        "A target is called trivial below 1 % of what was done instead of 10 %.",
                        "More volume is warned of below an adherence of 50 % instead of 70 %.");
        assertThat(Widenings.of(Policy.SHIPPED)).isEmpty();
    }

    @Test
    @DisplayName("The zeros of a number that will be refused are not written out: there may be a billion of them")
    void leavesHugeNumbersAlone() {
        assertThat(PlainNumber.of(number("1e50"))).isEqualTo(number("1e50"));
        assertThat(PlainNumber.of(number("4e1"))).isEqualTo(number("40"));
        assertThat(PlainNumber.of(number("40.0"))).isEqualTo(number("40"));
    }

    @Test
    @DisplayName("A policy that is narrower than shipped is not wider")
    void narrowerIsNotWider() {
        var narrow = new Policy(
                new Limits(2, 2),
                new Limits(8, 10),
                new MostWeight(number("0.3"), number("0.5")),
                number("35"),
                number("0.5"),
                number("0.9"),
                number("0.8"),
                number("0.2"));
        assertThat(Widenings.of(narrow)).isEmpty();
    }

    @Test
    @DisplayName("REQ-64 a plan is told only of what it makes use of")
    void saysWhatIsUsed() {
        assertThat(Widenings.usedBy(WIDE, plan(3, 9), QUARTER)).isEmpty();
        assertThat(Widenings.usedBy(WIDE, plan(4, 13), QUARTER))
                .containsExactly(
                        "A plan may have 1 to 5 results instead of 2 to 3.",
                        "A plan may have 4 to 20 behaviors instead of 8 to 12.",
                        "Behaviors may take 36 hours a week instead of 24 before a warning.");
        assertThat(Widenings.usedByChecks(WIDE, plan(3, 9), QUARTER)).hasSize(3); // the thresholds
        assertThat(Widenings.usedBy(Policy.SHIPPED, plan(4, 13), QUARTER)).isEmpty();
    }

    @Test
    void refusesWhatContradictsItself() {
        var wrong =
                new Policy(new Limits(3, 11), new Limits(9, 8), null, null, null, null, number("0.5"), number("0.50"));
        assertThat(wrong.faults().stream().map(Violation::pointer))
                .containsExactly("/results/max", "/behaviors/min", "/trivialBelow");
        assertThat(Policy.SHIPPED.faults()).isEmpty();
        assertThat(WIDE.faults()).isEmpty();
    }

    @Test
    @DisplayName("What is stored can be read by an instance that knows more or fewer members")
    void isReadAcrossVersions() {
        var column = new PolicyColumn();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(WIDE)))
                .isEqualTo(WIDE);
        assertThat(column.convertToEntityAttribute("{\"results\": {\"min\": 1, \"max\": 5}, \"future\": true}"))
                .isEqualTo(new Policy(new Limits(1, 5), null, null, null, null, null, null, null));
    }

    @Test
    @DisplayName("The same number is the same policy however it is written")
    void numbersAreEqualByValue() {
        assertThat(new Policy(null, null, null, number("40.00"), number("0.60"), null, null, null))
                .isEqualTo(Policy.SHIPPED);
        assertThat(List.of(Policy.SHIPPED.mostEffortHours())).containsExactly(number("24"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
