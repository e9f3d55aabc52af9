package io.headlight.activity.testdelivery;

import io.headlight.activity.delivery.Intake;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.source.SourceStatus;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Stores a delivery as the source's sender would make it, marked as a test; it goes the way of all others. */
@ApplicationScoped
class SendSample {

    private final Sources sources;
    private final Senders senders;
    private final Intake intake;
    private final CurrentTenant tenant;
    private final Event<SampleStored> stored;
    private final Clock clock;

    SendSample(
            Sources sources,
            Senders senders,
            Intake intake,
            CurrentTenant tenant,
            Event<SampleStored> stored,
            Clock clock) {
        this.sources = sources;
        this.senders = senders;
        this.intake = intake;
        this.tenant = tenant;
        this.stored = stored;
        this.clock = clock;
    }

    @Atomic
    UUID send(UUID sourceId) {
        var source = sources.get(sourceId);
        if (source.status() == SourceStatus.DISABLED) {
            throw new NotWhileDisabled();
        }
        var sender = senders.named(source.sender()).orElseThrow(() -> Rejection.NotFound.of("source", sourceId));
        var id = Ids.next();
        // By a name of its own: a second test is no repetition of the first, and no test hides a real message.
        var delivery = new NewDelivery(id, sourceId, "test_" + id, sender.sample(clock.instant()), null, null, true);
        intake.store(List.of(delivery));
        stored.fire(new SampleStored(tenant.id(), sourceId, id));
        return id;
    }

    /** Its partner is told to stop; a test would say that all is well. */
    static final class NotWhileDisabled extends Rejection.Conflict {
        NotWhileDisabled() {
            super("The source is disabled; make it active or pause it first.");
        }
    }
}
