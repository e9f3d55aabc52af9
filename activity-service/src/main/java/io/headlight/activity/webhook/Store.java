package io.headlight.activity.webhook;

import io.headlight.activity.delivery.Intake;
import io.headlight.activity.delivery.NewDelivery;
import jakarta.enterprise.context.ApplicationScoped;

/** On disk before it is answered: in the database, or beside it when the sender must not be refused. */
@ApplicationScoped
class Store {

    private final GroupCommit groupCommit;
    private final Spool spool;

    Store(GroupCommit groupCommit, Spool spool) {
        this.groupCommit = groupCommit;
        this.spool = spool;
    }

    /** @param mayRefuse whether the sender comes again after a 503, without harm */
    Intake.Stored keep(String tenant, NewDelivery delivery, boolean mayRefuse) {
        if (mayRefuse) {
            return groupCommit.store(tenant, delivery, GroupCommit.Share.HALF);
        }
        try {
            return groupCommit.store(tenant, delivery, GroupCommit.Share.ALL);
        } catch (RuntimeException away) {
            if (!spool.keep(tenant, delivery)) {
                throw away;
            }
            // Whether it is a repetition shows when it gets to the database; whoever takes it there works it off.
            return new Intake.Stored(delivery.id(), false);
        }
    }
}
