package io.headlight.activity.measure;

import io.headlight.activity.activity.Activity;
import io.headlight.activity.activity.Recorded;
import io.headlight.activity.activity.Retracted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves every number an activity is in, in the transaction that records it or takes it back. What one transaction records
 * is counted in at its end, all together: in one order for everybody, so that two do not wait for each other crosswise, and
 * with a rep's day locked no longer than a commit takes.
 */
@ApplicationScoped
class KeepMeasured {

    private final Measures measures;
    private final Rollups rollups;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry ofTransaction;

    KeepMeasured(
            Measures measures,
            Rollups rollups,
            TransactionManager transactions,
            TransactionSynchronizationRegistry ofTransaction) {
        this.measures = measures;
        this.rollups = rollups;
        this.transactions = transactions;
        this.ofTransaction = ofTransaction;
    }

    void countIn(@Observes Recorded recorded) {
        recorded.activities().forEach(waiting()::add);
    }

    void countOut(@Observes Retracted retracted) {
        waiting().entries.removeIf(entry -> retracted.activityIds().contains(entry.activityId()));
        rollups.removeAll(retracted.activityIds());
    }

    private Waiting waiting() {
        if (ofTransaction.getResource(Waiting.class) instanceof Waiting waiting) {
            return waiting;
        }
        var waiting = new Waiting();
        try {
            transactions.getTransaction().registerSynchronization(waiting);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("Activities are recorded in a transaction that goes well", e);
        }
        ofTransaction.putResource(Waiting.class, waiting);
        return waiting;
    }

    /** What is counted in at the end of the transaction, by the measures as it saw them. */
    private final class Waiting implements Synchronization {

        private final Map<String, List<Measure>> overType = new HashMap<>();
        private final List<Rollups.Entry> entries = new ArrayList<>();

        void add(Activity activity) {
            for (var measure : overType.computeIfAbsent(activity.type(), measures::over)) {
                measure.rule()
                        .shareOf(activity)
                        .ifPresent(share -> entries.add(Rollups.Entry.of(measure, activity, share)));
            }
        }

        @Override
        public void beforeCompletion() {
            rollups.add(entries);
        }

        @Override
        public void afterCompletion(int status) {
            // Gone with the transaction.
        }
    }
}
