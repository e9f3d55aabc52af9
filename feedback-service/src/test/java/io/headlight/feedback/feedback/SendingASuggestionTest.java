package io.headlight.feedback.feedback;

import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.EMIL;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.UK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.feedback.Ask;
import io.headlight.feedback.Neighbors;
import io.headlight.feedback.Standing;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingASuggestionTest {

    private static final String WORDING = "Account plans: due last Friday (20 November) and 2 of 5 are in, 3 missing.";

    private final TestClock clock;

    SendingASuggestionTest(TestClock clock) {
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

    private static Standing overdue() {
        return Standing.of(ANN).deliverable("2", "2026-11-20", "MISSED");
    }

    private static ValidatableResponse send(Person by, Person to, String suggestion, String kind, String message) {
        return Ask.creatingAs(by)
                .body("""
                        {"repId": "%s", "suggestionId": "%s", "kind": "%s", "message": %s, "dueOn": "2026-11-25"}
                        """.formatted(to.id(), suggestion, kind, message))
                .post("/v1/feedback")
                .then();
    }

    @Test
    @DisplayName("REQ-71 a gap is sent as suggested, with a due date; it is raised no more")
    void asSuggested() {
        var standing = overdue();
        var id = Ask.suggested(MARIA, UK, standing);
        send(MARIA, ANN, id, "GAP", "null")
                .statusCode(201)
                .body("kind", equalTo("GAP"))
                .body("message", equalTo(WORDING))
                .body("edited", equalTo(false))
                .body("dueOn", equalTo("2026-11-25"))
                .body("suggestionId", equalTo(id))
                .body("expectationId", equalTo(standing.expectation().toString()));
        Ask.detect(MARIA, UK).body("raised", equalTo(0)).body("open", equalTo(0));
        assertThat(Ask.suggestions(MARIA, standing).getList("status")).containsExactly("SENT");
    }

    @Test
    void theSameWordsAreNotAnEditOthersAre() {
        var same = Ask.suggested(MARIA, UK, overdue());
        send(MARIA, ANN, same, "GAP", "\"" + WORDING + "\"").statusCode(201).body("edited", equalTo(false));
        var other = Ask.suggested(MARIA, UK, overdue());
        send(MARIA, ANN, other, "GAP", "\"Ann, can I help you with the account plans?\"")
                .statusCode(201)
                .body("edited", equalTo(true))
                .body("message", equalTo("Ann, can I help you with the account plans?"));
    }

    @Test
    void aSecondSendingIsRefused() {
        var id = Ask.suggested(MARIA, UK, overdue());
        send(MARIA, ANN, id, "GAP", "null").statusCode(201);
        send(EMIL, ANN, id, "GAP", "\"Again.\"").statusCode(409).body("code", equalTo("suggestion_already_sent"));
        Ask.as(MARIA)
                .body("{}")
                .post("/v1/suggestions/" + id + "/dismissal")
                .then()
                .statusCode(409)
                .body("code", equalTo("suggestion_not_open"));
    }

    @Test
    void ofManySendingsAtOnceOneWins() throws Exception {
        var id = Ask.suggested(MARIA, UK, overdue());
        Callable<ExtractableResponse<Response>> sending =
                () -> send(MARIA, ANN, id, "GAP", "null").extract();
        var codes = new ArrayList<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(Collections.nCopies(10, sending))) {
                codes.add(
                        answer.get().statusCode() == 201 ? "sent" : answer.get().path("code"));
            }
        }
        assertThat(codes).containsOnlyOnce("sent");
        codes.remove("sent");
        assertThat(codes).containsOnly("suggestion_already_sent");
    }

    @Test
    void whatDoesNotFitTheSuggestionIsRefusedAndLeavesItOpen() {
        var standing = overdue();
        var id = Ask.suggested(MARIA, UK, standing);
        send(MARIA, ANN, id, "ENCOURAGEMENT", "null").statusCode(422).body("errors.pointer", contains("/kind"));
        send(MARIA, ANN, id, "NOTE", "\"Hi.\"").statusCode(422).body("errors.pointer", contains("/kind"));
        send(MARIA, BEN, id, "GAP", "null").statusCode(404);
        send(MARIA, ANN, UUID.randomUUID().toString(), "GAP", "null").statusCode(404);
        send(GINA, GUS, id, "GAP", "null").statusCode(404);
        assertThat(Ask.suggestions(MARIA, standing).getList("status")).containsExactly("OPEN");
    }

    @Test
    void whatIsDismissedOrNoLongerTrueIsNotSent() {
        var dismissed = Ask.suggested(MARIA, UK, overdue());
        Ask.as(MARIA).body("{}").post("/v1/suggestions/" + dismissed + "/dismissal");
        send(MARIA, ANN, dismissed, "GAP", "null").statusCode(409).body("code", equalTo("suggestion_not_open"));

        var standing = overdue();
        var id = Ask.suggested(MARIA, UK, standing);
        Neighbors.stand(UK, standing.deliverable("5", "2026-11-20", "ACHIEVED").toString());
        Ask.detect(MARIA, UK).statusCode(200);
        send(MARIA, ANN, id, "GAP", "null").statusCode(409).body("code", equalTo("suggestion_not_open"));
    }
}
