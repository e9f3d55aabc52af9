package io.headlight.activity.activity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said of something besides that it happened, when and by whom: whom it was about, what it was worth, the rest. */
record Details(Subject subject, BigDecimal value, String unit, Map<String, Object> attributes) {

    /**
     * With what others know of the same thing and this one does not. A phone system saw that a meeting took place, the CRM
     * knows that it was the first with this account; a rule that asks for both must find both.
     *
     * @param others the strongest first: of two who contradict each other it is believed
     */
    Details completedBy(List<Details> others) {
        var whole = this;
        for (var other : others) {
            whole = whole.completedBy(other);
        }
        return whole;
    }

    private Details completedBy(Details other) {
        boolean worth = value == null && other.value != null;
        return new Details(
                new Subject(
                        known(subject.account(), other.subject.account()),
                        known(subject.opportunity(), other.subject.opportunity()),
                        known(subject.contact(), other.subject.contact())),
                worth ? other.value : value,
                worth ? other.unit : unit,
                completed(other.attributes));
    }

    private static String known(String own, String others) {
        return own == null ? others : own;
    }

    /** More than an activity can hold is left where it was said. */
    private Map<String, Object> completed(Map<String, Object> others) {
        var all = new HashMap<>(others);
        attributes.forEach((name, said) -> {
            if (said != null) {
                all.put(name, said);
            }
        });
        return Attributes.fit(all) ? all : attributes;
    }

    Personal personal() {
        return new Personal(null, subject, Set.of(), attributes, null);
    }

    Details with(Personal kept) {
        return new Details(kept.subject(), value, unit, kept.attributes());
    }

    boolean sayTheSameAs(Details other) {
        return subject.equals(other.subject)
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0)
                && (unit == null ? other.unit == null : unit.equals(other.unit))
                && attributes.equals(other.attributes);
    }
}
