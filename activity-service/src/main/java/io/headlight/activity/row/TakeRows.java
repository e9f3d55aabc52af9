package io.headlight.activity.row;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Told;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes rows in, each with a fate of its own; all that can be taken goes into the log together. */
@ApplicationScoped
public class TakeRows {

    /** Beyond it a clock is wrong or the thing has not happened yet. */
    private static final Duration FUTURE = Duration.ofDays(1);

    private final RowReps reps;
    private final Ledger ledger;
    private final Clock clock;

    TakeRows(RowReps reps, Ledger ledger, Clock clock) {
        this.reps = reps;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the fate of each, in their order */
    @Atomic
    public List<Fate> take(Lot lot, List<Placed> rows) {
        var known = reps.of(
                lot.ownersOf(),
                rows.stream().map(Placed::row).filter(Objects::nonNull).toList());
        var latest = clock.instant().plus(FUTURE);
        var told = new ArrayList<Told>();
        var rejected = new HashMap<Integer, RowRejected>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                told.add(told(rows.get(i), known, latest));
            } catch (RowRejected why) {
                rejected.put(i, why);
            } catch (Claim.Unusable unusable) {
                rejected.put(i, RowRejected.unusable(unusable.getMessage()));
            }
        }
        var taken =
                (lot.dryRun() ? ledger.foresee(told, lot.origin()) : ledger.applyAll(told, lot.origin())).iterator();
        var fates = new ArrayList<Fate>();
        for (int i = 0; i < rows.size(); i++) {
            var why = rejected.get(i);
            fates.add(why == null ? Fate.of(taken.next()) : new Fate(null, why));
        }
        return fates;
    }

    private static Told told(Placed placed, RowReps.Known known, Instant latest) {
        if (placed.rejected() != null) {
            throw placed.rejected();
        }
        var row = placed.row();
        var order = row.recordedAt() == null ? placed.order() : Claim.orderOf(row.recordedAt());
        if (row.isRetracted()) {
            var reason = row.reason() == null ? "taken back by its source" : row.reason();
            return new Told(new Claim.TakenBack(row.externalId(), row.activityType(), order, reason), null);
        }
        if (row.occurredAt().isAfter(latest)) {
            throw new RowRejected("/occurredAt", "in_the_future", "It has not happened yet: over a day ahead.");
        }
        var rep = known.repOf(row);
        return new Told(happened(row, order), rep);
    }

    /** In one go: step by step each step would check everything again. */
    private static Claim happened(ActivityRow row, String order) {
        return new Claim.Happened(
                row.externalId(),
                row.activityType(),
                order,
                named(row.rep()),
                row.occurredAt(),
                row.subject(),
                row.value(),
                row.unit(),
                withoutNulls(row),
                counterparts(row.counterparts()),
                EvidenceLevel.SYSTEM);
    }

    private static RepReference named(ActivityRow.RepName rep) {
        var id = rep.repId() == null ? rep.ownerId() : rep.repId().toString();
        return new RepReference(id, rep.email(), null);
    }

    private static HashMap<String, Object> withoutNulls(ActivityRow row) {
        var known = new HashMap<>(row.attributes());
        known.values().removeIf(Objects::isNull);
        return known;
    }

    /** What is neither an email nor a phone number is left out. */
    private static Set<String> counterparts(List<String> people) {
        return people.stream()
                .flatMap(name -> (name.contains("@") ? Counterpart.email(name) : Counterpart.phone(name)).stream())
                .collect(Collectors.toSet());
    }
}
