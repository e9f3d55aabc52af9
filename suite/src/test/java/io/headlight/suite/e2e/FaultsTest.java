package io.headlight.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.suite.demo.FrontDoor;
import io.headlight.suite.launch.SuitePart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was acknowledged is there once, whoever dies meanwhile; and whoever comes back is found again by the others. */
@ExtendWith(RunningSuite.class)
class FaultsTest {

    private static final int KILLS = 10;
    /** A circuit breaker looks again after five seconds; the rest is for a busy machine. */
    private static final Duration TO_RECOVER = Duration.ofSeconds(30);

    private final FrontDoor door = RunningSuite.door();

    @Test
    @DisplayName(
            "kill -9 of activity-service in the middle of a stream, ten times: every acknowledged event is there once")
    void killedTenTimes() throws Exception {
        var ledger = new Ledger(door, "killed_midway");
        try (var sender = new Sender(door, "killed_midway")) {
            var chance = RandomGenerator.of("L64X128MixRandom");
            for (int i = 0; i < KILLS; i++) {
                sender.awaitAccepted(chance.nextInt(5, 60));
                RunningSuite.suite().kill(SuitePart.ACTIVITY);
                RunningSuite.suite().start(SuitePart.ACTIVITY);
            }
            sender.awaitAccepted(20);
            ledger.holdsJust(sender.stop());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "KEYCLOAK", mode = EnumSource.Mode.EXCLUDE)
    void aRestartLosesNothingAndTheOthersRecover(SuitePart part) throws Exception {
        var kind = "while_%s_restarts".formatted(part.name().toLowerCase(Locale.ROOT));
        var ledger = new Ledger(door, kind);
        var before = scorecard();
        try (var sender = new Sender(door, kind)) {
            sender.awaitAccepted(20);
            RunningSuite.suite().stop(part);
            RunningSuite.suite().start(part);
            sender.awaitAccepted(20);
            ledger.holdsJust(sender.stop());
        }
        assertThat(scorecard()).isEqualTo(before);
    }

    /** What of Ann's scorecard does not change with time, as soon as nobody is still being avoided for having been away. */
    private List<String> scorecard() {
        var path = "/v1/scorecards/" + door.get("ann", "/v1/me").path("id").asText();
        var end = Instant.now().plus(TO_RECOVER);
        var scorecard = door.get("maria", path);
        while (isDegraded(scorecard) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            scorecard = door.get("maria", path);
        }
        assertThat(isDegraded(scorecard)).as(scorecard.path("parts").toString()).isFalse();
        return scorecard.path("plans").findValuesAsText("actual");
    }

    private static boolean isDegraded(JsonNode scorecard) {
        return scorecard.path("parts").findValuesAsText("status").contains("DEGRADED");
    }
}
