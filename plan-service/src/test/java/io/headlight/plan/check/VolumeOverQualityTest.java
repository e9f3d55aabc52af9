package io.headlight.plan.check;

import static io.headlight.plan.line.SomeLines.behavior;
import static io.headlight.plan.line.SomeLines.deliverable;
import static io.headlight.plan.line.SomeLines.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.line.KeyResult;
import io.headlight.plan.policy.Policy;
import io.headlight.plan.policy.Warning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VolumeOverQualityTest {

    private static final KeyResult WON = result("{}");
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final BigDecimal EIGHT = BigDecimal.valueOf(8);
    private static final BigDecimal LOW = new BigDecimal("0.55");

    @Test
    @DisplayName("REQ-20 a volume target raised while adherence is low is warned of, naming both numbers")
    void raisedWhileAdherenceIsLow() {
        var warnings = rule(LOW).warnings(calls(), EIGHT);
        assertThat(warnings).extracting(Warning::repId).containsExactly(ANN);
        assertThat(warnings.getFirst().detail())
                .isEqualTo(
                        "Calls: raised from 8 to 10 in a week, while Ann Archer handles 55 % of what they meet to best"
                                + " practice. Below 70 % more volume does not help; coach first.");
        assertThat(warnings.getFirst().code()).isEqualTo("volume_over_quality");
        assertThat(warnings.getFirst().value()).isEqualByComparingTo("0.55");
        assertThat(warnings.getFirst().threshold()).isEqualByComparingTo("0.7");
        assertThat(warnings.getFirst().previousTarget()).isEqualByComparingTo("8");
        assertThat(warnings.getFirst().target()).isEqualByComparingTo("10");
    }

    @Test
    @DisplayName("REQ-20 not when the target is not raised, adherence is good, or nobody listened")
    void onlyThen() {
        assertThat(rule(LOW).warnings(calls(), BigDecimal.TEN)).isEmpty();
        assertThat(rule(new BigDecimal("0.7")).warnings(calls(), EIGHT)).isEmpty();
        assertThat(new VolumeOverQuality(Policy.SHIPPED, Map.of(), Map.of()).warnings(calls(), EIGHT))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-20 without a plan before it is compared with what is usual for the rep")
    void comparedWithWhatIsUsual() {
        var usualEight =
                new LineWork(calls().line(), Map.of(ANN, RealismTest.weeks(6, 10), BEN, RealismTest.weeks(6, 10)));
        assertThat(rule(LOW).warnings(usualEight, null)).hasSize(1);
        assertThat(rule(LOW).warnings(usualEight, BigDecimal.TEN)).isEmpty(); // the plan before counts more
        assertThat(rule(LOW).warnings(calls(), null)).isEmpty(); // nothing to compare with
    }

    @Test
    @DisplayName("REQ-20 only volume: neither deliverables nor levels")
    void onlyVolume() {
        var plans = new LineWork(RealismTest.line(deliverable(WON, "{}")), Map.of(ANN, List.of()));
        assertThat(rule(LOW).warnings(plans, BigDecimal.ONE)).isEmpty();
        var level = new LineWork(RealismTest.line(behavior(WON, """
                        {kind: 'QUALITY', measure: {activityType: 'call_reviewed', aggregate: 'AVERAGE', of: 'adherence'}}""")), Map.of(ANN, List.of()));
        assertThat(rule(LOW).warnings(level, BigDecimal.ONE)).isEmpty();
    }

    private static VolumeOverQuality rule(BigDecimal adherenceOfAnn) {
        return new VolumeOverQuality(
                Policy.SHIPPED, Map.of(ANN, "Ann Archer"), Map.of(ANN, adherenceOfAnn, BEN, BigDecimal.ONE));
    }

    private static LineWork calls() {
        return new LineWork(RealismTest.line(behavior(WON, "{}")), Map.of(ANN, List.of(), BEN, List.of()));
    }
}
