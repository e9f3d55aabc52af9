package io.headlight.activity.completion;

import io.headlight.activity.processing.LearnObject;
import io.headlight.activity.source.Sources;
import io.headlight.activity.sourceobject.SourceObjects;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Adds to what is known of an object what its source's webhooks left out. */
@ApplicationScoped
class CompleteObject {

    private final Sources sources;
    private final SourceObjects objects;
    private final LearnObject learnObject;
    private final Clock clock;

    CompleteObject(Sources sources, SourceObjects objects, LearnObject learnObject, Clock clock) {
        this.sources = sources;
        this.objects = objects;
        this.learnObject = learnObject;
        this.clock = clock;
    }

    /** @param isNew whether nothing was known of the object before */
    record Completed(boolean isNew, List<String> missing) {}

    @Atomic
    Completed complete(UUID sourceId, String objectKey, NewCompletion said) {
        var source = sources.knownById(sources.get(sourceId).id());
        var observation = said.of(objectKey, clock.instant());
        boolean isNew = objects.known(sourceId, objectKey).isEmpty();
        return new Completed(isNew, List.copyOf(learnObject.learn(source, observation)));
    }
}
