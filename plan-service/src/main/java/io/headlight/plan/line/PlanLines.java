package io.headlight.plan.line;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.measure.Indicator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content of a plan: what it aims at, what drives that, and the sales process in whose stages it happens. */
public record PlanLines(
        @Valid SalesProcess salesProcess,
        @Size(max = 20) List<@Valid @NotNull KeyResult> results,
        @Size(max = 60) List<@Valid @NotNull Behavior> behaviors) {

    public static final PlanLines NONE = new PlanLines(null, null, null);

    public PlanLines {
        results = results == null ? List.of() : results.stream().toList();
        behaviors = behaviors == null ? List.of() : behaviors.stream().toList();
    }

    public PlanLines and(PlanLines more) {
        return new PlanLines(
                SalesProcess.both(salesProcess, more.salesProcess),
                Stream.concat(results.stream(), more.results.stream()).toList(),
                Stream.concat(behaviors.stream(), more.behaviors.stream()).toList());
    }

    /** The result or behavior of this id. */
    public Optional<Record> line(UUID id) {
        return Stream.<Record>concat(
                        results.stream().filter(result -> result.id().equals(id)),
                        behaviors.stream().filter(behavior -> behavior.id().equals(id)))
                .findFirst();
    }

    /** Gives an id to every line that has none. */
    public PlanLines withIds() {
        return new PlanLines(
                salesProcess,
                results.stream()
                        .map(r -> r.id() == null ? r.withId(Ids.next()) : r)
                        .toList(),
                behaviors.stream()
                        .map(b -> b.id() == null ? b.withId(Ids.next()) : b)
                        .toList());
    }

    /** The same lines with ids of their own, still linked to each other, and due on other days. */
    public PlanLines copy(UnaryOperator<LocalDate> due) {
        var ids = results.stream().collect(Collectors.toMap(KeyResult::id, any -> Ids.next()));
        return new PlanLines(
                salesProcess,
                results.stream().map(r -> r.withId(ids.get(r.id()))).toList(),
                behaviors.stream()
                        .map(b -> b.copy(
                                Ids.next(),
                                b.resultIds().stream().map(ids::get).toList(),
                                b.dueOn() == null ? null : due.apply(b.dueOn())))
                        .toList());
    }

    /** What even a draft may not hold: lines that contradict themselves or name what is not there. */
    public List<Violation> contradictions() {
        var found = new ArrayList<Violation>();
        var ids = new HashSet<UUID>();
        for (int i = 0; i < results.size(); i++) {
            var at = "/results/" + i;
            var result = results.get(i);
            repeated(ids, result.id(), at, found);
            if (result.indicator() != Indicator.LAGGING || result.controllable()) {
                found.add(Violation.at(
                        at,
                        "result_not_controllable",
                        "A result is monitored, never managed: LAGGING, controllable false."));
            }
            if (result.measure() != null) {
                found.addAll(result.measure().faults(at + "/measure"));
            }
            result.scoring().fault(at + "/scoring").ifPresent(found::add);
        }
        var known = results.stream().map(KeyResult::id).collect(Collectors.toSet());
        for (int i = 0; i < behaviors.size(); i++) {
            repeated(ids, behaviors.get(i).id(), "/behaviors/" + i, found);
            contradictions(behaviors.get(i), "/behaviors/" + i, known, found);
        }
        return found;
    }

    private static void contradictions(Behavior behavior, String at, Set<UUID> results, List<Violation> found) {
        if (behavior.indicator() != Indicator.LEADING) {
            found.add(Violation.at(at + "/indicator", "behavior_is_leading", "A behavior is a LEADING indicator."));
        }
        if (behavior.resultIds().isEmpty()) {
            found.add(Violation.at(
                    at + "/resultIds",
                    "orphan_behavior",
                    "First a result, then what drives it: link this behavior to a result, or leave it out."));
        }
        for (int r = 0; r < behavior.resultIds().size(); r++) {
            if (!results.contains(behavior.resultIds().get(r))) {
                found.add(Violation.at(
                        at + "/resultIds/" + r, "unknown_result", "The plan has no result of this id; add it first."));
            }
        }
        if (behavior.measure() != null) {
            found.addAll(behavior.measure().faults(at + "/measure"));
        }
        behavior.scoring().fault(at + "/scoring").ifPresent(found::add);
    }

    private static void repeated(Set<UUID> ids, UUID id, String at, List<Violation> found) {
        if (id != null && !ids.add(id)) {
            found.add(Violation.at(at + "/id", "repeated_id", "Another line has this id."));
        }
    }
}
