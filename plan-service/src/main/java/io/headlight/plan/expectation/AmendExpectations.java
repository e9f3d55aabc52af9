package io.headlight.plan.expectation;

import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.stored.StoredJson;
import io.headlight.plan.version.PlanVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings what is expected of reps from one version of a plan to the next. A line that stays as it was goes on, with its
 * acknowledgement; one that changed or is gone ends the day before, and what is new is sent.
 */
@ApplicationScoped
public class AmendExpectations {

    /** A line as either version has it; what a rep must know of it decides whether it is the same. */
    private record Line(Sending.Line sent, Object content, LocalDate dueOn) {}

    private final Expectations expectations;

    AmendExpectations(Expectations expectations) {
        this.expectations = expectations;
    }

    /** Returns how many were sent. */
    public int amend(PlanVersion before, PlanVersion after, Collection<UUID> reps, Instant now) {
        var old = lines(before.lines());
        var wanted = lines(after.lines());
        var from = after.effectiveOn();
        var ended = new HashMap<Expectations.Key, Expectation>();
        for (var open : expectations.openOn(after.planId(), reps, from)) {
            if (!same(old.get(open.lineId()), wanted.get(open.lineId()))) {
                open.end(from.minusDays(1), EndReason.AMENDED, now);
                ended.put(Expectations.Key.of(open), open);
            }
        }
        // Only reps who come back have anything of a version that is sent to them.
        var there = expectations.revive(after, reps, from);
        var sending = new Sending(after, from, now);
        var sent = reps.stream()
                .flatMap(rep -> wanted.values().stream()
                        .filter(line -> !same(old.get(line.sent.id()), line))
                        .filter(line -> line.dueOn == null || !line.dueOn.isBefore(from))
                        .filter(line -> !there.contains(new Expectations.Key(rep, line.sent.id())))
                        .map(line -> new Expectation(
                                sending, rep, agreed(line, old, ended.get(new Expectations.Key(rep, line.sent.id()))))))
                .toList();
        expectations.persist(sent);
        return sent.size();
    }

    private static boolean same(Line old, Line wanted) {
        return old != null && wanted != null && StoredJson.same(old.content, wanted.content);
    }

    /** Where the plan's own target stays, so does the one agreed with the rep. */
    private static Sending.Line agreed(Line line, Map<UUID, Line> old, Expectation ended) {
        var before = old.get(line.sent.id());
        boolean targetStays = before != null && equal(before.sent.target(), line.sent.target());
        return ended != null && targetStays
                ? new Sending.Line(line.sent.id(), line.sent.type(), ended.target())
                : line.sent;
    }

    private static boolean equal(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    private static Map<UUID, Line> lines(PlanLines lines) {
        var all = new HashMap<UUID, Line>();
        for (KeyResult r : lines.results()) {
            all.put(r.id(), new Line(Sending.Line.of(r), r, null));
        }
        for (Behavior b : lines.behaviors()) {
            all.put(b.id(), new Line(Sending.Line.of(b), b, b.dueOn()));
        }
        return all;
    }

    /** What a rep who came later is expected to do under the versions that begin after that. */
    public int catchUp(List<PlanVersion> versions, Collection<UUID> reps, LocalDate from, Instant now) {
        int sent = 0;
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).effectiveOn().isAfter(from)) {
                sent += amend(versions.get(i - 1), versions.get(i), reps, now);
            }
        }
        return sent;
    }
}
