package io.headlight.activity.erasure;

import io.headlight.activity.activity.Rewritten;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets tests say facts of which type cannot be rewritten. */
@Singleton
class Trouble {

    private volatile String type;

    /** Whoever rewrites such facts fails, and names a person as it does. */
    void with(String type) {
        this.type = type;
    }

    void ends() {
        type = null;
    }

    void rewritten(@Observes Rewritten facts) {
        if (facts.activities().stream().anyMatch(fact -> fact.type().equals(type))) {
            throw new IllegalStateException("Cannot rewrite " + facts.activities());
        }
    }
}
