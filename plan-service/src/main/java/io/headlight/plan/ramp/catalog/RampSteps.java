package io.headlight.plan.ramp.catalog;

import io.headlight.kit.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a new rep is asked week by week: never less than before, and all of it from the last step on. */
public record RampSteps(List<RampStep> steps) {

    public RampSteps {
        steps = List.copyOf(steps);
    }

    /** @param week of tenure, from 1 on */
    public BigDecimal shareIn(int week) {
        return steps.stream()
                .filter(step -> step.fromWeek() <= week)
                .reduce((earlier, later) -> later)
                .orElse(steps.getFirst())
                .share();
    }

    /** The week from which all is asked. */
    public int fullFromWeek() {
        return steps.getLast().fromWeek();
    }

    /** All that keeps these from being a ramp. */
    List<Violation> faults() {
        var found = new ArrayList<Violation>();
        if (steps.getFirst().fromWeek() != 1) {
            found.add(Violation.at("/steps/0/fromWeek", "first_week_missing", "The first step begins in week 1."));
        }
        for (int i = 1; i < steps.size(); i++) {
            found.addAll(faultsOf(i));
        }
        if (!steps.getLast().isFull()) {
            found.add(Violation.at(
                    "/steps/" + (steps.size() - 1) + "/share",
                    "full_missing",
                    "The last step has share 1: from that week on all is asked."));
        }
        return found;
    }

    /** As it follows the step before. */
    private List<Violation> faultsOf(int i) {
        var before = steps.get(i - 1);
        var step = steps.get(i);
        var at = "/steps/" + i;
        var found = new ArrayList<Violation>();
        if (step.fromWeek() <= before.fromWeek()) {
            var detail = "A step begins later than the one before, after week %d.".formatted(before.fromWeek());
            found.add(Violation.at(at + "/fromWeek", "weeks_not_rising", detail));
        }
        if (step.share().compareTo(before.share()) < 0) {
            var detail = "A step asks for no less than the one before, %s."
                    .formatted(before.share().toPlainString());
            found.add(Violation.at(at + "/share", "share_falls", detail));
        }
        if (before.isFull()) {
            var earlier = "/steps/" + (i - 1);
            found.add(Violation.at(earlier + "/share", "full_too_early", "Only the last step asks for all of it."));
        }
        return found;
    }
}
