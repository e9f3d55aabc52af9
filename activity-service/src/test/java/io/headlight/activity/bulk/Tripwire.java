package io.headlight.activity.bulk;

import io.headlight.activity.activity.Activities;
import io.headlight.activity.activity.ActivityView;
import io.headlight.activity.activity.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Something that fails while a certain row is written, after others of its lot were: as near to a crash as can be. */
@ApplicationScoped
class Tripwire {

    private volatile String externalId = "";

    void put(String on) {
        externalId = on;
    }

    void remove() {
        externalId = "";
    }

    void trip(@Observes Recorded recorded) {
        recorded.activities().stream()
                .map(activity -> ActivityView.of(new Activities.Standing(activity, null, null, null))
                        .externalId())
                .filter(externalId::equals)
                .forEach(any -> {
                    throw new IllegalStateException("tripped");
                });
    }
}
