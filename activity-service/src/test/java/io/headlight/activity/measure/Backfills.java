package io.headlight.activity.measure;

import static io.headlight.kit.testing.People.ADA;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** Goes through the whole log for measures now, as the sweeper would in its own time. */
@ApplicationScoped
public class Backfills {

    private final BackfillRuns runs;

    Backfills(BackfillRuns runs) {
        this.runs = runs;
    }

    /** Of acme's measures; what is left then is only to wait for transactions that are none here. */
    public void finish(Collection<UUID> ids) throws Throwable {
        Eventually.holds(() -> {
            runs.sweep();
            Assertions.assertThat(ids).noneMatch(Backfills::isUnderWay);
        });
    }

    /** Asked from outside: a test's own session would remember what it saw first. */
    private static boolean isUnderWay(UUID id) {
        String status = Ask.as(ADA)
                .get("/v1/measures/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
        return status.equals(MeasureStatus.BACKFILLING.name());
    }
}
