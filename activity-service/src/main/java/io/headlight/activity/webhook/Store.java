package io.headlight.activity.webhook;

import io.headlight.activity.delivery.Intake;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.health.Happening;
import io.headlight.activity.health.Happenings;
import jakarta.enterprise.context.ApplicationScoped;

/** On disk before it is answered: in the database, or beside it when the sender must not be refused. */
@ApplicationScoped
class Store {

    private final GroupCommit groupCommit;
    private final Spool spool;
    private final Happenings happenings;

    Store(GroupCommit groupCommit, Spool spool, Happenings happenings) {
        this.groupCommit = groupCommit;
        this.spool = spool;
        this.happenings = happenings;
    }

    /** @param mayRefuse whether the sender comes again after a 503, without harm */
    Intake.Stored keep(String tenant, NewDelivery delivery, boolean mayRefuse) {
        try {
            var stored =
                    groupCommit.store(tenant, delivery, mayRefuse ? GroupCommit.Share.HALF : GroupCommit.Share.ALL);
            count(tenant, delivery, stored.isNew() ? Happening.RECEIVED : Happening.REPEATED);
            return stored;
        } catch (RuntimeException away) {
            if (mayRefuse || !spool.keep(tenant, delivery)) {
                count(tenant, delivery, Happening.UNAVAILABLE);
                throw away;
            }
            count(tenant, delivery, Happening.RECEIVED);
            // Whether it is a repetition shows when it gets to the database; whoever takes it there works it off.
            return new Intake.Stored(delivery.id(), false);
        }
    }

    private void count(String tenant, NewDelivery delivery, Happening what) {
        happenings.count(tenant, delivery.sourceId(), what, delivery.request().receivedAt());
    }
}
