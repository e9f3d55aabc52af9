package io.headlight.plan.expectation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.challenge.ChallengeView;
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
        })
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
                ChallengeView.plain(e.target),
                known.unit(),
                e.startsOn,
                e.endsOn,
                known.dueOn(),
                e.status,
                e.sentAt,
                e.seenAt,
                e.acknowledgedAt,
                e.endReason,
                challenge);
    }
}
