package io.headlight.activity.completion;

import io.headlight.activity.delivery.WaitingItems;
import io.headlight.activity.fetch.FetchView;
import io.headlight.activity.fetch.Fetches;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.processing.LearnObject;
import io.headlight.activity.source.Sources;
import io.headlight.activity.sourceobject.SourceObjects;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sources' objects as people see them: what is known, what is missing, what waits for it. Four statements a page. */
@ApplicationScoped
class ShowObjects {

    private final Sources sources;
    private final SourceObjects objects;
    private final WaitingItems waiting;
    private final Fetches fetches;
    private final LearnObject learnObject;

    ShowObjects(
            Sources sources, SourceObjects objects, WaitingItems waiting, Fetches fetches, LearnObject learnObject) {
        this.sources = sources;
        this.objects = objects;
        this.waiting = waiting;
        this.fetches = fetches;
        this.learnObject = learnObject;
    }

    /** Those that items wait for. */
    List<ObjectSummary> waiting(UUID sourceId, String after, int most) {
        return summaries(
                sourceId,
                waiting.list(sourceId, after, most).stream()
                        .map(WaitingItems.Waiting::objectKey)
                        .toList());
    }

    /** All that anything is known of. */
    List<ObjectSummary> known(UUID sourceId, String after, int most) {
        return summaries(sourceId, objects.keys(sourceId, after, most));
    }

    /** One of which something is known. */
    ObjectView get(UUID sourceId, String objectKey) {
        var object = known(sourceId, objectKey);
        return ObjectView.of(summaries(sourceId, List.of(objectKey)).getFirst(), object);
    }

    /** @throws Rejection.NotFound when nothing is known of it */
    KnownObject known(UUID sourceId, String objectKey) {
        return objects.known(sourceId, objectKey)
                .orElseThrow(() -> new Rejection.NotFound("Nothing is known of such an object of this source."));
    }

    private List<ObjectSummary> summaries(UUID sourceId, List<String> keys) {
        var source = sources.knownById(sourceId);
        var known = objects.known(sourceId, keys);
        var items = waiting.of(sourceId, keys);
        var asked = fetches.of(sourceId, keys);
        return keys.stream()
                .map(key -> summary(source, known.getOrDefault(key, KnownObject.unheardOf(key)), items, asked))
                .toList();
    }

    private ObjectSummary summary(
            Sources.Known source,
            KnownObject object,
            Map<String, WaitingItems.Waiting> items,
            Map<String, FetchView> asked) {
        var wait = items.get(object.key());
        return new ObjectSummary(
                object.key(),
                List.copyOf(learnObject.missing(source, object)),
                wait == null ? 0 : wait.items(),
                wait == null ? null : wait.since(),
                asked.get(object.key()));
    }
}
