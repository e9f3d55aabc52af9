package io.headlight.activity.webhook;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Partner;
import io.headlight.activity.processing.SweepNow;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries that break their workers, wait for somebody else or take long: none is lost, none holds up another. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StubbornWorkTest {

    private final SweepNow sweeper;
    private final DataSource database;
    private final String name = UUID.randomUUID().toString();
    private Partner partner;

    StubbornWorkTest(SweepNow sweeper, DataSource database) {
        this.sweeper = sweeper;
        this.database = database;
    }

    @BeforeEach
    void connect() {
        partner = Partner.of(ADA, "TROUBLE");
    }

    @AfterEach
    void nothingHappensAnyMore() {
        TroubleSender.READING.clear();
    }

    private static final class Away extends Rejection.Unavailable {
        Away() {
            super("Somebody else does not answer.", Duration.ofSeconds(1));
        }
    }

    private void send(String body) {
        RestAssured.given()
                .header("x-trouble", "1")
                .body(body)
                .post(partner.path())
                .then()
                .statusCode(202);
    }

    private static String item(String id) {
        return "{\"id\":\"%s\",\"type\":\"stubborn\"}".formatted(id);
    }

    private ValidatableResponse log() {
        return Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then();
    }

    private long number(String sql) {
        var id = UUID.fromString(partner.id());
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, bytes.array());
            if (!statement.execute()) {
                return statement.getUpdateCount();
            }
            try (var row = statement.getResultSet()) {
                return row.next() ? row.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void leaseEnds() {
        number("update delivery set due_at = timestampadd(second, -1, utc_timestamp(6)) where source_id = ?");
    }

    @Test
    void aDeliveryThatCannotBeTakenApartIsDeadWithItsReason() throws Throwable {
        send("{\"id\":\"%s\",\"whole\":1}".formatted(name));
        Eventually.holds(() -> log().body("items[0].status", equalTo("DEAD")));
        log().body("items[0].reason", equalTo("SPLIT_FAILED"));
        assertThat(log().extract().asString()).doesNotContain("secret-word", "IllegalState");
    }

    @Test
    void noWorkerDiesOfAnItem() throws Throwable {
        TroubleSender.READING.put(name, () -> {
            throw new StackOverflowError("In a library");
        });
        for (int i = 0; i < 8; i++) {
            send("{\"id\":\"%s-%d\",\"items\":[%s]}".formatted(name, i, item(name)));
        }
        send("{\"id\":\"%s-good\",\"items\":[%s]}".formatted(name, item(name + "-good")));
        Eventually.holds(
                () -> assertThat(number("select count(*) from delivery where source_id = ? and status = 'PROCESSED'"))
                        .isEqualTo(1));
    }

    @Test
    void whoWaitsForSomebodyElseIsNeverGivenUp() throws Throwable {
        var tries = new AtomicInteger();
        TroubleSender.READING.put(name, () -> {
            tries.incrementAndGet();
            throw new Away();
        });
        send("{\"id\":\"%s\",\"items\":[%s]}".formatted(name, item(name)));
        for (int i = 1; i <= 25; i++) {
            int before = i;
            Eventually.holds(() -> assertThat(tries.get()).isGreaterThanOrEqualTo(before));
            Eventually.holds(() -> {
                leaseEnds();
                sweeper.sweep();
                assertThat(tries.get()).isGreaterThan(before);
            });
        }
        log().body("items[0].status", equalTo("RECEIVED"));
        TroubleSender.READING.clear();
        leaseEnds();
        sweeper.sweep();
        Eventually.holds(() -> log().body("items[0].status", equalTo("PROCESSED")));
    }

    @Test
    void theLeaseOfALongBatchIsRenewed() throws Throwable {
        var lease = new AtomicInteger(-1);
        TroubleSender.READING.put(name + "-50", this::leaseEnds);
        TroubleSender.READING.put(
                name + "-150",
                () -> lease.set((int)
                        number("select count(*) from delivery where source_id = ? and due_at > utc_timestamp(6)")));
        send("{\"id\":\"%s\",\"items\":[%s]}"
                .formatted(
                        name,
                        IntStream.range(0, 200)
                                .mapToObj(i -> item(name + "-" + i))
                                .collect(Collectors.joining(","))));
        Eventually.holds(() -> log().body("items[0].status", equalTo("PROCESSED")));
        assertThat(lease).hasValue(1);
    }

    @Test
    void aSourceIsSweptHoweverManyWereDeletedBefore() throws Throwable {
        number("update source set status = 'PAUSED' where id = ?");
        send("{\"id\":\"%s\",\"items\":[%s]}".formatted(name, item(name)));
        number("update source set status = 'ACTIVE' where id = ?");
        try {
            // Older than any of ours, so that they come first.
            number("""
                    insert into source (tenant_id, id, source_key, name, sender, status, settings, rotations, created_at, version)
                    with recursive n as (select 1 as i union all select i + 1 from n where i < 600)
                    select s.tenant_id, unhex(lpad(hex(n.i), 32, '0')), concat('gone', n.i), 'gone', s.sender, 'DELETED',
                      s.settings, 0, s.created_at, 0 from source s join n where s.id = ?""");
            leaseEnds();
            sweeper.sweep();
            Eventually.holds(() -> log().body("items[0].status", equalTo("PROCESSED")));
        } finally {
            number("delete from source where source_key like 'gone%' and name = 'gone' and id <> ?");
        }
    }
}
