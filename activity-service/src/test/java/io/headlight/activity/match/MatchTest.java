package io.headlight.activity.match;

import static io.headlight.activity.activity.EvidenceLevel.SYSTEM;
import static io.headlight.activity.activity.EvidenceLevel.VERIFIED;
import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.activity.Statements;
import io.headlight.activity.activity.Claim;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same meeting told by several systems, through the real database and into the numbers. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MatchTest {

    private final Instant noon = Meetings.noonOfSomeDay();
    private final UUID crm = UUID.randomUUID();
    private final UUID zoom = UUID.randomUUID();
    private final UUID gong = UUID.randomUUID();
    private final Meetings meetings;
    private final Statements statements;
    private final TestClock clock;

    MatchTest(Meetings meetings, Statements statements, TestClock clock) {
        this.meetings = meetings;
        this.statements = statements;
        this.clock = clock;
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private static UUID measure() {
        return Measured.register("meeting", "COUNT", null);
    }

    private static String event(String externalId, Instant at) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"%s",
                 "activityType":"meeting","occurredAt":"%s","rep":{"email":"ann@acme.example"},
                 "counterparts":["pat@harbor.example"]}}
                """.formatted(externalId, at);
    }

    @Test
    @DisplayName("REQ-35 a meeting that two partners tell of counts once, and both are seen")
    void countsOnce() throws Throwable {
        var measure = measure();
        var first = Partner.neutral(ADA);
        var second = Partner.neutral(ADA);
        first.tell(event("crm-1", noon)).statusCode(202);
        second.tell(event("zoom-1", noon.plusSeconds(240))).statusCode(202);
        first.isWorkedOff();
        second.isWorkedOff();
        Meetings.of(noon)
                .body("items", hasSize(2))
                .body("items.externalId", contains("zoom-1", "crm-1"))
                .body("items[0].retraction.reason", notNullValue())
                .body("items[0].sameAs", equalTo(Meetings.id(noon, "crm-1")))
                .body("items[0].origins", empty())
                .body("items[1].retraction", nullValue())
                .body("items[1].sameAs", nullValue())
                .body("items[1].counterparts", contains("email:pat@harbor.example"))
                .body("items[1].origins.externalId", contains("zoom-1"))
                .body("items[1].origins.sourceId", contains(second.id()))
                .body("items[1].origins.evidenceLevel", contains("SYSTEM"));
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
        Ask.as(ANN)
                .queryParam("repId", ANN.id())
                .queryParam("from", Meetings.on(noon))
                .queryParam("to", Meetings.on(noon))
                .get("/v1/measures/" + measure + "/activities")
                .then()
                .body("items.externalId", contains("crm-1"))
                .body("items[0].origins.externalId", contains("zoom-1"));
    }

    @Test
    void theStrongestCountsWhicheverComesFirst() {
        meetings.happened(crm, "crm", noon, SYSTEM);
        meetings.happened(gong, "gong", noon.plusSeconds(300), VERIFIED);
        assertThat(Meetings.counting(noon)).containsExactly("gong");
        meetings.happened(zoom, "zoom", noon.minusSeconds(60), SYSTEM);
        assertThat(Meetings.counting(noon)).containsExactly("gong");
        var gongs = Meetings.id(noon, "gong");
        Ask.as(ADA).get("/v1/activities/" + gongs).then().body("origins.externalId", contains("zoom", "crm"));
        Meetings.of(noon).body("items.findAll { it.sameAs != null }.sameAs", contains(gongs, gongs));
    }

    @Test
    void whenTheStrongestIsTakenBackTheNextCountsAgain() {
        var measure = measure();
        meetings.happened(crm, "crm", noon, SYSTEM);
        meetings.happened(gong, "gong", noon, VERIFIED);
        var replaced = Meetings.of(noon).extract().<String>path("items.find { it.externalId == 'crm' }.id");
        assertThat(meetings.takenBack(gong, "gong", 2)).isTrue();
        assertThat(Meetings.counting(noon)).containsExactly("crm");
        Ask.as(ADA)
                .get("/v1/activities/" + Meetings.id(noon, "crm"))
                .then()
                .body("restores", equalTo(replaced))
                .body("origins", empty());
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
        meetings.happened(gong, "gong", 3, noon, VERIFIED, Meetings.NOBODY_NAMED);
        meetings.takenBack(gong, "gong", 4);
        assertThat(Meetings.counting(noon)).containsExactly("crm");
        meetings.takenBack(crm, "crm", 2);
        assertThat(Meetings.counting(noon)).isEmpty();
        assertThat(Meetings.total(measure, noon)).isNull();
    }

    @Test
    void whatItsOwnSourceTakesBackDoesNotComeAgain() {
        meetings.happened(crm, "crm", noon, SYSTEM);
        meetings.happened(gong, "gong", noon, VERIFIED);
        assertThat(meetings.takenBack(crm, "crm", 2)).isTrue();
        Ask.as(ADA).get("/v1/activities/" + Meetings.id(noon, "gong")).then().body("origins", empty());
        assertThat(meetings.takenBack(crm, "crm", 2)).isFalse();
        meetings.takenBack(gong, "gong", 2);
        assertThat(Meetings.counting(noon)).isEmpty();
        Meetings.of(noon).body("items", hasSize(2)).body("items.sameAs", contains(nullValue(), nullValue()));
    }

    @Test
    void aLaterWordOfEitherIsLookedAtAnew() {
        meetings.happened(crm, "crm", 1, noon, SYSTEM, Meetings.PAT);
        meetings.happened(gong, "gong", 1, noon, VERIFIED, Meetings.PAT);
        var later = noon.plus(Duration.ofHours(2));
        meetings.happened(crm, "crm", 2, later, SYSTEM, Meetings.PAT);
        assertThat(Meetings.counting(noon)).containsExactly("crm", "gong");
        meetings.happened(gong, "gong", 2, later, VERIFIED, Meetings.PAT);
        assertThat(Meetings.counting(noon)).containsExactly("gong");
        meetings.happened(gong, "gong", 3, noon, VERIFIED, Meetings.PAT);
        assertThat(Meetings.counting(noon)).containsExactly("crm", "gong");
    }

    @Test
    @DisplayName("an earlier moment shows what was known then, and a measure registered later gets the same numbers")
    void thePastStays() {
        var measure = measure();
        var then = Instant.now().minusSeconds(1000);
        clock.set(then);
        meetings.happened(crm, "crm", noon, SYSTEM);
        meetings.happened(zoom, "zoom", noon.plus(Duration.ofHours(1)), SYSTEM);
        clock.advance(Duration.ofSeconds(100));
        meetings.happened(gong, "gong", noon.plusSeconds(300), VERIFIED);
        clock.advance(Duration.ofSeconds(100));
        meetings.happened(zoom, "zoom", 2, noon.plusSeconds(60), SYSTEM, Meetings.NOBODY_NAMED);
        clock.advance(Duration.ofSeconds(100));
        meetings.takenBack(gong, "gong", 2);
        clock.reset();
        assertThat(Meetings.total(measure, noon, then.plusSeconds(50))).isEqualTo(2);
        assertThat(Meetings.total(measure, noon, then.plusSeconds(150))).isEqualTo(2);
        assertThat(Meetings.total(measure, noon, then.plusSeconds(250))).isEqualTo(1);
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
        assertThat(Meetings.total(measure(), noon)).isEqualTo(1);
    }

    @Test
    void aRepsOwnWordIsTheWeakest() {
        var at = Instant.now().minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);
        meetings.happened(zoom, "zoom-" + crm, at, SYSTEM);
        Ask.creatingAs(ANN)
                .body("{\"activityType\":\"meeting\",\"occurredAt\":\"%s\"}".formatted(at.minusSeconds(120)))
                .post("/v1/activities")
                .then()
                .statusCode(201)
                .body("sameAs", equalTo(Meetings.id(at, "zoom-" + crm)))
                .body("retraction.reason", notNullValue());
        meetings.takenBack(zoom, "zoom-" + crm, 2);
        Meetings.of(at)
                .body("items.findAll { it.sourceId == null && it.retraction == null }", hasSize(1))
                .body("items.find { it.sourceId == null && it.retraction == null }.restores", notNullValue());
        meetings.happened(zoom, "zoom-" + crm, 3, at, SYSTEM, Meetings.NOBODY_NAMED);
        assertThat(Meetings.counting(at)).containsExactly("zoom-" + crm);
    }

    /** Of a type that no measure is over, whose rows would make them wait for each other anyway. */
    @Test
    void whoTellsAtTheSameTimeCountsOnce() throws Exception {
        var midnight = noon.plus(Duration.ofHours(12));
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 12; round++) {
                var at = midnight.plus(Duration.ofMinutes(30L * (round - 6)));
                var tellers = new ArrayList<Callable<Boolean>>();
                for (int i = 0; i < 8; i++) {
                    var source = new UUID(round, i);
                    var claim = Claim.happened(noon + "-" + round, "meeting_booked", "1", at.plusSeconds(60L * i - 240))
                            .with(Meetings.PAT);
                    tellers.add(() -> meetings.apply(source, claim));
                }
                for (var told : executor.invokeAll(tellers)) {
                    assertThat(told.get()).isTrue();
                }
                Meetings.of("meeting_booked", noon)
                        .body("items", hasSize(8 * (round + 1)))
                        .body("items.findAll { it.retraction == null }", hasSize(round + 1));
            }
        }
    }

    @Test
    void whatIsNotMatchedCostsNothingAndWhatIsLittle() {
        var plain = Claim.happened("demo", "demo_" + crm.toString().substring(0, 8), "1", noon);
        var meeting = Claim.happened("meeting", "meeting", "1", noon);
        long forPlain = statements.of(() -> meetings.apply(crm, plain));
        long forMeeting = statements.of(() -> meetings.apply(crm, meeting));
        long forOld = statements.of(() -> meetings.takenBack(crm, "meeting", 0));
        assertThat(List.of(forPlain, forMeeting - forPlain, forOld)).isEqualTo(List.of(5L, 2L, 1L));
    }

    @Test
    void aListIsTwoStatementsHoweverManySourcesTell() {
        meetings.happened(crm, "crm", noon, SYSTEM);
        long one = statements.of(() -> Meetings.of(noon));
        for (int hour = 1; hour < 5; hour++) {
            for (var source : List.of(crm, zoom, gong)) {
                meetings.happened(source, "at " + hour, noon.plus(Duration.ofHours(hour)), SYSTEM);
            }
        }
        assertThat(statements.of(() -> Meetings.of(noon).body("items", hasSize(13))))
                .isEqualTo(one)
                .isEqualTo(2);
    }
}
