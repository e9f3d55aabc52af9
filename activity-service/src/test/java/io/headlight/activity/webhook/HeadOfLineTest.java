package io.headlight.activity.webhook;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.activity.processing.SweepNow;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody's events wait for somebody else's that are many, slow or beyond help. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HeadOfLineTest {

    private static final int TEN_THOUSAND = 10_000;
    private static final int POISON = 4711;
    private static final int PATIENCE = 12;

    private final String type = "in_line_" + UUID.randomUUID().toString().substring(0, 8);
    private final SweepNow sweeper;
    private final DataSource database;

    HeadOfLineTest(SweepNow sweeper, DataSource database) {
        this.sweeper = sweeper;
        this.database = database;
    }

    private static void tell(Partner partner, String delivery, String items) {
        RestAssured.given()
                .header("x-trouble", "1")
                .body("{\"id\":\"%s\",\"items\":[%s]}".formatted(delivery, items))
                .post(partner.path())
                .then()
                .statusCode(202);
    }

    private String item(int number, String more) {
        return "{\"id\":\"%d\",\"type\":\"%s\"%s}".formatted(number, type, more);
    }

    /** Every lease and every pause is over. */
    private void timePasses() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update delivery set due_at = timestampadd(second, -1, utc_timestamp(6))"
                    + " where tenant_id = 'acme' and status = 'RECEIVED'");
        }
    }

    @Test
    @DisplayName("one poison among ten thousand items of a batch: the others count, it is dead with its reason")
    void onePoisonAmongTenThousand() throws Throwable {
        var measure = Measured.register(type, "COUNT", null);
        var partner = Partner.of(ADA, "TROUBLE");
        tell(
                partner,
                "batch",
                IntStream.range(0, TEN_THOUSAND)
                        .mapToObj(number -> number == POISON ? "{\"poison\":true}" : item(number, ""))
                        .collect(Collectors.joining(",")));

        eventually(() -> counts(measure, TEN_THOUSAND - 1));
        eventually(() -> {
            timePasses();
            sweeper.sweep();
            statusOf(partner, "DEAD");
        });

        var dead = Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .extract()
                .jsonPath();
        assertThat(dead.getList("items[0].items.findAll { it.status == 'DEAD' }.reason"))
                .isEqualTo(List.of("FAILED"));
        counts(measure, TEN_THOUSAND - 1);
    }

    private static void counts(UUID measure, int expected) {
        var total = Measured.total(measure, ANN);
        assertThat(total == null ? 0 : total.intValue()).isEqualTo(expected);
    }

    private static void statusOf(Partner partner, String status) {
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .queryParam("status", status)
                .queryParam("limit", 1)
                .get("/v1/deliveries")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    @DisplayName("a source whose items are many and slow keeps no other source waiting")
    void slowOnesKeepNobodyWaiting() throws Throwable {
        var slow = Measured.register(type, "COUNT", null);
        var other = Measured.register(type + "_other", "COUNT", null);
        var gate = new CountDownLatch(1);
        TroubleSender.slowUntil(gate);
        try {
            var flood = Partner.of(ADA, "TROUBLE");
            for (int number = 0; number < 30; number++) {
                tell(flood, "slow-" + number, item(number, ",\"slow\":true"));
            }
            tell(Partner.of(ADA, "TROUBLE"), "quick", item(1, "").replace(type, type + "_other"));
            Eventually.holds(() -> counts(other, 1));
            counts(slow, 0);
        } finally {
            gate.countDown();
        }
        eventually(() -> {
            timePasses();
            sweeper.sweep();
            counts(slow, 30);
        });
    }

    /** Ten thousand take longer than one. */
    private static void eventually(ThrowingCallable assertion) throws Throwable {
        for (int i = 1; i < PATIENCE; i++) {
            try {
                Eventually.holds(assertion);
                return;
            } catch (AssertionError notYet) {
                // Ten seconds more.
            }
        }
        Eventually.holds(assertion);
    }
}
