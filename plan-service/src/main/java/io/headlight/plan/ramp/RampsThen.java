package io.headlight.plan.ramp;

import io.headlight.plan.course.Stretch;
import io.headlight.plan.line.BehaviorKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The ramps of some reps, as known at a moment. A ramp lowers what is asked from the first day of tenure on; the days
 * before it are none of its business, so that a ramp to come does not lower what somebody was asked before.
 */
public final class RampsThen {

    private final Map<UUID, List<RepRamp>> byRep;

    /** @param byRep oldest first */
    RampsThen(Map<UUID, List<RepRamp>> byRep) {
        this.byRep = byRep;
    }

    /** The part of the full target that is asked on that day; 1 of whoever does not ramp. */
    public BigDecimal shareOn(UUID repId, LocalDate day) {
        return on(repId, day).map(ramp -> ramp.share(day)).orElse(BigDecimal.ONE);
    }

    /** Is less than all asked on that day? Such reps are compared with each other, not with those of full tenure. */
    public boolean isRamping(UUID repId, LocalDate day) {
        return shareOn(repId, day).compareTo(BigDecimal.ONE) < 0;
    }

    /**
     * Which week of tenure it is, also when all is asked already; empty of whoever was not assigned a ramp, before its
     * first day and after it was ended.
     */
    public OptionalInt tenureWeek(UUID repId, LocalDate day) {
        return on(repId, day).stream().mapToInt(ramp -> ramp.week(day)).findFirst();
    }

    /**
     * The stretch in parts of one share each, as long as can be, every one asking for its share of the target. What is not
     * counted does not ramp: a deliverable is a whole thing, and a level is held from the first day.
     */
    public List<Stretch> split(UUID repId, Stretch stretch) {
        if (stretch.goal().kind() != BehaviorKind.COUNTED
                || stretch.to().isBefore(stretch.from())
                || !byRep.containsKey(repId)) {
            return List.of(stretch);
        }
        var parts = new ArrayList<Stretch>();
        var first = stretch.from();
        while (!first.isAfter(stretch.to())) {
            var share = shareOn(repId, first);
            var last = first;
            while (last.isBefore(stretch.to())
                    && shareOn(repId, last.plusDays(1)).compareTo(share) == 0) {
                last = last.plusDays(1);
            }
            parts.add(asking(share, stretch.within(first, last)));
            first = last.plusDays(1);
        }
        return parts;
    }

    private static Stretch asking(BigDecimal share, Stretch part) {
        return share.compareTo(BigDecimal.ONE) == 0
                ? part
                : part.asking(part.goal().target().multiply(share));
    }

    private Optional<RepRamp> on(UUID repId, LocalDate day) {
        return byRep.getOrDefault(repId, List.of()).stream()
                .filter(row -> row.holdsFrom(day))
                .reduce((earlier, later) -> later)
                .filter(row -> row.covers(day));
    }
}
