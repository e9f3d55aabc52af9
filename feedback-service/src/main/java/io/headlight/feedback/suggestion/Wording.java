package io.headlight.feedback.suggestion;

import static io.headlight.feedback.suggestion.Readable.number;
import static io.headlight.feedback.suggestion.Readable.workingDays;

import io.headlight.feedback.progress.BehaviorKind;
import io.headlight.feedback.progress.Cadence;
import io.headlight.feedback.progress.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Puts facts into words a manager can send as they are: which behavior, how many, when; for a gap also what is left to do
 * and the time left for it. Says nothing that is not among the facts. The behavior's name stands in front, because people
 * choose it and no rule of grammar can bend it.
 */
final class Wording {

    private static final BigDecimal WEEK = BigDecimal.valueOf(5);

    private final SuggestionFacts facts;
    private final Readable readable;

    private Wording(SuggestionFacts facts) {
        this.facts = facts;
        this.readable = new Readable(facts.asOf());
    }

    static String of(SuggestionKind kind, String behavior, SuggestionFacts facts) {
        var wording = new Wording(facts);
        return behavior + ": " + (kind == SuggestionKind.ENCOURAGEMENT ? wording.achieved() : wording.missing());
    }

    private String achieved() {
        if (facts.behaviorKind() == BehaviorKind.DELIVERABLE) {
            var early = facts.dueOn() != null && !facts.asOf().isAfter(facts.dueOn());
            return "%s in%s. Well done!"
                    .formatted(handedIn(), early ? ", by the due date of " + readable.dayOfWeek(facts.dueOn()) : "");
        }
        return "%s %s %s; the target was %s. Well done!"
                .formatted(
                        isAverage() ? "your average was" : "you reached",
                        number(facts.actual()),
                        period(),
                        number(facts.target()));
    }

    private String missing() {
        if (facts.behaviorKind() == BehaviorKind.DELIVERABLE) {
            return facts.asOf().isAfter(facts.dueOn()) ? overdue() : due();
        }
        if (facts.timeIsOver()) {
            return tooLate() + " It is too late to reach the target in this period.";
        }
        return isAverage() ? averageSlips() : countSlips();
    }

    private String tooLate() {
        return (isAverage() ? "your average was %s by %s, the target was %s." : "you reached %1$s of %3$s by %2$s.")
                .formatted(number(facts.actual()), readable.day(facts.dueOn()), number(facts.target()));
    }

    private String overdue() {
        var due = "due " + readable.past(facts.dueOn());
        var state = isOne() ? "not in yet" : "%s in, %s missing".formatted(handedIn(), number(facts.missing()));
        var late =
                facts.asOf().isAfter(facts.periodTo()) ? " The plan has ended; it is too late to make up for it." : "";
        return "%s and %s.%s".formatted(due, state, late);
    }

    private String due() {
        var state = isOne() ? "not in yet" : "%s in, %s missing".formatted(handedIn(), number(facts.missing()));
        var due = facts.asOf().equals(facts.dueOn())
                ? "Due today."
                : "Due on %s%s.".formatted(readable.dayOfWeek(facts.dueOn()), left(", %s left"));
        return "%s. %s".formatted(state, due);
    }

    private String countSlips() {
        var byNow =
                facts.proratedTarget() == null ? "" : ", %s expected by now".formatted(number(facts.proratedTarget()));
        return "%s so far%s, %s by %s. %s to go%s%s."
                .formatted(
                        number(facts.actual()),
                        byNow,
                        number(facts.target()),
                        readable.day(facts.dueOn()),
                        number(facts.missing()),
                        left(" in %s"),
                        neededRate());
    }

    private String averageSlips() {
        return "your average so far is %s, the target is %s by %s%s."
                .formatted(
                        number(facts.actual()),
                        number(facts.target()),
                        readable.day(facts.dueOn()),
                        left(", with %s left"));
    }

    /** By the week where people think in weeks and there is more than one left, else by the day; rounded up. */
    private String neededRate() {
        if (facts.requiredRunRate() == null || facts.daysLeft() == null || facts.daysLeft() <= 1) {
            return "";
        }
        boolean byDay = facts.cadence() == Cadence.DAILY || facts.daysLeft() <= WEEK.intValue();
        var rate = byDay ? facts.requiredRunRate() : facts.requiredRunRate().multiply(WEEK);
        return ", %s a %s from here on"
                .formatted(number(rate.setScale(1, RoundingMode.CEILING)), byDay ? "day" : "week");
    }

    private String left(String phrase) {
        return facts.daysLeft() == null || facts.daysLeft() <= 0 ? "" : phrase.formatted(workingDays(facts.daysLeft()));
    }

    private String period() {
        return readable.past(new Days(facts.periodFrom(), facts.periodTo()));
    }

    private String handedIn() {
        if (isOne()) {
            return "it is";
        }
        return "%s of %s %s"
                .formatted(
                        number(facts.actual()),
                        number(facts.target()),
                        facts.actual().compareTo(BigDecimal.ONE) == 0 ? "is" : "are");
    }

    private boolean isOne() {
        return facts.target().compareTo(BigDecimal.ONE) == 0;
    }

    private boolean isAverage() {
        return facts.behaviorKind() == BehaviorKind.QUALITY;
    }
}
