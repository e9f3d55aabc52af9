package io.headlight.activity.webhook;

import io.headlight.activity.delivery.Intake;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.health.Happening;
import io.headlight.activity.health.Happenings;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.processing.Workers;
import io.headlight.activity.sender.Answer;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.source.SourceKey;
import io.headlight.activity.source.SourceStatus;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Takes a webhook in: check who sent it on the raw bytes, store it, answer. Nothing else happens before the answer.
 *
 * <p>A rightly signed body that is not even readable is refused with 400 and not stored: no mapping could ever make
 * something of it, a replay would fail alike, and its developer sees at once what is wrong. (A body that is readable but
 * nothing we understand is stored and 2xx: that can be repaired.) The reading it takes is needed anyway, as some senders
 * name a message only in the body.
 */
@ApplicationScoped
class ReceiveWebhook {

    private final Recognition recognition;
    private final EvenRefusals evenRefusals;
    private final Throttle throttle;
    private final Store store;
    private final Happenings happenings;
    private final Workers workers;
    private final AsTenant asTenant;

    ReceiveWebhook(
            Recognition recognition,
            EvenRefusals evenRefusals,
            Throttle throttle,
            Store store,
            Happenings happenings,
            Workers workers,
            AsTenant asTenant) {
        this.recognition = recognition;
        this.evenRefusals = evenRefusals;
        this.throttle = throttle;
        this.store = store;
        this.happenings = happenings;
        this.workers = workers;
        this.asTenant = asTenant;
    }

    Answer receive(SourceKey key, Incoming request) {
        long begun = System.nanoTime();
        try {
            return known(key, request);
        } catch (Recognition.UnknownSource | Recognition.SignatureMismatch stranger) {
            evenRefusals.await(begun);
            throw stranger;
        }
    }

    private Answer known(SourceKey key, Incoming request) {
        return asTenant.call(key.tenant(), () -> {
            var known = recognition.of(key, request);
            if (known.source().status() == SourceStatus.DISABLED) {
                count(known, Happening.DISABLED, request);
                throw new SourceDisabled();
            }
            return known.sender()
                    .handshake(request, known.secret().text())
                    .orElseGet(() -> take(key.tenant(), known, request));
        });
    }

    /** Whether deliveries are welcome, for senders that ask before they send; empty when this one does not. */
    Optional<Answer> consent(SourceKey key, Incoming request) {
        return asTenant.call(
                key.tenant(),
                () -> recognition
                        .unproven(key)
                        .filter(source -> source.status() != SourceStatus.DISABLED)
                        .flatMap(source -> recognition.senderOf(source).consent(request)));
    }

    private Answer take(String tenant, Recognition.Recognized known, Incoming request) {
        var source = known.source();
        var sender = known.sender();
        throttle.admit(source, sender);
        boolean now = source.status() == SourceStatus.ACTIVE && workers.haveRoomFor(source.id());
        var delivery = NewDelivery.of(
                source.id(),
                messageId(known, request),
                Redaction.of(request, source.secrets(), sender),
                known.secret().id(),
                now ? workers.id() : null);
        Intake.Stored stored = store.keep(tenant, delivery, sender.retriesKindly());
        if (stored.isNew() && now) {
            workers.process(tenant, source.id(), stored.id());
        }
        return sender.stored(stored.id().toString());
    }

    private String messageId(Recognition.Recognized known, Incoming request) {
        try {
            return known.sender().splitter().messageId(request, known.source().settings());
        } catch (MalformedBody.UnknownFormat format) {
            count(known, Happening.MALFORMED, request);
            throw new Rejection.UnsupportedMediaType(format.getMessage());
        } catch (MalformedBody body) {
            count(known, Happening.MALFORMED, request);
            throw new MalformedJson(body.getMessage());
        }
    }

    private void count(Recognition.Recognized known, Happening what, Incoming request) {
        happenings.count(known.source().tenant(), known.source().id(), what, request.receivedAt());
    }

    /** Rightly signed, and still not readable. */
    static final class MalformedJson extends Rejection.Malformed {
        MalformedJson(String where) {
            super(where);
        }
    }

    /** The partner's system shall stop. */
    static final class SourceDisabled extends Rejection.Gone {
        SourceDisabled() {
            super("This source was disabled.");
        }
    }
}
