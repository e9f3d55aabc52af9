package io.headlight.activity.processing;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Partner;
import io.headlight.activity.delivery.Deliveries;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConcludeTest {

    private final Deliveries deliveries;
    private final AsTenant asTenant;
    private final DataSource database;

    ConcludeTest(Deliveries deliveries, AsTenant asTenant, DataSource database) {
        this.deliveries = deliveries;
        this.asTenant = asTenant;
        this.database = database;
    }

    private boolean somebodyAsksForADelivery() {
        try (var connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*) from information_schema.processlist where command <> 'Sleep'"
                                + " and id <> connection_id() and info like '% delivery %'")) {
            return row.next() && row.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Else the item would wait in a delivery that is done, and nobody would ever take it up. */
    @Test
    void whatIsReplayedWhileItIsConcludedStaysToDo() throws Throwable {
        var partner = Partner.neutral(ADA);
        var source = UUID.fromString(partner.id());
        var delivery = UUID.fromString(partner.tell("{\"type\":\"nothing.counted\"}")
                .statusCode(202)
                .extract()
                .path("deliveryId"));
        partner.isWorkedOff();
        try (var worker = Executors.newSingleThreadExecutor()) {
            var concluded = asTenant.call(
                    "acme",
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        deliveries.replay(source, List.of(delivery));
                        var concluding = CompletableFuture.runAsync(
                                () -> asTenant.run("acme", () -> deliveries.conclude(delivery)), worker);
                        waitsForUs();
                        return concluding;
                    }));
            concluded.join();
        }
        String status = Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .extract()
                .path("items[0].status");
        assertThat(status).isEqualTo("RECEIVED");
    }

    private void waitsForUs() {
        try {
            Eventually.holds(() -> assertThat(CompletableFuture.supplyAsync(this::somebodyAsksForADelivery)
                            .join())
                    .isTrue());
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }
}
