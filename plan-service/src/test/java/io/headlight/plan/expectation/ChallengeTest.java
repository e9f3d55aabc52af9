package io.headlight.plan.expectation;

import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChallengeTest {

    private static final String TWO = "{\"reason\": \" Two accounts went to Rosa. \", \"proposedTarget\": 2}";
    private static final String ACCEPT = "{\"decision\": \"ACCEPTED\"}";
    private static final String DECLINE = "{\"decision\": \"DECLINED\", \"reason\": \"You did four last year.\"}";

    @Inject
    SessionFactory database;

    @Test
    @DisplayName("REQ-65 REQ-26 a rep objects with a counter-proposal; accepted, it is sent and to be acknowledged")
    void counterProposalIsAccepted() {
        var plan = Drafts.published(MONDAY);
        var id = meetings(plan);
        as(People.ANN)
                .noContentType()
                .post("/v1/expectations/{id}/acknowledgement", id)
                .then()
                .statusCode(201);
        challenge(People.ANN, id, TWO)
                .then()
                .statusCode(201)
                .body("status", is("CHALLENGED"))
                .body("target", is(3))
                .body("acknowledgedAt", nullValue())
                .body("challenge.reason", is("Two accounts went to Rosa."))
                .body("challenge.previousTarget", is(3))
                .body("challenge.proposedTarget", is(2))
                .body("challenge.decision", nullValue());
        var decided = decide(People.MARIA, id, ACCEPT);
        decided.then()
                .statusCode(201)
                .body("status", is("SENT"))
                .body("target", is(2))
                .body("seenAt", nullValue())
                .body("challenge.decision", is("ACCEPTED"))
                .body("challenge.agreedTarget", is(2))
                .body("challenge.decidedBy", is(People.MARIA.id().toString()));
        as(People.MARIA)
                .get("/v1/expectations/{id}", id)
                .then()
                .header("ETag", decided.header("ETag"))
                .body("target", is(2));
        as(People.ANN).get("/v1/expectations/{id}", id).then().body("status", is("SEEN"));
        as(People.ANN)
                .noContentType()
                .post("/v1/expectations/{id}/acknowledgement", id)
                .then()
                .statusCode(201)
                .body("target", is(2));
        as(People.BEN)
                .get("/v1/expectations?planId={plan}", plan)
                .then()
                .body("items.find { it.line.name.startsWith('First-time') }.target", is(3));
    }

    @Test
    @DisplayName("REQ-39 a declined challenge leaves the target; the rep may acknowledge it or object again")
    void declinedIsNotTheLastWord() {
        var id = meetings(Drafts.published(MONDAY));
        challenge(People.ANN, id, "{\"reason\": \"Too many.\"}").then().statusCode(201);
        decide(People.MARIA, id, DECLINE)
                .then()
                .statusCode(201)
                .body("status", is("SEEN"))
                .body("target", is(3))
                .body("challenge.agreedTarget", nullValue())
                .body("challenge.decisionReason", is("You did four last year."));
        challenge(People.ANN, id, TWO).then().statusCode(201);
        decide(People.EMIL, id, "{\"decision\": \"ACCEPTED\", \"target\": 2.5}")
                .then()
                .statusCode(201)
                .body("target", is(2.5f))
                .body("challenge.proposedTarget", is(2));
        as(People.ANN)
                .get("/v1/expectations/{id}/challenges", id)
                .then()
                .statusCode(200)
                .body("items.decision", contains("DECLINED", "ACCEPTED"))
                .body("items.reason", contains("Too many.", "Two accounts went to Rosa."))
                .body("items.decidedAt", everyItem(notNullValue()));
        var first = as(People.MARIA).get("/v1/expectations/{id}/challenges?limit=1", id);
        first.then().body("items.size()", is(1));
        as(People.MARIA)
                .queryParam("cursor", first.jsonPath().getString("nextCursor"))
                .get("/v1/expectations/{id}/challenges?limit=1", id)
                .then()
                .body("items.decision", contains("ACCEPTED"));
    }

    @Test
    @DisplayName("REQ-69 what waits for a decision can be listed; the plan's history tells who argued what")
    void managersSeeWhatWaits() {
        var plan = Drafts.published(MONDAY);
        var id = meetings(plan);
        challenge(People.ANN, id, TWO).then().statusCode(201);
        as(People.MARIA)
                .get("/v1/expectations?planId={plan}&status=CHALLENGED", plan)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].challenge.proposedTarget", is(2));
        decide(People.MARIA, id, DECLINE).then().statusCode(201);
        as(People.MARIA)
                .get("/v1/expectations?planId={plan}&status=CHALLENGED", plan)
                .then()
                .body("items.size()", is(0));
        challenge(People.ANN, id, TWO);
        decide(People.MARIA, id, ACCEPT);
        var history = as(People.MARIA)
                .get("/v1/plans/{plan}/history", plan)
                .then()
                .body("items.event", hasItem("CHALLENGE_DECLINED"));
        history.body("items.findAll { it.event == 'EXPECTATION_CHALLENGED' }.size()", is(2))
                .body(
                        "items.findAll { it.event == 'EXPECTATION_CHALLENGED' }.actorId",
                        everyItem(is(People.ANN.id().toString())))
                .body("items.find { it.event == 'CHALLENGE_ACCEPTED' }.before.target", is(3))
                .body("items.find { it.event == 'CHALLENGE_ACCEPTED' }.after.target", is(2))
                .body("items.find { it.event == 'CHALLENGE_ACCEPTED' }.before.status", is("CHALLENGED"))
                .body("items.find { it.event == 'CHALLENGE_ACCEPTED' }.before.challenge.decision", nullValue())
                .body("items.find { it.event == 'CHALLENGE_ACCEPTED' }.after.status", is("SENT"));
    }

    @Test
    @DisplayName("An open challenge is neither repeated nor acknowledged, and is decided once")
    void refusesWhatTheStateDoesNotAllow() {
        var id = meetings(Drafts.published(MONDAY));
        decide(People.MARIA, id, DECLINE).then().statusCode(409).body("code", is("not_challenged"));
        challenge(People.ANN, id, TWO).then().statusCode(201);
        challenge(People.ANN, id, TWO).then().statusCode(409).body("code", is("already_challenged"));
        as(People.ANN)
                .noContentType()
                .post("/v1/expectations/{id}/acknowledgement", id)
                .then()
                .statusCode(409)
                .body("code", is("already_challenged"));
        decide(People.MARIA, id, ACCEPT).then().statusCode(201);
        decide(People.MARIA, id, DECLINE).then().statusCode(409).body("code", is("not_challenged"));
    }

    @Test
    @DisplayName("A reason is needed to object and to decline, a target to accept")
    void refusesWhatIsIncomplete() {
        var id = meetings(Drafts.published(MONDAY));
        challenge(People.ANN, id, "{\"reason\": \" \", \"proposedTarget\": 0.00001}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/proposedTarget"));
        challenge(People.ANN, id, "{\"reason\": \"%s\"}".formatted("x".repeat(1001)))
                .then()
                .statusCode(422);
        challenge(People.ANN, id, "{\"reason\": \"No\", \"proposedTarget\": 0}")
                .then()
                .statusCode(422);
        challenge(People.ANN, id, "{\"reason\": \"Too many.\"}").then().statusCode(201);
        decide(People.MARIA, id, ACCEPT)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/target"))
                .body("errors.code", contains("target_missing"));
        decide(People.MARIA, id, "{\"decision\": \"DECLINED\", \"target\": 2}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("reason_missing", "target_stays"));
        decide(People.MARIA, id, "{}").then().statusCode(422).body("errors.pointer", contains("/decision"));
        as(People.MARIA)
                .get("/v1/expectations/{id}", id)
                .then()
                .body("status", is("CHALLENGED"))
                .body("challenge.decision", nullValue());
    }

    @Test
    @DisplayName("Each is done once however often it is sent")
    void isIdempotent() {
        var id = meetings(Drafts.published(MONDAY));
        as(People.ANN)
                .contentType("application/json")
                .body(TWO)
                .post("/v1/expectations/{id}/challenge", id)
                .then()
                .statusCode(400)
                .body("code", is("idempotency_key_missing"));
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(People.ANN)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(TWO)
                    .post("/v1/expectations/{id}/challenge", id)
                    .then()
                    .statusCode(201);
        }
        as(People.ANN).get("/v1/expectations/{id}/challenges", id).then().body("items.size()", is(1));
    }

    @Test
    @DisplayName("Challenges cost one statement more, however many there are")
    void readingCostsConstantStatements() {
        var plan = Drafts.published(MONDAY);
        var ids = as(People.ANN)
                .get("/v1/expectations?planId={plan}", plan)
                .jsonPath()
                .getList("items.id", String.class);
        challenge(People.ANN, ids.get(0), TWO);
        long one = Statements.of(database, () -> as(People.ANN).get("/v1/expectations?planId={plan}", plan));
        ids.subList(1, 6).forEach(id -> challenge(People.ANN, id, TWO).then().statusCode(201));
        long many = Statements.of(database, () -> as(People.ANN).get("/v1/expectations?planId={plan}", plan));
        assertThat(many).isEqualTo(one).isEqualTo(4); // the plan, its version, expectations, challenges
    }

    private static String meetings(String plan) {
        return Challenged.expectation(plan, "First-time");
    }

    private static Response challenge(Person person, String id, String body) {
        return Challenged.challenge(person, id, body);
    }

    private static Response decide(Person person, String id, String body) {
        return Challenged.decide(person, id, body);
    }
}
