package io.headlight.feedback.feedback;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.EMIL;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.MILES;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.feedback.Ask;
import io.headlight.feedback.Neighbors;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackResourceTest {

    private final TestClock clock;

    FeedbackResourceTest(TestClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void monday() {
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
        Neighbors.forget();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private static String note(Person rep, String message) {
        return "{\"repId\": \"%s\", \"kind\": \"NOTE\", \"message\": \"%s\"}".formatted(rep.id(), message);
    }

    private static ValidatableResponse sent(Person manager, Person rep) {
        return Ask.creatingAs(manager)
                .body(note(rep, "Well prepared."))
                .post("/v1/feedback")
                .then()
                .statusCode(201);
    }

    private static String sentTo(Person rep) {
        return sent(MARIA, rep).extract().header("Location");
    }

    @Test
    @DisplayName("a note goes from its manager to its rep: sent, seen, acknowledged with a reply")
    void theWholeWay() {
        var at = sent(MARIA, ANN)
                .header("ETag", "\"0\"")
                .body("status", equalTo("SENT"))
                .body("kind", equalTo("NOTE"))
                .body("authorId", equalTo(MARIA.id().toString()))
                .body("edited", equalTo(false))
                .body("sentAt", equalTo("2026-11-23T09:00:00Z"))
                .extract()
                .header("Location");
        Ask.as(MARIA)
                .get(at)
                .then()
                .statusCode(200)
                .body("status", equalTo("SENT"))
                .body("seenAt", nullValue());

        clock.advance(Duration.ofMinutes(5));
        Ask.as(ANN)
                .get(at)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("SEEN"))
                .body("seenAt", equalTo("2026-11-23T09:05:00Z"));
        clock.advance(Duration.ofMinutes(5));
        Ask.as(ANN).get(at).then().body("seenAt", equalTo("2026-11-23T09:05:00Z"));
        Ask.as(ANN)
                .body("{\"reply\": \"Thank you.\"}")
                .post(at + "/acknowledgement")
                .then()
                .statusCode(201)
                .header("Location", equalTo(at));
        Ask.as(MARIA)
                .get(at)
                .then()
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("sentAt", equalTo("2026-11-23T09:00:00Z"))
                .body("seenAt", equalTo("2026-11-23T09:05:00Z"))
                .body("acknowledgedAt", equalTo("2026-11-23T09:10:00Z"))
                .body("reply", equalTo("Thank you."));
    }

    @Test
    void anAcknowledgementIsGivenOnce() {
        var at = sentTo(ANN);
        Ask.as(ANN)
                .body("{\"reply\": \"Fine.\"}")
                .post(at + "/acknowledgement")
                .then()
                .statusCode(201);
        clock.advance(Duration.ofHours(1));
        Ask.as(ANN)
                .body("{\"reply\": \"Fine.\"}")
                .post(at + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", equalTo("2026-11-23T09:00:00Z"));
        Ask.as(ANN)
                .body("{\"reply\": \"Or not.\"}")
                .post(at + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("code", equalTo("already_acknowledged"));
        Ask.as(ANN).get(at).then().body("reply", equalTo("Fine."));
    }

    @Test
    void onlyTheRepAcknowledges() {
        var at = sentTo(ANN);
        Ask.as(MARIA).body("{}").post(at + "/acknowledgement").then().statusCode(403);
        Ask.as(ADA).body("{}").post(at + "/acknowledgement").then().statusCode(403);
        Ask.as(BEN)
                .body("{}")
                .post(at + "/acknowledgement")
                .then()
                .statusCode(403)
                .body("code", equalTo("not_yours"));
        Ask.as(GUS).body("{}").post(at + "/acknowledgement").then().statusCode(404);
        RestAssured.given().body("{}").post(at + "/acknowledgement").then().statusCode(401);
        Ask.as(ANN).get(at).then().body("acknowledgedAt", nullValue());
    }

    @Test
    void aListIsReadByItsRep() {
        var at = sentTo(BEN);
        var id = at.substring(at.lastIndexOf('/') + 1);
        Ask.as(MARIA)
                .get("/v1/feedback?repId=" + BEN.id())
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].status", equalTo("SENT"));
        Ask.as(BEN)
                .get("/v1/feedback")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("items[0].status", equalTo("SEEN"))
                .body("items.repId", everyItem(is(BEN.id().toString())));
        Ask.as(EMIL).get("/v1/feedback?limit=200").then().body("items.id", hasItem(id));
        Ask.as(ADA).get("/v1/feedback?limit=200").then().body("items.id", hasItem(id));
        Ask.as(MILES).get("/v1/feedback?limit=200").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void whoMayNotReadOrSend() {
        var at = sentTo(ANN);
        Ask.as(BEN).get(at).then().statusCode(403);
        Ask.as(MILES).get(at).then().statusCode(403);
        Ask.as(BEN).get("/v1/feedback?repId=" + ANN.id()).then().statusCode(403);
        RestAssured.get(at).then().statusCode(401);
        RestAssured.get("/v1/feedback").then().statusCode(401);
        Ask.creatingAs(ANN).body(note(ANN, "Me.")).post("/v1/feedback").then().statusCode(403);
        Ask.creatingAs(MILES).body(note(ANN, "Hm.")).post("/v1/feedback").then().statusCode(403);
        Ask.creatingAs(MARIA)
                .body(note(MARIA, "Me."))
                .post("/v1/feedback")
                .then()
                .statusCode(404);
    }

    @Test
    void anotherOrganizationSeesNothing() {
        var at = sentTo(ANN);
        Ask.as(GINA).get(at).then().statusCode(404).body("code", equalTo("not_found"));
        Ask.as(GUS).get(at).then().statusCode(404);
        Ask.as(GINA).get("/v1/feedback?repId=" + ANN.id()).then().statusCode(404);
        Ask.creatingAs(GINA).body(note(ANN, "Hm.")).post("/v1/feedback").then().statusCode(404);
        Ask.as(GINA)
                .get("/v1/feedback?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(at.substring(at.lastIndexOf('/') + 1))));
    }
}
