package io.headlight.activity.health;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SourceHealthTest {

    private static final String BODY = "{\"type\":\"other\",\"data\":{}}";
    private static final Instant TUESDAY = Instant.parse("2026-03-10T09:18:22Z");

    private final CountNow count;
    private final SourceHours hours;
    private final AsTenant asTenant;
    private final TestClock clock;
    private final DataSource database;
    private final MeterRegistry meters;

    SourceHealthTest(
            CountNow count,
            SourceHours hours,
            AsTenant asTenant,
            TestClock clock,
            DataSource database,
            MeterRegistry meters) {
        this.count = count;
        this.hours = hours;
        this.asTenant = asTenant;
        this.clock = clock;
        this.database = database;
        this.meters = meters;
    }

    @AfterEach
    void theRealTimeAgain() {
        clock.reset();
    }

    private ValidatableResponse health(Partner partner) {
        count.tell();
        return Ask.as(ADA).get("/v1/sources/" + partner.id() + "/health").then().statusCode(200);
    }

    private static void is(String status, Partner partner) {
        Ask.as(ADA)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"status\":\"%s\"}".formatted(status))
                .patch("/v1/sources/" + partner.id())
                .then()
                .statusCode(200);
    }

    private static String visit(String email) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"%s",
                 "activityType":"health_visit","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"%s"}}}
                """.formatted(UUID.randomUUID(), email);
    }

    @Test
    @DisplayName("REQ-03 a source's health says what came, what was refused and why")
    void tellsWhatCameAndWhatWasRefused() throws Throwable {
        clock.set(TUESDAY);
        var partner = Partner.neutral(ADA);
        partner.tell("m1", BODY, TUESDAY).statusCode(202);
        partner.tell("m1", BODY, TUESDAY).statusCode(202);
        partner.tell("m2", BODY, TUESDAY).statusCode(202);
        partner.tell("m3", BODY, TUESDAY.minus(Duration.ofMinutes(6))).statusCode(401);
        partner.tell("m4", "{", TUESDAY).statusCode(400);
        var signature = partner.signature("m5", TUESDAY, BODY);
        var seconds = String.valueOf(TUESDAY.getEpochSecond());
        partner.post("m5", seconds, signature, "{}".getBytes()).statusCode(401);
        partner.post("m6", seconds, signature, "{}".getBytes()).statusCode(401);
        RestAssured.given().body(BODY).post(partner.path()).then().statusCode(401);
        partner.isWorkedOff();
        health(partner)
                .body("status", equalTo("ACTIVE"))
                .body("lastEventAt", equalTo("2026-03-10T09:18:22Z"))
                .body("received.thisHour", equalTo(2))
                .body("received.lastHour", equalTo(0))
                .body("received.lastDay", equalTo(2))
                .body("repeated.thisHour", equalTo(1))
                .body("refused.reason", contains("MISSING", "STALE", "MISMATCH", "MALFORMED"))
                .body("refused.requests.lastDay", contains(1, 1, 2, 1))
                .body("backlog.deliveries", equalTo(0))
                .body("problems.findAll { it.code == 'REFUSED' }.detail", hasItem(containsString("no secret fits")));
        clock.advance(Duration.ofHours(1));
        partner.tell("m7", BODY, clock.instant()).statusCode(202);
        health(partner)
                .body("received.thisHour", equalTo(1))
                .body("received.lastHour", equalTo(2))
                .body("received.lastDay", equalTo(3));
        clock.advance(Duration.ofHours(23));
        health(partner).body("received.lastDay", equalTo(1)).body("refused", empty());
    }

    @Test
    void tellsWhatALimitAndAnEndRefused() {
        var partner = Partner.connected(
                ADA, "{\"name\":\"Slow\",\"sender\":\"STANDARD_WEBHOOKS\",\"limits\":{\"perSecond\":1,\"burst\":1}}");
        partner.tell(BODY).statusCode(202);
        partner.tell(BODY).statusCode(429);
        health(partner)
                .body("refused.reason", contains("LIMITED"))
                .body("refused.requests.lastDay", contains(1))
                .body("problems.code", contains("REFUSED"));
        var ended = Partner.neutral(ADA);
        is("DISABLED", ended);
        ended.tell(BODY).statusCode(410);
        health(ended)
                .body("status", equalTo("DISABLED"))
                .body("refused.reason", contains("DISABLED"))
                .body("problems.code", contains("DISABLED", "NEVER_HEARD", "REFUSED"));
    }

    @Test
    @DisplayName("REQ-03 a source's health says what share of it cannot be mapped and what waits")
    void tellsWhatCannotBeMapped() throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell(visit("ann@acme.example")).statusCode(202);
        partner.tell(visit("nobody@acme.example")).statusCode(202);
        partner.tell(visit("nobody@acme.example")).statusCode(202);
        partner.isWorkedOff();
        health(partner)
                .body("items.all", equalTo(3))
                .body("items.unmapped", equalTo(2))
                .body("items.unmappedShare", equalTo(0.667f))
                .body("waiting.status", contains("QUARANTINED"))
                .body("waiting.items", contains(2))
                .body("problems.code", contains("UNMAPPED"));
        is("PAUSED", partner);
        partner.knowing(partner.secret()).tell(visit("ann@acme.example")).statusCode(202);
        clock.set(Instant.now().plus(Duration.ofDays(2)));
        health(partner)
                .body("items.all", equalTo(0))
                .body("items.unmappedShare", nullValue())
                .body("waiting.items", contains(2));
    }

    @Test
    void tellsWhatIsBehind() throws Throwable {
        var partner = Partner.neutral(ADA);
        is("PAUSED", partner);
        partner.tell(visit("ann@acme.example")).statusCode(202);
        String since = health(partner)
                .body("backlog.deliveries", equalTo(1))
                .body("problems.code", contains("PAUSED"))
                .extract()
                .path("backlog.oldestReceivedAt");
        count.backlog();
        assertThat(meters.get("headlight.deliveries.backlog").gauge().value()).isGreaterThanOrEqualTo(1);
        is("ACTIVE", partner);
        health(partner).body("problems", empty());
        clock.set(Instant.parse(since).plus(Duration.ofMinutes(6)));
        health(partner).body("problems.code", contains("BEHIND"));
    }

    @Test
    @DisplayName("REQ-03 a source that is silent for longer than usual is told")
    void tellsSilence() throws Throwable {
        clock.set(TUESDAY.minus(Duration.ofDays(40)));
        var partner = Partner.neutral(ADA);
        health(partner).body("silence", nullValue()).body("problems.code", contains("NEVER_HEARD"));
        clock.set(TUESDAY);
        partner.tell("m1", BODY, TUESDAY).statusCode(202);
        partner.isWorkedOff();
        var before = new HashMap<SourceHours.Place, Long>();
        for (int week = 1; week <= 4; week++) {
            var hour = Instant.parse("2026-03-10T10:00:00Z").minus(Duration.ofDays(7L * week));
            before.put(new SourceHours.Place(UUID.fromString(partner.id()), hour, Happening.RECEIVED), 4L + week);
            before.put(new SourceHours.Place(UUID.fromString(partner.id()), hour, Happening.REPEATED), 1L);
        }
        asTenant.run("acme", () -> hours.add(before));
        clock.advance(Duration.ofMinutes(90));
        health(partner).body("silence.unusual", equalTo(false)).body("problems", empty());
        clock.advance(Duration.ofMinutes(30));
        health(partner)
                .body("silence.since", equalTo("2026-03-10T09:18:22Z"))
                .body("silence.lasts", equalTo("PT2H"))
                .body("silence.usually", contains(6, 7, 8, 9))
                .body("silence.unusual", equalTo(true))
                .body("problems.code", contains("SILENT"))
                .body("problems[0].detail", containsString("at least 6 events"));
    }

    @Test
    void countsAddUpOverInstancesAndTime() {
        var source = UUID.randomUUID();
        var place = new SourceHours.Place(source, Instant.parse("2026-03-10T10:00:00Z"), Happening.STALE);
        var one = new HashMap<SourceHours.Place, Long>();
        one.put(place, 3L);
        asTenant.run("acme", () -> hours.add(one));
        asTenant.run("acme", () -> hours.add(one));
        var from = place.hour();
        assertThat(asTenant.<Object>call(
                        "acme", () -> hours.of(source, Set.of(Happening.STALE), from, from.plusSeconds(3600))))
                .isEqualTo(List.of(new SourceHours.Hour(from, Happening.STALE, 6)));
        assertThat(asTenant.call(
                        "globex", () -> hours.of(source, Set.of(Happening.STALE), from, from.plusSeconds(3600))))
                .isEmpty();
    }

    @Test
    void strangersWriteNothingDown() throws SQLException {
        count.tell();
        long before = rows();
        RestAssured.given().body(BODY).post("/v1/webhooks/acme.nobody").then().statusCode(404);
        RestAssured.given().body(BODY).post("/v1/webhooks/nothing").then().statusCode(404);
        count.tell();
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery("select count(*) from source_hour")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void onlyAnAdminOfItsOwnOrganizationSeesIt() {
        var path = "/v1/sources/" + Partner.neutral(ADA).id() + "/health";
        Ask.as(MARIA).get(path).then().statusCode(403);
        Ask.as(GRETA).get(path).then().statusCode(404);
        RestAssured.get(path).then().statusCode(401);
        Ask.as(ADA).get("/v1/sources/" + UUID.randomUUID() + "/health").then().statusCode(404);
    }
}
