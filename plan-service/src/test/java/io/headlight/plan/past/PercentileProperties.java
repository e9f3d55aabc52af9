package io.headlight.plan.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PercentileProperties {

    @Example
    @Label("REQ-26 the k-th of n different numbers is at (k − ½) ÷ n, as Hyndman and Fan's definition 5 has it")
    void positions() {
        var four = numbers(List.of(10, 20, 30, 40));
        assertThat(Percentile.of(BigDecimal.valueOf(10), four)).isEqualByComparingTo("0.125");
        assertThat(Percentile.of(BigDecimal.valueOf(40), four)).isEqualByComparingTo("0.875");
        assertThat(Percentile.of(BigDecimal.valueOf(25), four)).isEqualByComparingTo("0.5");
        assertThat(Percentile.of(BigDecimal.valueOf(9), four)).isEqualByComparingTo("0");
        assertThat(Percentile.of(BigDecimal.valueOf(41), four)).isEqualByComparingTo("1");
        assertThat(Percentile.of(new BigDecimal("10.0"), numbers(List.of(10, 10, 10))))
                .isEqualByComparingTo("0.5");
    }

    @Property
    @Label("REQ-26 a percentile is between 0 and 1 and never falls while the number rises")
    void growsWithTheNumber(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 30) Integer> among,
            @ForAll @IntRange(max = 30) int n) {
        var lower = Percentile.of(BigDecimal.valueOf(n), numbers(among));
        var higher = Percentile.of(BigDecimal.valueOf(n + 1L), numbers(among));
        assertThat(lower).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(higher).isGreaterThanOrEqualTo(lower);
    }

    @Property
    @Label("Turned around, the order of all numbers turns the percentile around")
    void isSymmetric(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 30) Integer> among,
            @ForAll @IntRange(max = 30) int n) {
        var turned = among.stream().map(x -> -x).toList();
        assertThat(Percentile.of(BigDecimal.valueOf(n), numbers(among))
                        .add(Percentile.of(BigDecimal.valueOf(-n), numbers(turned)))
                        .doubleValue())
                .isCloseTo(1, offset(0.0002));
    }

    @Property
    @Label("The median is at the middle")
    void medianIsInTheMiddle(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 30) Integer> among) {
        var median = Percentile.median(numbers(among));
        var below = numbers(among).stream().filter(x -> x.compareTo(median) < 0).count();
        var above = numbers(among).stream().filter(x -> x.compareTo(median) > 0).count();
        assertThat(below).isLessThanOrEqualTo(among.size() / 2);
        assertThat(above).isLessThanOrEqualTo(among.size() / 2);
    }

    private static List<BigDecimal> numbers(List<Integer> some) {
        return some.stream().map(BigDecimal::valueOf).toList();
    }
}
