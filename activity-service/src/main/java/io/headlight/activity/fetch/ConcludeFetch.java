package io.headlight.activity.fetch;

import io.headlight.activity.known.Observation;
import io.headlight.activity.processing.LearnObject;
import io.headlight.activity.source.Sources;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What follows from an API's answer, in one transaction. */
@ApplicationScoped
class ConcludeFetch {

    private final LearnObject learnObject;
    private final Fetches fetches;
    private final Pauses pauses;
    private final Backoff backoff;

    ConcludeFetch(LearnObject learnObject, Fetches fetches, Pauses pauses, Backoff backoff) {
        this.learnObject = learnObject;
        this.fetches = fetches;
        this.pauses = pauses;
        this.backoff = backoff;
    }

    /** What the API does not tell now it will not tell a minute later: a person can, or the next event makes it asked again. */
    @Atomic
    void learned(Sources.Known source, Fetches.Leased leased, Observation observation) {
        pauses.end(leased.sourceId());
        var missing = learnObject.learn(source, observation);
        if (missing.isEmpty()) {
            fetches.done(leased);
        } else {
            fetches.failed(leased, "the API does not tell " + String.join(", ", missing));
        }
    }

    @Atomic
    void needless(Fetches.Leased leased) {
        fetches.done(leased);
    }

    /** A wrong token is wrong for the other objects too; so they are not all tried, and failed, at once. */
    @Atomic
    void refused(Fetches.Leased leased, String why) {
        fetches.failed(leased, why);
        pauses.add(leased.sourceId(), Duration.ZERO);
    }

    /** @param asked by the API; zero when it did not say */
    @Atomic
    void later(Fetches.Leased leased, String why, Duration asked) {
        fetches.later(leased, why, backoff.pause(leased.tries() + 1, asked));
        pauses.add(leased.sourceId(), asked);
    }
}
