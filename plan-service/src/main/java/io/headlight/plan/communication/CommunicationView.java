package io.headlight.plan.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.PlainNumber;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How well a plan was told: in time, to whom, and how much of it was understood.
 *
 * @param acknowledgedShare null when nothing is expected of anybody
 * @param medianHoursToAcknowledge null before the first acknowledgement
 * @param medianHoursToDecide null before the first decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"planId", "publishedAt", "startsOn", "daysBeforeStart", "reps", "totals", "openChallenges"
        },
        examples = """
                {"planId": "01970000-0000-7000-8000-0000000000a1", "publishedAt": "2026-12-18T15:30:00Z",
                 "startsOn": "2027-01-04", "daysBeforeStart": 17,
                 "reps": [{"repId": "9e500000-0000-4000-8000-00000000000b", "name": "Ann Archer", "sent": 0, "seen": 3,
                           "acknowledged": 7, "challenged": 1, "oldestOpenSince": "2026-12-18T15:30:00Z",
                           "state": "CHALLENGED"},
                          {"repId": "9e500000-0000-4000-8000-00000000000c", "name": "Ben Baker", "sent": 0, "seen": 0,
                           "acknowledged": 11, "challenged": 0, "state": "CLEAR"}],
                 "totals": {"expectations": 22, "sent": 0, "seen": 3, "acknowledged": 18, "challenged": 1},
                 "acknowledgedShare": 0.8182, "medianHoursToAcknowledge": 64.5, "openChallenges": 1,
                 "medianHoursToDecide": 26.3}""")
public record CommunicationView(
        UUID planId,

        @Schema(description = "When its first version was sent")
        Instant publishedAt,

        LocalDate startsOn,

        @Schema(
                description =
                        "Days from the publication to the plan's first day; negative when it came later than that",
                examples = "17")
        long daysBeforeStart,

        List<RepCommunication> reps,
        CommunicationCounts totals,

        @Schema(description = "acknowledged ÷ expectations; absent when nothing is expected", examples = "0.8182")
        BigDecimal acknowledgedShare,

        @Schema(
                description = "Of what is acknowledged, from the sending or the decision on the last objection; by the"
                        + " clock, nights included; absent before the first",
                examples = "64.5")
        BigDecimal medianHoursToAcknowledge,

        @Schema(description = "What waits for a decision now", examples = "1")
        int openChallenges,

        @Schema(
                description = "Of the decided objections to what is expected, from objection to decision; absent before"
                        + " the first",
                examples = "26.3")
        BigDecimal medianHoursToDecide) {

    /** @param decisions how long each took */
    static CommunicationView of(
            PlanVersion first, List<RepCommunication> reps, Collection<Told> told, Stream<Duration> decisions) {
        var totals = CommunicationCounts.of(told);
        return new CommunicationView(
                first.planId(),
                first.publishedAt(),
                first.startsOn(),
                ChronoUnit.DAYS.between(first.dayAt(first.publishedAt()), first.startsOn()),
                reps,
                totals,
                PlainNumber.of(totals.acknowledgedShare()),
                PlainNumber.of(
                        Hours.median(told.stream().filter(Told::isAcknowledged).map(Told::untilAcknowledged))),
                totals.challenged(),
                PlainNumber.of(Hours.median(decisions)));
    }
}
