package io.headlight.plan.expectation;

import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.testing.People;
import io.headlight.plan.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AcknowledgementTest {

    private static final String LEEDS = "{\"note\": \" I start in Leeds. \"}";

    private String plan;
    private String meetings;

    @BeforeEach
    void somethingIsExpected() {
        plan = Drafts.published(MONDAY);
        meetings = Challenged.expectation(plan, "First-time");
    }

    @Test
    @DisplayName(
            "REQ-39 65 what was acknowledged, with what was said, is kept, shown to the manager and in the history")
    void keepsWhatWasSaid() {
        acknowledge(
                        meetings,
                        "{\"understood\": [\"REWARD\", \"WHY\", \"BY_WHEN\", \"WHAT\"], \"note\": \" I start in Leeds. \"}")
                .then()
                .statusCode(201)
                .body("status", is("ACKNOWLEDGED"))
                .body("planVersion", is(1))
                .body("target", is(3))
                .body("acknowledgementNote", is("I start in Leeds."));
        as(People.MARIA)
                .get("/v1/expectations/{id}", meetings)
                .then()
                .body("acknowledgementNote", is("I start in Leeds."));
        var said = "items.find { it.event == 'EXPECTATION_ACKNOWLEDGED' }.";
        as(People.MARIA)
                .get("/v1/plans/{plan}/history", plan)
                .then()
                .body(said + "actorId", is(People.ANN.id().toString()))
                .body(said + "before.status", is("SENT"))
                .body(said + "before.acknowledgementNote", nullValue())
                .body(said + "after.expectationId", is(meetings))
                .body(said + "after.status", is("ACKNOWLEDGED"))
                .body(said + "after.target", is(3))
                .body(said + "after.acknowledgementNote", is("I start in Leeds."));
    }

    @Test
    @DisplayName("REQ-39 what is not understood is not acknowledged: every part that is left out is named")
    void refusesHalfAnUnderstanding() {
        acknowledge(meetings, "{\"understood\": [\"WHAT\", \"BY_WHEN\"], \"note\": \"Why?\"}")
                .then()
                .statusCode(422)
                .body("code", is("not_understood"))
                .body("errors.pointer", contains("/understood", "/understood"))
                .body("errors.code", contains("why_not_understood", "reward_not_understood"));
        acknowledge(meetings, "{\"understood\": []}")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains(
                                "what_not_understood",
                                "by_when_not_understood",
                                "why_not_understood",
                                "reward_not_understood"));
        as(People.MARIA)
                .get("/v1/expectations/{id}", meetings)
                .then()
                .body("status", is("SENT"))
                .body("acknowledgementNote", nullValue());
    }

    @Test
    @DisplayName("A result has no why and no reward of its own, so nobody need say that they understood them")
    void aResultStatesLess() {
        var result = as(People.MARIA)
                .get("/v1/expectations?planId={plan}&repId={rep}", plan, People.ANN.id())
                .jsonPath()
                .getString("items.find { it.line.type == 'RESULT' }.id");
        acknowledge(result, "{\"understood\": [\"WHAT\"]}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("by_when_not_understood"));
        acknowledge(result, "{\"understood\": [\"WHAT\", \"BY_WHEN\"]}").then().statusCode(201);
    }

    @Test
    @DisplayName("Nothing said means all of it, whether the body is absent, empty or null")
    void silenceIsComplete() {
        acknowledge(meetings, "").then().statusCode(201).body("acknowledgementNote", nullValue());
        acknowledge(meetings, "null").then().statusCode(200);
        acknowledge(meetings, "{}").then().statusCode(200);
        acknowledge(meetings, "{\"note\": \" \"}").then().statusCode(200);
        acknowledge(meetings, LEEDS).then().statusCode(409).body("code", is("already_acknowledged"));
    }

    @Test
    @DisplayName("Repeating it with the same words changes nothing; other words are refused, not lost")
    void isSaidOnce() {
        var first = acknowledge(meetings, LEEDS);
        acknowledge(meetings, LEEDS).then().statusCode(200).header("ETag", first.header("ETag"));
        acknowledge(meetings, "").then().statusCode(200).body("acknowledgementNote", is("I start in Leeds."));
        acknowledge(meetings, "{\"note\": \"In York.\"}")
                .then()
                .statusCode(409)
                .body("code", is("already_acknowledged"));
    }

    @Test
    @DisplayName("REQ-65 a challenge takes the acknowledgement back, and its words with it")
    void aChallengeTakesItBack() {
        acknowledge(meetings, LEEDS).then().statusCode(201);
        Challenged.challenge(People.ANN, meetings, "{\"reason\": \"Leeds went to Rosa.\"}")
                .then()
                .statusCode(201)
                .body("acknowledgementNote", nullValue());
        as(People.MARIA)
                .get("/v1/plans/{plan}/history", plan)
                .then()
                .body(
                        "items.find { it.event == 'EXPECTATION_CHALLENGED' }.before.acknowledgementNote",
                        is("I start in Leeds."));
        acknowledge(meetings, LEEDS).then().statusCode(409).body("code", is("already_challenged"));
        Challenged.decide(People.MARIA, meetings, "{\"decision\": \"DECLINED\", \"reason\": \"They stay yours.\"}");
        acknowledge(meetings, "{\"note\": \"Then in York.\"}")
                .then()
                .statusCode(201)
                .body("acknowledgementNote", is("Then in York."));
    }

    @Test
    @DisplayName("What cannot be read as an understanding is refused with the place where it is wrong")
    void refusesWhatIsNone() {
        acknowledge(meetings, "{\"note\": \"%s\"}".formatted("x".repeat(501)))
                .then()
                .statusCode(422)
                .body("code", is("invalid"))
                .body("errors.pointer", contains("/note"));
        acknowledge(meetings, "{\"understood\": [\"HOW\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/understood/0"));
        acknowledge(meetings, "{\"understood\": [null]}").then().statusCode(422);
        acknowledge(meetings, "{\"remark\": \"Fine\"}").then().statusCode(422);
        as(People.MARIA).get("/v1/expectations/{id}", meetings).then().body("status", is("SENT"));
    }

    private static Response acknowledge(String id, String body) {
        return as(People.ANN)
                .contentType("application/json")
                .body(body)
                .post("/v1/expectations/{id}/acknowledgement", id);
    }
}
