package io.headlight.activity.sender.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Claim;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static Context context(String operation, String rest) {
        var context = Messages.context("Update", "task", rest).replaceAll("1773140400000\\+0000", operation);
        return new Context(Messages.item(context).payload(), Messages.RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Date(1773134096000)/",
                "/Date(1773134096000+0000)/",
                "/Date(1773134096000-0700)/",
                "/Date(1773134096000+0530)/",
                "2026-03-10T09:14:56Z",
                "2026-03-10T10:14:56+01:00"
            })
    void theMillisecondsAreOfUtc(String text) {
        assertThat(Dates.of(text)).contains(Instant.parse("2026-03-10T09:14:56Z"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1773134096000",
                "/Date(x)/",
                "/Date()/",
                "/Date(1773134096000+00)/",
                "/Date(-1)/",
                "/Date(999999999999999)/",
                "/Date(99999999999999999999)/",
                "2026-03-10",
                "+12026-03-10T09:14:56Z"
            })
    void whatIsNoTimeOfOursIsNone(String text) {
        assertThat(Dates.of(text)).isEmpty();
        assertThat(Dates.ofOperation(text)).isEmpty();
    }

    /** The two times of one save in Microsoft's own sample, seven hours and a second apart as they stand. */
    @Test
    void theTimeOfAnOperationIsSkewedByItsOffset() {
        var modified = Dates.of("/Date(1506384247000)/").orElseThrow();
        assertThat(Dates.ofOperation("/Date(1506409448000-0700)/")).contains(modified.plusSeconds(1));
    }

    @Test
    void theTimeOfAnOperationIsAHintOnly() {
        var modified = Messages.parameters(Messages.target(Messages.date("modifiedon", "2026-03-10T08:00:00Z")));
        assertThat(context("1773140400000+0000", modified).at()).isEqualTo("2026-03-10T08:00:00Z");
        assertThat(context("1773140400000+0000", "").at()).isEqualTo("2026-03-10T11:00:00Z");
        assertThat(context("1773165600000-0700", "").at()).isEqualTo("2026-03-10T11:00:00Z");
        assertThat(context("1773165600000+0000", "").at()).isEqualTo(Messages.RECEIVED);
        assertThat(Claim.orderOf(context("x", "").at())).hasSize(26);
    }
}
