package io.headlight.activity.measure;

import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Registers a measure once: again is nothing new, with another rule is refused. */
@ApplicationScoped
class RegisterMeasure {

    private final Measures measures;

    RegisterMeasure(Measures measures) {
        this.measures = measures;
    }

    /** @return the measure that was there already, if any */
    @Atomic
    Optional<Measure> register(Measure wanted) {
        var before = measures.findByIdOptional(wanted.id);
        before.ifPresentOrElse(
                measure -> {
                    if (!measure.isSameAs(wanted)) {
                        throw new Measure.MeasureDiffers();
                    }
                },
                () -> measures.persist(wanted));
        return before;
    }
}
