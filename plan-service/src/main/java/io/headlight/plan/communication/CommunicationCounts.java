package io.headlight.plan.communication;

import io.headlight.plan.expectation.ExpectationStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many expectations stand where; each is counted in one of the four. */
@Schema(
        requiredProperties = {"expectations", "sent", "seen", "acknowledged", "challenged"},
        examples = """
                {"expectations": 22, "sent": 0, "seen": 3, "acknowledged": 18, "challenged": 1}""")
public record CommunicationCounts(
        @Schema(description = "All of them", examples = "22")
        int expectations,

        @Schema(description = "Not read yet", examples = "0")
        int sent,

        @Schema(description = "Read, not acknowledged", examples = "3")
        int seen,

        @Schema(description = "Understood", examples = "18") int acknowledged,

        @Schema(description = "Objected to, not decided", examples = "1")
        int challenged) {

    private static final int DIGITS = 4;

    static CommunicationCounts of(Collection<Told> told) {
        return new CommunicationCounts(
                told.size(),
                count(told, ExpectationStatus.SENT),
                count(told, ExpectationStatus.SEEN),
                count(told, ExpectationStatus.ACKNOWLEDGED),
                count(told, ExpectationStatus.CHALLENGED));
    }

    private static int count(Collection<Told> told, ExpectationStatus status) {
        return (int) told.stream().filter(one -> one.status() == status).count();
    }

    /** Null when nothing is expected. */
    BigDecimal acknowledgedShare() {
        return expectations == 0
                ? null
                : BigDecimal.valueOf(acknowledged)
                        .divide(BigDecimal.valueOf(expectations), DIGITS, RoundingMode.HALF_UP);
    }

    CommunicationState state() {
        if (challenged > 0) {
            return CommunicationState.CHALLENGED;
        }
        return acknowledged == expectations ? CommunicationState.CLEAR : CommunicationState.OPEN;
    }
}
