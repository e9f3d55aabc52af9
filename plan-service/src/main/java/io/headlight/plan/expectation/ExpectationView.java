package io.headlight.plan.expectation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.challenge.ChallengeView;
import io.headlight.plan.line.PlainNumber;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one rep is expected to do or reach.
 *
 * @param target per cadence of the line; of the whole timeframe for a result
 * @param startsOn first day, {@code endsOn} last day of the timeframe
 * @param dueOn last day of a deliverable, else null
 * @param challenge the open or last one, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "version",
            "planId",
            "planName",
            "planVersion",
            "repId",
            "line",
            "target",
            "unit",
            "startsOn",
            "endsOn",
            "status",
            "sentAt"
        },
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000e1", "version": 1,
                 "planId": "01970000-0000-7000-8000-0000000000a1", "planName": "First quarter, UK", "planVersion": 1,
                 "repId": "9e500000-0000-4000-8000-00000000000b",
                 "line": {"id": "01970000-0000-7000-8000-0000000000b2", "type": "BEHAVIOR",
                          "name": "First-time meetings with prospects", "indicator": "LEADING", "controllable": true,
                          "kind": "COUNTED", "cadence": "WEEKLY", "stage": "PROSPECTING",
                          "why": {"rep": "Your pipeline stays full when a deal slips.",
                                  "company": "New customers come from first conversations."},
                          "reward": {"kind": "RECOGNITION", "condition": "Three in each of four weeks running",
                                     "value": "Named in Monday's team meeting"},
                          "effortMinutes": 90, "counterMetric": "Share of meetings that lead on",
                          "measureId": "01970000-0000-8000-8000-0000000000d1"},
                 "target": 3, "unit": "meetings", "startsOn": "2027-01-04", "endsOn": "2027-04-02",
                 "status": "ACKNOWLEDGED", "sentAt": "2026-12-18T15:30:00Z", "seenAt": "2026-12-21T07:55:00Z",
                 "acknowledgedAt": "2026-12-21T08:05:00Z",
                 "acknowledgementNote": "I start with the five accounts in Leeds."}""")
public record ExpectationView(
        UUID id,
        long version,
        UUID planId,
        String planName,
        int planVersion,
        UUID repId,
        ExpectedLine line,

        @Schema(description = "Per cadence of the line; of the whole timeframe for a result", examples = "3")
        BigDecimal target,

        @Schema(examples = "meetings") String unit,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate dueOn,
        ExpectationStatus status,
        Instant sentAt,
        Instant seenAt,
        Instant acknowledgedAt,

        @Schema(description = "What the rep said with it", examples = "I start with the five accounts in Leeds.")
        String acknowledgementNote,

        @Schema(description = "Why it ends before its plan; absent when it does not")
        EndReason endReason,

        @Schema(description = "The rep's open or last objection to the target")
        ChallengeView challenge) {

    private record Key(UUID planId, int number) {}

    /** Views of expectations of these versions, with their challenges by id. */
    static Function<Expectation, ExpectationView> from(
            Collection<PlanVersion> versions, Map<UUID, ChallengeView> challenges) {
        var byKey = new HashMap<Key, PlanVersion>();
        versions.forEach(version -> byKey.put(new Key(version.planId(), version.number()), version));
        var lines = new HashMap<Key, Map<UUID, ExpectedLine.Known>>();
        return expectation -> {
            var key = new Key(expectation.planId, expectation.planVersion);
            var version = byKey.get(key);
            var line = lines.computeIfAbsent(key, any -> lines(version)).get(expectation.lineId);
            var challenge = expectation.wasChallenged() ? challenges.get(expectation.challengeId) : null;
            return of(expectation, version, line, challenge);
        };
    }

    private static Map<UUID, ExpectedLine.Known> lines(PlanVersion version) {
        var known = new HashMap<UUID, ExpectedLine.Known>();
        version.lines()
                .results()
                .forEach(r -> known.put(
                        r.id(), new ExpectedLine.Known(ExpectedLine.of(r, version.measureId(r)), r.unit(), null)));
        version.lines()
                .behaviors()
                .forEach(b -> known.put(
                        b.id(), new ExpectedLine.Known(ExpectedLine.of(b, version.measureId(b)), b.unit(), b.dueOn())));
        return known;
    }

    private static ExpectationView of(
            Expectation e, PlanVersion version, ExpectedLine.Known known, ChallengeView challenge) {
        return new ExpectationView(
                e.id,
                e.version,
                e.planId,
                version.name(),
                e.planVersion,
                e.repId,
                known.line(),
                PlainNumber.of(e.target),
                known.unit(),
                e.startsOn,
                e.endsOn,
                known.dueOn(),
                e.status,
                e.sentAt,
                e.seenAt,
                e.acknowledgedAt,
                e.acknowledgementNote,
                e.endReason,
                challenge);
    }
}
