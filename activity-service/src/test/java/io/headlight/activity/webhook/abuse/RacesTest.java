package io.headlight.activity.webhook.abuse;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Partner;
import io.headlight.activity.processing.SweepNow;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many at once, and a source that is changed meanwhile: each answer is right and nothing is half done. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RacesTest {

    private static final int MANY = 50;

    private final EachSender eachSender;
    private final SweepNow sweeper;
    private final DataSource database;
    private final String type = "raced_" + UUID.randomUUID().toString().substring(0, 8);

    RacesTest(EachSender eachSender, SweepNow sweeper, DataSource database) {
        this.database = database;
        this.eachSender = eachSender;
        this.sweeper = sweeper;
    }

    private String call(String id) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"%s",
                 "activityType":"%s","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"ann@acme.example"}}}
                """.formatted(id, type);
    }

    private void count(int facts) throws Throwable {
        Eventually.holds(() -> {
            sweeper.sweep();
            Ask.as(ANN)
                    .queryParam("activityType", type)
                    .queryParam("limit", 200)
                    .get("/v1/activities")
                    .then()
                    .body("items", hasSize(facts));
        });
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var results = new ArrayList<T>();
        try (var executor = Executors.newFixedThreadPool(16)) {
            for (var result : executor.invokeAll(work)) {
                results.add(result.get());
            }
        }
        return results;
    }

    @Test
    @DisplayName("REQ-03 the same message fifty times at once is one delivery and one fact")
    void theSameMessage() throws Throwable {
        var partner = Partner.neutral(ADA);
        var answers = atOnce(IntStream.range(0, MANY)
                .<Callable<String>>mapToObj(i -> () -> partner.tell("msg_same", call("one"))
                        .statusCode(202)
                        .extract()
                        .asString())
                .toList());
        assertThat(Set.copyOf(answers)).hasSize(1);
        count(1);
        Stored.is(partner, 1);
    }

    @Test
    void rotationsRefuseNobodyWhoKnowsALiveSecret() throws Throwable {
        var first = SignedBy.connected(ADA, eachSender.named("STANDARD_WEBHOOKS"));
        var statuses = atOnce(IntStream.range(0, MANY)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    if (i % 20 == 10) {
                        var next = first.rotated();
                        return Wire.status(
                                next.partner(),
                                next.signed(call("r-" + i), Instant.now().plusMillis(i)));
                    }
                    return Wire.status(
                            first.partner(),
                            first.signed(call("r-" + i), Instant.now().plusMillis(i)));
                })
                .toList());
        assertThat(statuses).containsOnly(202);
    }

    @Test
    void pausingDisablingAndDeletingMeanwhile() throws Throwable {
        var partner = Partner.neutral(ADA);
        var statuses = atOnce(IntStream.range(0, MANY)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    switch (i) {
                        case 10 -> turned(partner, "PAUSED");
                        case 20 -> turned(partner, "ACTIVE");
                        case 30 -> turned(partner, "DISABLED");
                        case 40 -> deleted(partner);
                        default -> {
                            return partner.tell("msg_" + i, call("p-" + i))
                                    .extract()
                                    .statusCode();
                        }
                    }
                    return 0;
                })
                .toList());
        assertThat(statuses).allMatch(status -> Set.of(0, 202, 410, 404).contains(status));
        var acknowledged =
                (int) statuses.stream().filter(status -> status == 202).count();
        assertThat(acknowledged).isPositive();
        // Whoever came while it was paused waits until it is not; what was acknowledged is not lost with the source.
        Ask.as(ADA).header("If-Match", "*").delete("/v1/sources/" + partner.id());
        leasesEnd(partner);
        count(acknowledged);
    }

    private void leasesEnd(Partner partner) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update delivery set due_at = timestampadd(second, -1,"
                        + " utc_timestamp(6)) where status = 'RECEIVED' and source_id = unhex(?)")) {
            update.setString(1, partner.id().replace("-", ""));
            update.executeUpdate();
        }
    }

    private static void turned(Partner partner, String status) {
        var answer = Ask.as(ADA)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"status\":\"%s\"}".formatted(status))
                .patch("/v1/sources/" + partner.id())
                .statusCode();
        // 404 when it is deleted already, 409 or 412 when another change was faster.
        assertThat(answer).isIn(200, 404, 409, 412);
    }

    private static void deleted(Partner partner) {
        var answer = Ask.as(ADA)
                .header("If-Match", "*")
                .delete("/v1/sources/" + partner.id())
                .statusCode();
        assertThat(answer).isIn(204, 409, 412);
    }
}
