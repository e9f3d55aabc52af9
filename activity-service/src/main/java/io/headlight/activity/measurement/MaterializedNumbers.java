package io.headlight.activity.measurement;

import io.headlight.activity.measure.Aggregate;
import io.headlight.activity.measure.Measure;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Numbers as they are kept: what a question costs depends on the days it asks for, not on the activities behind them. One
 * statement, two more if a DISTINCT measure is among those asked for. Native, so each states its tenant.
 */
@ApplicationScoped
class MaterializedNumbers {

    private static final String RANGE = """
             where tenant_id = :tenant and measure_id in (:measures) and rep_id in (:reps)
               and on_day between :first and :last and entries > 0
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;

    MaterializedNumbers(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    Map<Tally.Key, Tally> read(List<Measure> measures, MeasurementRequest asked) {
        var aggregates = measures.stream()
                .collect(Collectors.toMap(Measure::id, m -> m.rule().aggregate()));
        var tallies = new LinkedHashMap<Tally.Key, Tally>();
        for (var row : days(asked)) {
            var measure = (UUID) row[0];
            Tally.in(tallies, measure, (UUID) row[1], aggregates.get(measure))
                    .day((LocalDate) row[2], (Long) row[3], (BigDecimal) row[4], (BigDecimal) row[5]);
        }
        if (aggregates.containsValue(Aggregate.DISTINCT)) {
            addSubjects(tallies, asked);
        }
        return tallies;
    }

    private List<Object[]> days(MeasurementRequest asked) {
        return asking(
                        "select measure_id, rep_id, on_day, entries, total, latest from measure_day" + RANGE
                                + " order by measure_id, rep_id, on_day",
                        asked)
                .addScalar("measure_id", UUID.class)
                .addScalar("rep_id", UUID.class)
                .addScalar("on_day", LocalDate.class)
                .addScalar("entries", Long.class)
                .addScalar("total", BigDecimal.class)
                .addScalar("latest", BigDecimal.class)
                .getResultList();
    }

    private void addSubjects(Map<Tally.Key, Tally> tallies, MeasurementRequest asked) {
        subjects(
                "select measure_id, rep_id, on_day, count(*) as n from measure_subject" + RANGE
                        + " group by measure_id, rep_id, on_day",
                asked,
                tallies,
                Tally::subjects);
        subjects(
                "select measure_id, rep_id, first_day as on_day, count(*) as n from ("
                        + "select measure_id, rep_id, subject, min(on_day) as first_day from measure_subject" + RANGE
                        + " group by measure_id, rep_id, subject) met group by measure_id, rep_id, first_day",
                asked,
                tallies,
                Tally::newSubjects);
    }

    /** How many of a day, into its tally. */
    private interface Count {
        void into(Tally tally, LocalDate on, long subjects);
    }

    /** What was recorded since the days were read has no tally, and is left to the next question. */
    private void subjects(String sql, MeasurementRequest asked, Map<Tally.Key, Tally> tallies, Count count) {
        asking(sql, asked)
                .addScalar("measure_id", UUID.class)
                .addScalar("rep_id", UUID.class)
                .addScalar("on_day", LocalDate.class)
                .addScalar("n", Long.class)
                .getResultStream()
                .filter(row -> tallies.containsKey(new Tally.Key((UUID) row[0], (UUID) row[1])))
                .forEach(row -> count.into(
                        tallies.get(new Tally.Key((UUID) row[0], (UUID) row[1])), (LocalDate) row[2], (Long) row[3]));
    }

    private NativeQuery<Object[]> asking(String sql, MeasurementRequest asked) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("tenant", tenant.id())
                .setParameterList("measures", asked.measureIds())
                .setParameterList("reps", asked.repIds())
                .setParameter("first", asked.from())
                .setParameter("last", asked.to());
    }
}
