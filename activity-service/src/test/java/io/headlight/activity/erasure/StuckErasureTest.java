package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.erased.ErasedPersons;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Erasures that fail or are many keep no others waiting. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StuckErasureTest {

    private final Customer pat = customer();
    private final ErasuresNow erasures;
    private final Trouble trouble;
    private final TestClock clock;

    StuckErasureTest(ErasuresNow erasures, Trouble trouble, TestClock clock) {
        this.erasures = erasures;
        this.trouble = trouble;
        this.clock = clock;
    }

    private static Customer customer() {
        return new Customer("stuck_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @BeforeEach
    void timeStops() {
        clock.set(Instant.now());
    }

    @AfterEach
    void asBefore() {
        trouble.ends();
        clock.reset();
    }

    private static ValidatableResponse get(String id) {
        return Ask.as(ADA).get("/v1/erasures/" + id).then().statusCode(200);
    }

    private void rounds(Duration later) {
        clock.advance(later);
        IntStream.range(0, 30).forEach(round -> erasures.run());
    }

    @Test
    @DisplayName(
            "an erasure that fails keeps no other waiting, tells since when, and is tried again after growing pauses")
    void isTriedAgain() throws Throwable {
        Customer.meets(Partner.neutral(ADA), pat);
        var stuck = ErasuresNow.begin(pat.erasure());
        var next = ErasuresNow.begin(customer().erasure());
        get(stuck).body("tries", equalTo(0)).body("stuckSince", nullValue()).body("nextTryAt", nullValue());
        trouble.with(pat.activities().getFirst().get("activityType").toString());

        rounds(Erasure.UNDERWAY);

        get(next).body("status", equalTo("DONE"));
        var since = clock.instant().toString();
        var told = get(stuck)
                .body("status", equalTo("RUNNING"))
                .body("tries", equalTo(1))
                .body("stuckSince", equalTo(since))
                .body("nextTryAt", notNullValue())
                .body("fault", equalTo("IllegalStateException"))
                .extract()
                .asString();
        assertThat(told).doesNotContain(pat.email(), pat.contact());
        rounds(Duration.ofSeconds(10));
        get(stuck).body("tries", equalTo(2)).body("stuckSince", equalTo(since));
        rounds(Duration.ofSeconds(19));
        get(stuck).body("tries", equalTo(2));
        rounds(Duration.ofSeconds(1));
        get(stuck).body("tries", equalTo(3));

        trouble.ends();
        rounds(Duration.ofSeconds(40));

        get(stuck)
                .body("status", equalTo("DONE"))
                .body("tries", equalTo(0))
                .body("stuckSince", nullValue())
                .body("nextTryAt", nullValue())
                .body("fault", nullValue())
                .body("found.ACTIVITY", equalTo(4));
    }

    @Test
    @DisplayName("it waits for who committed it as late as can be, and for who could not know of it then")
    void waitsForTwoTransactions() {
        var transaction = ConfigProvider.getConfig()
                .getValue("quarkus.transaction-manager.default-transaction-timeout", Duration.class);
        assertThat(Erasure.UNDERWAY).isGreaterThanOrEqualTo(ErasedPersons.REMEMBERED.plus(transaction.multipliedBy(2)));
    }

    @Test
    @DisplayName("however often it failed, it is tried every hour")
    void isNeverGivenUp() {
        var erasure = Erasure.askedBySource(UUID.randomUUID(), "hash", clock.instant());
        for (int tries = 0; tries < 1000; tries++) {
            erasure.failed("IllegalStateException", clock.instant());
        }
        assertThat(erasure.hasWork(clock.instant().plusSeconds(3599))).isFalse();
        assertThat(erasure.hasWork(clock.instant().plusSeconds(3600))).isTrue();
    }

    @Test
    @DisplayName("an organization that erases many at once has its share of each round, and no more")
    void haveTheirShareOfARound() {
        var many = IntStream.range(0, 60)
                .mapToObj(i -> Ask.creatingAs(GRETA)
                        .body(customer().erasure())
                        .post("/v1/erasures")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        clock.advance(Erasure.UNDERWAY);
        erasures.run();
        assertThat(done(many)).isLessThan(60);
        for (int round = 0; round < 30; round++) {
            erasures.run();
        }
        assertThat(done(many)).isEqualTo(60);
    }

    private static long done(List<String> ids) {
        return ids.stream()
                .filter(id ->
                        Ask.as(GRETA).get("/v1/erasures/" + id).path("status").equals("DONE"))
                .count();
    }
}
