package io.headlight.activity.processing;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.activity.delivery.Intake;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.sender.Incoming;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was stored is worked off, whoever dies, whatever fails, however many do the same. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecoveryTest {

    private final String type = "recovered_" + UUID.randomUUID().toString().substring(0, 8);
    private final Intake intake;
    private final Sweeper sweeper;
    private final AsTenant asTenant;
    private final DataSource database;

    RecoveryTest(Intake intake, Sweeper sweeper, AsTenant asTenant, DataSource database) {
        this.intake = intake;
        this.sweeper = sweeper;
        this.asTenant = asTenant;
        this.database = database;
    }

    private String call(String externalId) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"%s",
                 "activityType":"%s","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"ann@acme.example"}}}
                """.formatted(externalId, type);
    }

    private ValidatableResponse calls() {
        return Ask.as(ANN)
                .queryParam("activityType", type)
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then();
    }

    private void execute(String sql, UUID source) {
        var id = ByteBuffer.allocate(16)
                .putLong(source.getMostSignificantBits())
                .putLong(source.getLeastSignificantBits());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, id.array());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void leasesEnd(Partner partner) {
        execute(
                "update delivery set due_at = timestampadd(second, -1, utc_timestamp(6)) where source_id = ?",
                UUID.fromString(partner.id()));
    }

    /** As a service that is killed between the commit and the first step of the work leaves it. */
    private UUID leftBehind(Partner partner, String body) {
        var request =
                Incoming.posted(Map.of("webhook-timestamp", List.of("1773134302")), body.getBytes(), Instant.now());
        return asTenant.call(
                "acme",
                () -> intake.store(List.of(NewDelivery.of(
                                UUID.fromString(partner.id()),
                                "msg_" + UUID.randomUUID(),
                                request,
                                null,
                                UUID.randomUUID())))
                        .getFirst()
                        .id());
    }

    @Test
    @DisplayName("REQ-03 what a killed service had stored is taken up by the next when the lease ends, once")
    void aKilledServicesWorkIsTakenUp() throws Throwable {
        var partner = Partner.neutral(ADA);
        var measure = Measured.register(type, "COUNT", null);
        for (int i = 0; i < 5; i++) {
            leftBehind(partner, call("call-" + i));
        }
        sweeper.sweep();
        calls().body("items", hasSize(0));
        leasesEnd(partner);
        try (var executor = Executors.newFixedThreadPool(3)) {
            executor.invokeAll(List.of(sweepOnce(), sweepOnce(), sweepOnce()));
        }
        partner.isWorkedOff();
        calls().body("items", hasSize(5));
        assertThat(Measured.total(measure, ANN)).isEqualTo(5);
    }

    private Callable<Void> sweepOnce() {
        return () -> {
            sweeper.sweep();
            return null;
        };
    }

    @Test
    void workDoneTwiceCountsOnce() throws Throwable {
        var partner = Partner.neutral(ADA);
        var measure = Measured.register(type, "COUNT", null);
        partner.tell(call("call-1")).statusCode(202);
        partner.isWorkedOff();
        execute("update delivery set status = 'RECEIVED' where source_id = ?", UUID.fromString(partner.id()));
        execute("delete from delivery_item where source_id = ?", UUID.fromString(partner.id()));
        leasesEnd(partner);
        sweeper.sweep();
        partner.isWorkedOff();
        calls().body("items", hasSize(1));
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
    }

    @Test
    void poisonHoldsUpNobodyAndIsDeadInTheEnd() throws Throwable {
        var partner = Partner.of(ADA, "TROUBLE");
        var batch =
                "{\"id\":\"b1\",\"items\":[{\"id\":\"1\",\"type\":\"%s\"},{\"poison\":true},{\"id\":\"3\",\"type\":\"%s\"}]}"
                        .formatted(type, type);
        RestAssured.given()
                .header("x-trouble", "1")
                .body(batch)
                .post(partner.path())
                .then()
                .statusCode(202);
        Eventually.holds(() -> calls().body("items", hasSize(2)));
        Eventually.holds(() -> {
            leasesEnd(partner);
            sweeper.sweep();
            log(partner).body("items[0].status", equalTo("DEAD"));
        });
        log(partner)
                .body("items[0].items.status", containsInAnyOrder("APPLIED", "DEAD", "APPLIED"))
                .body("items[0].items[1].reason", equalTo("FAILED"))
                .body("items[0].items[1].detail", equalTo("Using this item failed 5 times."));
        assertThat(log(partner).extract().asString()).doesNotContain("secret-word", "IllegalState");
        calls().body("items", hasSize(2));
    }

    private static ValidatableResponse log(Partner partner) {
        return Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then();
    }

    @Test
    void manyAtOnceAreOne() throws Throwable {
        var partner = Partner.neutral(ADA);
        var measure = Measured.register(type, "COUNT", null);
        var ids = new HashSet<String>();
        try (var executor = Executors.newFixedThreadPool(8)) {
            var sameMessage = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(i -> () -> partner.tell("msg_same", call("call-1"))
                            .statusCode(202)
                            .extract()
                            .path("deliveryId"))
                    .toList();
            for (var answer : executor.invokeAll(sameMessage)) {
                ids.add(answer.get());
            }
            executor.invokeAll(IntStream.range(0, 16)
                    .<Callable<Object>>mapToObj(
                            i -> () -> partner.tell(call("call-2")).statusCode(202))
                    .toList());
        }
        assertThat(ids).hasSize(1);
        Eventually.holds(() -> {
            leasesEnd(partner);
            sweeper.sweep();
            log(partner).body("items.status", everyItem(equalTo("PROCESSED")));
        });
        calls().body("items", hasSize(2));
        assertThat(Measured.total(measure, ANN)).isEqualTo(2);
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledged() throws SQLException {
        var partner = Partner.neutral(ADA);
        partner.tell("msg_1", call("call-1")).statusCode(202);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Whoever says the same again must wait for this row, as for any database that does not answer.
            statement.executeQuery("select id from delivery force index (delivery_by_message)"
                    + " where tenant_id = 'acme' and message_id = 'msg_1' for update");
            partner.tell("msg_1", call("call-1"))
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("\\d+"))
                    .body("code", equalTo("store_unavailable"));
            connection.rollback();
        }
        partner.tell("msg_1", call("call-1")).statusCode(202);
    }
}
