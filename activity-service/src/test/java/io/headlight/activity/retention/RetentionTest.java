package io.headlight.activity.retention;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.replay.ReplayNow;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In globex, as what is old there is nobody else's in these tests. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RetentionTest {

    private final RetireDeliveries retire;
    private final ReplayNow replays;
    private final AsTenant asTenant;
    private final TestClock clock;
    private final DataSource database;
    private final String type = "kept_" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant begin = Instant.now();
    private Partner partner;

    RetentionTest(RetireDeliveries retire, ReplayNow replays, AsTenant asTenant, TestClock clock, DataSource database) {
        this.retire = retire;
        this.replays = replays;
        this.asTenant = asTenant;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void connects() {
        partner = Partner.neutral(GRETA);
    }

    @AfterEach
    void theRealTimeAgain() {
        clock.reset();
    }

    private String visit(String email) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"%s",
                 "activityType":"%s","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"%s"}}}
                """.formatted(UUID.randomUUID(), type, email);
    }

    private String tells(String messageId, String body) {
        return partner.tell(messageId, body, clock.instant())
                .statusCode(202)
                .extract()
                .path("deliveryId");
    }

    private void after(int days) {
        clock.set(begin.plus(Duration.ofDays(days)));
        asTenant.run("globex", retire::retire);
    }

    private static ValidatableResponse read(String path) {
        return Ask.as(GRETA).get(path).then();
    }

    private static ValidatableResponse delivery(String id) {
        return read("/v1/deliveries/" + id);
    }

    private ValidatableResponse replay(String body) {
        return Ask.creatingAs(GRETA)
                .body(body)
                .post("/v1/sources/" + partner.id() + "/replays")
                .then()
                .statusCode(201);
    }

    private long rows(String table, String column, String id) throws SQLException {
        var uuid = UUID.fromString(id);
        try (var connection = database.getConnection();
                var question = connection.prepareStatement(
                        "select count(*) from " + table + " where tenant_id = 'globex' and " + column + " = ?")) {
            question.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(uuid.getMostSignificantBits())
                            .putLong(uuid.getLeastSignificantBits())
                            .array());
            var found = question.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    @DisplayName(
            "REQ-03 bodies go by age, what waits stays whole, a late repetition is still one, facts stand for ever")
    void bodiesGoFirst() throws Throwable {
        var body = visit("gus@globex.example");
        var done = tells("m1", body);
        var waits = tells("m2", visit("nobody@globex.example"));
        partner.isWorkedOff();
        after(29);
        read("/v1/deliveries/" + done + "/body").statusCode(200);
        after(31);
        delivery(done)
                .body("status", equalTo("PROCESSED"))
                .body("bodyRemovedAt", notNullValue())
                .body("items[0].status", equalTo("APPLIED"))
                .body("life.headers", anEmptyMap())
                .body("life.steps[-1].step", equalTo("BODY_REMOVED"));
        read("/v1/deliveries/" + done + "/body").statusCode(410).body("code", equalTo("body_removed"));
        delivery(waits).body("bodyRemovedAt", nullValue());
        read("/v1/deliveries/" + waits + "/body").statusCode(200);
        assertThat(tells("m1", body)).isEqualTo(done);
        delivery(done).body("repetitions", equalTo(1)).body("status", equalTo("PROCESSED"));
        after(181);
        delivery(done).statusCode(404);
        assertThat(rows("delivery_item", "delivery_id", done)).isZero();
        read("/v1/deliveries/" + waits + "/body").statusCode(200);
        read("/v1/activities?activityType=" + type).body("items", hasSize(1));
        after(399);
        delivery(waits).statusCode(200);
        after(401);
        delivery(waits).statusCode(404);
        assertThat(rows("delivery_item", "delivery_id", waits)).isZero();
    }

    @Test
    void whatHasNoBodyIsSkippedAndSaidSo() throws Throwable {
        var done = tells("m1", visit("gus@globex.example"));
        partner.isWorkedOff();
        after(31);
        var young = tells("m2", visit("gus@globex.example"));
        partner.isWorkedOff();
        replay("{\"deliveryIds\":[\"%s\",\"%s\",\"%s\"]}".formatted(done, young, UUID.randomUUID()))
                .body("deliveries", equalTo(1))
                .body("skipped", equalTo(1));
        delivery(done).body("status", equalTo("PROCESSED")).body("items.status", contains("APPLIED"));
        clock.advance(Duration.ofSeconds(1));
        var range =
                replay("{\"receivedFrom\":\"2020-01-01T00:00:00Z\"}").extract().header("Location");
        replays.run();
        read(range)
                .body("status", equalTo("DONE"))
                .body("deliveries", equalTo(1))
                .body("skipped", equalTo(1));
        Ask.as(GRETA)
                .body("{\"deliveryIds\":[\"%s\",\"%s\"]}".formatted(done, young))
                .post("/v1/sources/" + partner.id() + "/mapping-previews")
                .then()
                .statusCode(200)
                .body("items", equalTo(1))
                .body("skipped", equalTo(1));
        Ask.as(GRETA)
                .body("{}")
                .post("/v1/sources/" + partner.id() + "/mapping-previews")
                .then()
                .body("items", equalTo(1))
                .body("readings.deliveryId", contains(young));
    }

    @Test
    void manyItemsGoInSeveralSteps() throws Throwable {
        var large = Partner.of(GRETA, "TROUBLE");
        var items = IntStream.range(0, 410)
                .mapToObj(i -> "{\"id\":\"i%d\",\"type\":\"%s\"}".formatted(i, type))
                .collect(Collectors.joining(","));
        String id = RestAssured.given()
                .header("x-trouble", "1")
                .body("{\"id\":\"%s\",\"items\":[%s]}".formatted(type, items))
                .post(large.path())
                .then()
                .statusCode(202)
                .extract()
                .path("deliveryId");
        large.isWorkedOff();
        assertThat(rows("delivery_item", "delivery_id", id)).isEqualTo(410);
        delivery(id).body("items", hasSize(410));
        after(401);
        delivery(id).statusCode(404);
        assertThat(rows("delivery_item", "delivery_id", id)).isZero();
    }

    @Test
    void anotherTenantsStay() throws Throwable {
        var theirs = Partner.neutral(ADA);
        String id =
                theirs.tell("{\"type\":\"other\"}").statusCode(202).extract().path("deliveryId");
        theirs.isWorkedOff();
        after(500);
        Ask.as(ADA).get("/v1/deliveries/" + id + "/body").then().statusCode(200);
    }

    @Test
    void tracesGoAfterALongerTime() throws Throwable {
        var done = tells("m1", visit("gus@globex.example"));
        partner.isWorkedOff();
        read("/v1/deliveries/" + done + "/body").statusCode(200);
        var replay =
                replay("{\"deliveryIds\":[\"%s\"]}".formatted(done)).extract().header("Location");
        after(399);
        read(replay).statusCode(200);
        after(401);
        read(replay).statusCode(404);
        read("/v1/deliveries/" + done + "/looks").body("items", hasSize(1));
        after(731);
        read("/v1/deliveries/" + done + "/looks").statusCode(404);
    }

    @Test
    void doesNotStartWhereRepetitionsCouldBeTakenForNew() {
        var checks = new KeepsLongEnough();
        checks.check(null, keeping(30, 30));
        assertThatThrownBy(() -> checks.check(null, keeping(29, 400)))
                .hasMessageContaining("headlight.keep.deliveries");
        assertThatThrownBy(() -> checks.check(null, keeping(200, 199))).hasMessageContaining("headlight.keep.waiting");
    }

    private static KeepConfig keeping(int deliveries, int waiting) {
        return new KeepConfig() {
            @Override
            public Duration bodies() {
                return Duration.ofDays(1);
            }

            @Override
            public Duration deliveries() {
                return Duration.ofDays(deliveries);
            }

            @Override
            public Duration waiting() {
                return Duration.ofDays(waiting);
            }

            @Override
            public Duration looks() {
                return Duration.ofDays(730);
            }

            @Override
            public Duration hours() {
                return Duration.ofDays(400);
            }

            @Override
            public Duration replays() {
                return Duration.ofDays(400);
            }
        };
    }
}
