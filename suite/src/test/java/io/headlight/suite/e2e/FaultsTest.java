package io.headlight.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.suite.demo.FrontDoor;
import io.headlight.suite.demo.Partner;
import io.headlight.suite.launch.SuitePart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was acknowledged is there once, whoever dies meanwhile; and whoever comes back is found again by the others. */
@ExtendWith(RunningSuite.class)
class FaultsTest {

    private static final int KILLS = 20;
    /** A kill comes up to so long after an answer. */
    private static final Duration LONGEST_MOMENT = Duration.ofMillis(500);

    private static final Duration WITHOUT_DATABASE = Duration.ofSeconds(30);
    /** A circuit breaker looks again after five seconds; the rest is for a busy machine. */
    private static final Duration TO_RECOVER = Duration.ofSeconds(30);

    private final FrontDoor door = RunningSuite.door();

    @Test
    @DisplayName(
            "kill -9 of activity-service at any moment of three partners' streams, twenty times: every acknowledged"
                    + " event is there once")
    void killedTwentyTimes() throws Exception {
        var seed = Long.getLong("headlight.seed", System.nanoTime());
        System.out.printf("killedTwentyTimes: -Dheadlight.seed=%d repeats its choices%n", seed);
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var ledger = new Ledger(door, "killed_midway");
        try (var one = Sender.standardWebhooks(door, "killed_midway");
                var other = Sender.standardWebhooks(door, "killed_midway");
                var third = Sender.pipedrive(door, "killed_midway")) {
            for (int i = 0; i < KILLS; i++) {
                one.awaitAccepted(chance.nextInt(1, 60));
                LockSupport.parkNanos(chance.nextLong(LONGEST_MOMENT.toNanos()));
                RunningSuite.suite().kill(SuitePart.ACTIVITY);
                RunningSuite.suite().start(SuitePart.ACTIVITY);
            }
            one.awaitAccepted(20);
            ledger.holdsJust(all(List.of(one.stop(), other.stop(), third.stop())));
        }
    }

    @Test
    @DisplayName(
            "no database for 30 s: who may be refused is told when to come again, who may not is never refused, and"
                    + " everything is there once")
    void noDatabaseForHalfAMinute() throws Exception {
        var ledger = new Ledger(door, "while_no_database");
        try (var patient = Sender.standardWebhooks(door, "while_no_database");
                var strict = Sender.pipedrive(door, "while_no_database")) {
            patient.awaitAccepted(20);
            strict.awaitAccepted(20);
            RunningSuite.suite().stop(SuitePart.DATABASE);
            Thread.sleep(WITHOUT_DATABASE);
            RunningSuite.suite().start(SuitePart.DATABASE);
            patient.awaitAccepted(20);
            strict.awaitAccepted(20);
            ledger.holdsJust(all(List.of(patient.stop(), strict.stop())));
            assertThat(strict.replies()).allMatch(Partner.Reply::isAcceptance);
            assertThat(patient.replies())
                    .filteredOn(reply -> !reply.isAcceptance())
                    .isNotEmpty()
                    .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(503))
                    .allSatisfy(reply -> assertThat(reply.retryAfter()).matches("[1-9]\\d*"));
        }
    }

    @Test
    @DisplayName("kill -9 while deliveries wait for the database on our own disk: none of them is lost")
    void killedWithDeliveriesSpooled() throws Exception {
        var ledger = new Ledger(door, "killed_spooling");
        try (var sender = Sender.pipedrive(door, "killed_spooling")) {
            sender.awaitAccepted(10);
            RunningSuite.suite().stop(SuitePart.DATABASE);
            sender.awaitAccepted(10);
            RunningSuite.suite().kill(SuitePart.ACTIVITY);
            RunningSuite.suite().start(SuitePart.DATABASE);
            RunningSuite.suite().start(SuitePart.ACTIVITY);
            ledger.holdsJust(sender.stop());
        }
    }

    private static Set<String> all(List<Set<String>> accepted) {
        return accepted.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(names = "KEYCLOAK", mode = EnumSource.Mode.EXCLUDE)
    void aRestartLosesNothingAndTheOthersRecover(SuitePart part) throws Exception {
        var kind = "while_%s_restarts".formatted(part.name().toLowerCase(Locale.ROOT));
        var ledger = new Ledger(door, kind);
        var before = scorecard();
        try (var sender = Sender.standardWebhooks(door, kind)) {
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
