package io.headlight.activity.measure;

import io.headlight.activity.activity.Activity;
import io.headlight.activity.activity.Recorded;
import io.headlight.activity.activity.Retracted;
import io.headlight.activity.activity.Rewritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/**
 * Moves every number an activity is in, in the transaction that records it or takes it back. What one transaction records
 * is counted in at its end, all together: in one order for everybody, so that two do not wait for each other crosswise, and
 * with a rep's day locked no longer than a commit takes.
 */
@ApplicationScoped
class KeepMeasured {

    private final Measures measures;
    private final Rollups rollups;
    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;

    KeepMeasured(
            Measures measures,
            Rollups rollups,
            EntityManager database,
            TransactionSynchronizationRegistry transaction) {
        this.measures = measures;
        this.rollups = rollups;
        this.database = database;
        this.transaction = transaction;
    }

    void countIn(@Observes Recorded recorded) {
        recorded.activities().forEach(waiting()::add);
    }

    void countOut(@Observes Retracted retracted) {
        waiting().entries.removeIf(entry -> retracted.activityIds().contains(entry.activityId()));
        rollups.removeAll(retracted.activityIds());
    }

    /** Other names stand for the same, so they are told apart as before. */
    void tellApart(@Observes Rewritten rewritten) {
        var subjects = new HashMap<Rollups.Which, byte[]>();
        for (var activity : rewritten.activities()) {
            for (var measure : measures.over(activity.type())) {
                measure.rule()
                        .subjectOf(activity)
                        .ifPresent(subject -> subjects.put(new Rollups.Which(measure.id, activity.id()), subject));
            }
        }
        rollups.rename(subjects);
    }

    private Waiting waiting() {
        if (transaction.getResource(Waiting.class) instanceof Waiting waiting) {
            return waiting;
        }
        var waiting = new Waiting();
        transaction.putResource(Waiting.class, waiting);
        // Of Hibernate's session and not of the transaction, which would call when the connection is given back
        // already.
        database.unwrap(SharedSessionContractImplementor.class)
                .getTransactionCompletionCallbacks()
                .registerCallback((BeforeCompletionCallback) session -> rollups.add(waiting.entries));
        return waiting;
    }

    /** What is counted in at the end of the transaction, by the measures as it saw them. */
    private final class Waiting {

        private final Map<String, List<Measure>> overType = new HashMap<>();
        private final List<Rollups.Entry> entries = new ArrayList<>();

        void add(Activity activity) {
            for (var measure : overType.computeIfAbsent(activity.type(), measures::over)) {
                measure.rule()
                        .shareOf(activity)
                        .ifPresent(share -> entries.add(Rollups.Entry.of(measure, activity, share)));
            }
        }
    }
}
