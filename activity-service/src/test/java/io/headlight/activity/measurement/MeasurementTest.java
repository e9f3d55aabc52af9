package io.headlight.activity.measurement;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.activity.Statements;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MeasurementTest {

    private final String type = "meeting_" + UUID.randomUUID().toString().substring(0, 8);
    private final Statements statements;
    private Partner partner;
    private int told;

    MeasurementTest(Statements statements) {
        this.statements = statements;
    }

    @BeforeEach
    void connect() {
        partner = Partner.neutral(ADA);
    }

    private void happened(String id, String at, String more) {
        partner.tell("""
                        {"type":"activity.recorded","timestamp":"2026-04-01T00:00:%02dZ","data":{"externalId":"%s",
                         "activityType":"%s","occurredAt":"%s","rep":{"email":"ann@acme.example"}%s}}
                        """.formatted(told++, id, type, at, more)).statusCode(202);
    }

    private void takenBack(String id) {
        partner.tell("""
                        {"type":"activity.retracted","timestamp":"2026-04-01T00:00:%02dZ",
                         "data":{"externalId":"%s","activityType":"%s","reason":"entered twice"}}
                        """.formatted(told++, id, type)).statusCode(202);
    }

    private static String account(String account, boolean firstTime) {
        return ",\"subject\":{\"account\":\"%s\"},\"attributes\":{\"firstTime\":%s}".formatted(account, firstTime);
    }

    @Test
    @DisplayName("REQ-61 first-time meetings are counted once per prospect, over days too")
    void distinctSubjects() throws Throwable {
        var measure = Measured.register(
                type,
                "[{\"attribute\":\"firstTime\",\"operator\":\"EQUALS\",\"value\":true}]",
                "DISTINCT",
                "account",
                "UTC");
        happened("1", "2026-03-10T09:00:00Z", account("Harbor", true));
        happened("2", "2026-03-10T11:00:00Z", account("Harbor", true));
        happened("3", "2026-03-11T09:00:00Z", account("Harbor", true));
        happened("4", "2026-03-11T09:00:00Z", account("Quay", true));
        happened("5", "2026-03-11T09:00:00Z", account("Dock", false));
        happened("6", "2026-03-11T09:00:00Z", ",\"attributes\":{\"firstTime\":true}");
        partner.isWorkedOff();
        Measured.read(measure, ANN, "2026-03-01", "2026-03-31", null)
                .then()
                .statusCode(200)
                .body("items[0].total", equalTo(2))
                .body("items[0].days.on", contains("2026-03-10", "2026-03-11"))
                .body("items[0].days.value", contains(1, 2))
                .body("items[0].days.cumulative", contains(1, 2));
        Measured.read(measure, ANN, "2026-03-11", "2026-03-31", null)
                .then()
                .body("items[0].days.cumulative", contains(2));
        takenBack("1");
        takenBack("4");
        partner.isWorkedOff();
        Measured.read(measure, ANN, "2026-03-01", "2026-03-31", null)
                .then()
                .body("items[0].total", equalTo(1))
                .body("items[0].days.value", contains(1, 1))
                .body("items[0].days.cumulative", contains(1, 1));
    }

    @Test
    @DisplayName("REQ-62 new opportunities are counted, whatever becomes of them; undone ones are taken back")
    void counts() throws Throwable {
        var measure = Measured.register(type, "COUNT", null);
        happened("1", "2026-03-10T09:00:00Z", "");
        happened("2", "2026-03-10T10:00:00Z", "");
        partner.isWorkedOff();
        assertThat(Measured.total(measure, ANN)).isEqualTo(2);
        takenBack("1");
        partner.isWorkedOff();
        assertThat(Measured.total(measure, ANN)).isEqualTo(1);
        takenBack("2");
        partner.isWorkedOff();
        assertThat(Measured.total(measure, ANN)).isNull();
        Ask.as(ANN)
                .queryParam("activityType", type)
                .get("/v1/activities")
                .then()
                .body("items", hasSize(2))
                .body("items.retraction.reason", contains("entered twice", "entered twice"));
    }

    @Test
    void sumsAveragesAndTheLatest() throws Throwable {
        var sum = Measured.register(type, "SUM", "value");
        var average = Measured.register(type, "AVERAGE", "score");
        var latest = Measured.register(type, "LATEST", "score");
        happened("1", "2026-03-10T09:00:00Z", ",\"value\":\"0.1\",\"attributes\":{\"score\":1}");
        happened("2", "2026-03-10T15:00:00Z", ",\"value\":\"0.2\",\"attributes\":{\"score\":2}");
        happened("3", "2026-03-12T09:00:00Z", ",\"value\":\"1000\",\"attributes\":{\"score\":2}");
        happened("4", "2026-03-12T08:00:00Z", ",\"attributes\":{\"score\":\"high\"}");
        partner.isWorkedOff();
        assertThat(Measured.total(sum, ANN)).isEqualTo(1000.3f);
        assertThat(Measured.total(average, ANN)).isEqualTo(1.6667f);
        assertThat(Measured.total(latest, ANN)).isEqualTo(2);
        takenBack("3");
        takenBack("2");
        partner.isWorkedOff();
        assertThat(Measured.total(sum, ANN)).isEqualTo(0.1f);
        assertThat(Measured.total(average, ANN)).isEqualTo(1);
        assertThat(Measured.total(latest, ANN)).isEqualTo(1);
    }

    @Test
    void aDayIsTheMeasuresOwn() throws Throwable {
        var tokyo = Measured.register(type, "[]", "COUNT", null, "Asia/Tokyo");
        var newYork = Measured.register(type, "[]", "COUNT", null, "America/New_York");
        happened("1", "2026-03-10T23:30:00Z", "");
        partner.isWorkedOff();
        Measured.read(tokyo, ANN, "2026-03-11", "2026-03-11", null).then().body("items[0].total", equalTo(1));
        Measured.read(newYork, ANN, "2026-03-11", "2026-03-11", null).then().body("items", empty());
    }

    @Test
    @DisplayName("REQ-04 a number leads to the exact activities that made it")
    void theActivitiesBehindANumber() throws Throwable {
        var measure = Measured.register(
                type, "[{\"attribute\":\"size\",\"operator\":\"AT_LEAST\",\"value\":50}]", "COUNT", null, "UTC");
        happened("1", "2026-03-10T09:00:00Z", ",\"attributes\":{\"size\":50}");
        happened("2", "2026-03-11T09:00:00Z", ",\"attributes\":{\"size\":50.5}");
        happened("3", "2026-03-11T10:00:00Z", ",\"attributes\":{\"size\":49}");
        happened("4", "2026-03-11T11:00:00Z", ",\"attributes\":{\"size\":99}");
        takenBack("4");
        partner.isWorkedOff();
        var behind = "/v1/measures/" + measure + "/activities?from=2026-03-01&to=2026-03-31&repId=";
        Ask.as(ANN).get(behind + ANN.id()).then().statusCode(200).body("items.externalId", contains("2", "1"));
        Ask.as(MARIA).get(behind + ANN.id() + "&limit=1").then().body("items.externalId", contains("2"));
        Ask.as(ROSA).get(behind + ANN.id()).then().statusCode(403);
        Ask.as(GINA).get(behind + ANN.id()).then().statusCode(404);
        Ask.as(GINA).get(behind + GUS.id()).then().statusCode(404);
        Ask.as(ANN)
                .get("/v1/measures/" + measure + "/activities")
                .then()
                .statusCode(422)
                .body("errors", hasSize(3));
    }

    @Test
    void asOfIsWhatWasKnownThen() throws Throwable {
        var measures = List.of(
                Measured.register(type, "COUNT", null),
                Measured.register(type, "DISTINCT", "account"),
                Measured.register(type, "SUM", "value"),
                Measured.register(type, "LATEST", "value"));
        happened("1", "2026-03-10T09:00:00Z", ",\"value\":\"5\"" + account("Harbor", true));
        partner.isWorkedOff();
        var afterOne = Instant.now().toString();
        happened("2", "2026-03-10T08:00:00Z", ",\"value\":\"7\"" + account("Harbor", true));
        takenBack("1");
        partner.isWorkedOff();
        var totalsAfterOne = List.of(1, 1, 5, 5);
        var totalsNow = List.of(1, 1, 7, 7);
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            Measured.read(measure, ANN, "2026-03-01", "2026-03-31", afterOne)
                    .then()
                    .body("asOf", equalTo(afterOne))
                    .body("items[0].total", equalTo(totalsAfterOne.get(i)));
            Measured.read(
                            measure,
                            ANN,
                            "2026-03-01",
                            "2026-03-31",
                            Instant.now().toString())
                    .then()
                    .body("items[0].total", equalTo(totalsNow.get(i)));
            assertThat(Measured.total(measure, ANN)).isEqualTo(totalsNow.get(i));
            Measured.read(measure, ANN, "2026-03-01", "2026-03-31", "2026-03-11T00:00:00Z")
                    .then()
                    .body("items", empty());
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() throws Throwable {
        var measures = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            measures.add(Measured.register(type, "DISTINCT", "account"));
        }
        happened("1", "2026-03-10T09:00:00Z", account("Harbor", true));
        partner.isWorkedOff();
        var few = Measured.question(measures.subList(0, 1), List.of(ANN.id()), "2026-03-10", "2026-03-10", null);
        var many = Measured.question(measures, List.of(ANN.id(), BEN.id()), "2026-01-01", "2026-12-31", null);
        long forFew = statements.of(() -> Ask.as(ADA).body(few).post("/v1/measurements"));
        long forMany = statements.of(
                () -> Ask.as(ADA).body(many).post("/v1/measurements").then().body("items", hasSize(6)));
        assertThat(forMany).isEqualTo(forFew).isEqualTo(4);
    }

    @Test
    void onlyRepsTheCallerMaySee() {
        var measure = List.of(Measured.register(type, "COUNT", null));
        var anns = Measured.question(measure, List.of(ANN.id()), "2026-03-01", "2026-03-31", null);
        var both = Measured.question(measure, List.of(ANN.id(), ROSA.id()), "2026-03-01", "2026-03-31", null);
        Ask.as(ANN).body(anns).post("/v1/measurements").then().statusCode(200);
        Ask.as(MARIA).body(anns).post("/v1/measurements").then().statusCode(200);
        Ask.as(MARIA).body(both).post("/v1/measurements").then().statusCode(403);
        Ask.as(BEN).body(anns).post("/v1/measurements").then().statusCode(403);
        Ask.asServiceFor("acme").body(both).post("/v1/measurements").then().statusCode(200);
        Ask.as(GINA).body(anns).post("/v1/measurements").then().statusCode(404);
        var guses = Measured.question(measure, List.of(GUS.id()), "2026-03-01", "2026-03-31", null);
        Ask.as(GINA).body(guses).post("/v1/measurements").then().statusCode(404);
    }

    @Test
    void aQuestionHasBounds() {
        var measure = List.of(UUID.randomUUID());
        var tooLong = Measured.question(measure, List.of(ANN.id()), "2026-01-01", "2027-02-05", null);
        Ask.as(ADA)
                .body(tooLong)
                .post("/v1/measurements")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_many_days"));
        Ask.as(ADA)
                .body(Measured.question(List.of(), List.of(), "2026-01-02", "2026-01-01", null))
                .post("/v1/measurements")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        Ask.as(ADA)
                .body(Measured.question(measure, List.of(ANN.id()), "2026-01-01", "2026-01-02", null))
                .post("/v1/measurements")
                .then()
                .statusCode(404);
    }
}
