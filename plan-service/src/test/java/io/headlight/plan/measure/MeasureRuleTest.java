package io.headlight.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeasureRuleTest {

    private static final MeasureRule FIRST_MEETINGS = new MeasureRule(
            "meeting",
            List.of(new MeasureCondition("firstTime", ConditionOperator.EQUALS, true)),
            MeasureAggregate.DISTINCT,
            "account");

    @Test
    @DisplayName("The id follows from the content, today and in every later release: plans rely on it")
    void idIsStable() {
        assertThat(FIRST_MEETINGS.idFor("First meetings", Indicator.LEADING, "Europe/London"))
                .hasToString("c8ad7eaa-9e06-8102-bb3d-5aab0d176385");
    }

    @Test
    void anyDifferenceIsAnotherMeasure() {
        var id = FIRST_MEETINGS.idFor("First meetings", Indicator.LEADING, "Europe/London");
        assertThat(id)
                .isNotEqualTo(FIRST_MEETINGS.idFor("First meetings", Indicator.LAGGING, "Europe/London"))
                .isNotEqualTo(FIRST_MEETINGS.idFor("First meetings", Indicator.LEADING, "Europe/Berlin"))
                .isNotEqualTo(FIRST_MEETINGS.idFor("Meetings", Indicator.LEADING, "Europe/London"))
                .isNotEqualTo(rule("true").idFor("First meetings", Indicator.LEADING, "Europe/London"));
    }

    @Test
    void theSameNumberIsTheSameMeasure() {
        assertThat(rule(50).idFor("n", Indicator.LEADING, "UTC"))
                .isEqualTo(rule(new BigDecimal("50.0")).idFor("n", Indicator.LEADING, "UTC"))
                .isEqualTo(rule(50L).idFor("n", Indicator.LEADING, "UTC"));
    }

    @Test
    @DisplayName("REQ-27 a rule that cannot be measured says why")
    void faults() {
        var rule = new MeasureRule(
                "call",
                List.of(
                        new MeasureCondition("size", ConditionOperator.AT_LEAST, "many"),
                        new MeasureCondition("firstTime", ConditionOperator.PRESENT, true),
                        new MeasureCondition("kind", ConditionOperator.EQUALS, List.of())),
                MeasureAggregate.DISTINCT,
                null);
        assertThat(rule.faults("/measure").stream().map(v -> v.pointer()))
                .containsExactly(
                        "/measure/of",
                        "/measure/conditions/0/value",
                        "/measure/conditions/1/value",
                        "/measure/conditions/2/value");
        assertThat(FIRST_MEETINGS.faults("/measure")).isEmpty();
    }

    private static MeasureRule rule(Object value) {
        return new MeasureRule(
                "meeting",
                List.of(new MeasureCondition("firstTime", ConditionOperator.EQUALS, value)),
                MeasureAggregate.DISTINCT,
                "account");
    }
}
