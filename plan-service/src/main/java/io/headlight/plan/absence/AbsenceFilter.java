package io.headlight.plan.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which absences are meant.
 *
 * @param from null for from ever
 * @param to null for for ever
 */
record AbsenceFilter(Collection<UUID> reps, LocalDate from, LocalDate to, AbsenceStatus status) {

    /** Where a page goes on: absences are listed by their first day. */
    record Position(LocalDate firstDay, UUID id) {

        static Position of(Absence last) {
            return new Position(last.firstDay, last.id);
        }

        static Position parse(String text) {
            var parts = text.split(" ");
            return new Position(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return firstDay + " " + id;
        }
    }

    /** @param values takes the parameters of what is returned */
    String where(Position after, Map<String, Object> values) {
        List<String> where = new ArrayList<>();
        where.add("repId in :reps and cancelledAt is " + (status == AbsenceStatus.ACTIVE ? "null" : "not null"));
        values.put("reps", reps);
        if (from != null) {
            where.add("lastDay >= :from");
            values.put("from", from);
        }
        if (to != null) {
            where.add("firstDay <= :to");
            values.put("to", to);
        }
        if (after != null) {
            where.add("(firstDay > :firstDay or firstDay = :firstDay and id > :id)");
            values.put("firstDay", after.firstDay);
            values.put("id", after.id);
        }
        return String.join(" and ", where) + " order by firstDay, id";
    }
}
