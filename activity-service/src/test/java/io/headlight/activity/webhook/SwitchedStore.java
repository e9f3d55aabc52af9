package io.headlight.activity.webhook;

import io.headlight.activity.bench.RowPerTransaction;
import io.headlight.activity.delivery.Intake;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.health.Happenings;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Stands in for the store where a benchmark says so, to measure what ours costs and what it saves. */
@Alternative
@Singleton
public class SwitchedStore extends Store {

    /** How what comes is kept. */
    public enum Way {
        /** Not at all: what receiving and verifying alone can do. */
        NOWHERE,
        ROW_PER_TRANSACTION,
        TOGETHER
    }

    private final RowPerTransaction rowPerTransaction;
    private volatile Way way = Way.TOGETHER;

    SwitchedStore(GroupCommit groupCommit, Spool spool, Happenings happenings, RowPerTransaction rowPerTransaction) {
        super(groupCommit, spool, happenings);
        this.rowPerTransaction = rowPerTransaction;
    }

    public void keepFromNowOn(Way next) {
        way = next;
    }

    @Override
    Intake.Stored keep(String tenant, NewDelivery delivery, boolean mayRefuse) {
        return switch (way) {
            case NOWHERE -> new Intake.Stored(delivery.id(), false);
            case ROW_PER_TRANSACTION -> {
                rowPerTransaction.store(delivery);
                yield new Intake.Stored(delivery.id(), false);
            }
            case TOGETHER -> super.keep(tenant, delivery, mayRefuse);
        };
    }
}
