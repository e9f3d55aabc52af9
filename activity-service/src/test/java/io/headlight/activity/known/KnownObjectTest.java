package io.headlight.activity.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownObjectTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final KnownObject NOTHING = new KnownObject("deal:1", Map.of());

    private static Observation said(int minute, String field, Object value) {
        return Observation.at(NOON.plusSeconds(60L * minute), "deal:1", Collections.singletonMap(field, value));
    }

    private static Observation gap(int minute) {
        return Observation.gap(Claim.orderOf(NOON.plusSeconds(60L * minute)), "deal:1");
    }

    @Test
    void whatWasSaidBeforeAGapIsOutOfDate() {
        var known = NOTHING.with(said(1, "owner", "7")).with(gap(2)).with(said(3, "stage", null));
        assertThat(known.isUpToDate("owner")).isFalse();
        assertThat(known.isUpToDate("stage")).isTrue();
        assertThat(known.isUpToDate("never said")).isFalse();
        assertThat(known.text("owner")).isEqualTo("7");
        assertThatThrownBy(() -> known.require("owner", "stage"))
                .isInstanceOfSatisfying(
                        MissingFields.class, e -> assertThat(e.fields()).containsExactly("owner"));
        known.with(said(2, "owner", "8")).require("owner", "stage");
    }

    @Test
    void aGapThatIsToldLateDoesNotTouchWhatIsLater() {
        NOTHING.with(said(3, "owner", "7")).with(gap(2)).require("owner");
    }
}
