package io.headlight.feedback.feedback;

import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.MARIA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.feedback.Ask;
import io.headlight.feedback.Neighbors;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewFeedbackTest {

    private final TestClock clock;

    NewFeedbackTest(TestClock clock) {
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

    @Test
    void everyBrokenRuleIsNamed() {
        Ask.creatingAs(MARIA)
                .body("{\"message\": \"%s\"}".formatted("x".repeat(2001)))
                .post("/v1/feedback")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/repId", "/kind", "/message"));
        Ask.creatingAs(MARIA)
                .body("{\"repId\": \"%s\", \"kind\": \"GAP\", \"dueOn\": \"2026-11-01\"}".formatted(ANN.id()))
                .post("/v1/feedback")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/suggestionId", "/message", "/dueOn"));
        Ask.creatingAs(MARIA)
                .body(note(ANN, "  "))
                .post("/v1/feedback")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/message"));
        Ask.creatingAs(MARIA)
                .body(note(ANN, "a\\u0000b"))
                .post("/v1/feedback")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/message"));
        Ask.creatingAs(MARIA)
                .body("{\"kind\": \"PRAISE\"}")
                .post("/v1/feedback")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind"));
        Ask.creatingAs(MARIA)
                .body("{\"repId\": \"%s\", \"kind\": \"NOTE\", \"message\": \"a\", \"authorId\": 1}"
                        .formatted(ANN.id()))
                .post("/v1/feedback")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_field"));
        Ask.creatingAs(MARIA).body("{\"repId\"").post("/v1/feedback").then().statusCode(400);
    }

    @Test
    void textStaysAsItWasWritten() {
        var text = "Großartig 🎉 — \\\"wow\\\",\\nnext: O'Neill; drop table feedback;";
        Ask.creatingAs(MARIA)
                .body(note(ANN, text))
                .post("/v1/feedback")
                .then()
                .statusCode(201)
                .body("message", equalTo("Großartig 🎉 — \"wow\",\nnext: O'Neill; drop table feedback;"));
        Ask.as(MARIA)
                .get("/v1/feedback?limit=1&repId=" + ANN.id())
                .then()
                .body("items[0].message", equalTo("Großartig 🎉 — \"wow\",\nnext: O'Neill; drop table feedback;"))
                .body("nextCursor", notNullValue());
    }

    @Test
    void aRetryIsAnsweredLikeTheFirst() {
        var key = UUID.randomUUID();
        var first = Ask.as(MARIA)
                .header("Idempotency-Key", key)
                .body(note(ANN, "Once."))
                .post("/v1/feedback");
        Ask.as(MARIA)
                .header("Idempotency-Key", key)
                .body(note(ANN, "Once."))
                .post("/v1/feedback")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", equalTo(first.header("Location")));
        Ask.as(MARIA).body(note(ANN, "Once.")).post("/v1/feedback").then().statusCode(400);
        Ask.as(MARIA).get("/v1/feedback/" + UUID.randomUUID()).then().statusCode(404);
    }
}
