package io.headlight.activity.testdelivery;

import io.headlight.activity.processing.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Works a test off as soon as it is committed, so that whoever pressed the button sees what comes of it. */
@ApplicationScoped
class WorkOffSamples {

    private final Workers workers;

    WorkOffSamples(Workers workers) {
        this.workers = workers;
    }

    void workOff(@Observes(during = TransactionPhase.AFTER_SUCCESS) SampleStored sample) {
        workers.process(sample.tenant(), sample.sourceId(), sample.deliveryId());
    }
}
