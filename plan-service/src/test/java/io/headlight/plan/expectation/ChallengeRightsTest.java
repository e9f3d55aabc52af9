package io.headlight.plan.expectation;

import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.headlight.kit.caller.Role;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.headlight.plan.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChallengeRightsTest {

    private static final String TWO = "{\"reason\": \"Two accounts went to Rosa.\", \"proposedTarget\": 2}";
    private static final String ACCEPT = "{\"decision\": \"ACCEPTED\"}";

    @Test
    @DisplayName("Who may not, may not: 401, 403, and 404 for another organization")
    void rights() {
        var id = expectation();
        given().get("/v1/expectations/{id}/challenges", id).then().statusCode(401);
        for (var person : List.of(People.MARIA, People.BEN, People.ADA)) {
            Challenged.challenge(person, id, TWO).then().statusCode(403);
        }
        Challenged.challenge(People.ANN, id, TWO).then().statusCode(201);
        for (var person : List.of(People.ANN, People.BEN, People.MILES)) {
            Challenged.decide(person, id, ACCEPT).then().statusCode(403);
        }
        for (var person : List.of(People.BEN, People.MILES)) {
            as(person).get("/v1/expectations/{id}/challenges", id).then().statusCode(403);
        }
        Challenged.challenge(People.GUS, id, TWO).then().statusCode(404);
        Challenged.decide(People.GINA, id, ACCEPT).then().statusCode(404);
        Challenged.decide(People.GRETA, id, ACCEPT).then().statusCode(404);
        for (var person : List.of(People.GUS, People.GINA, People.GRETA)) {
            as(person).get("/v1/expectations/{id}/challenges", id).then().statusCode(404);
        }
        Challenged.decide(People.ADA, id, ACCEPT).then().statusCode(201);
    }

    @Test
    @DisplayName("REQ-65 nobody objects for another, and nobody decides on their own objection")
    void notForAnotherAndNotForOneself() {
        var id = expectation();
        both(People.MARIA.id(), Role.MANAGER, "/challenge", id, TWO);
        Challenged.challenge(People.ANN, id, TWO).then().statusCode(201);
        both(People.ANN.id(), Role.ADMIN, "/challenge/decision", id, ACCEPT);
    }

    @Test
    @DisplayName("Of many decisions at once exactly one holds")
    void oneDecisionWins() throws Exception {
        var id = expectation();
        Challenged.challenge(People.ANN, id, TWO).then().statusCode(201);
        var statuses = atOnce(IntStream.range(1, 9)
                .<Callable<Integer>>mapToObj(i -> () -> Challenged.decide(
                                People.MARIA, id, "{\"decision\": \"ACCEPTED\", \"target\": " + i * 10 + "}")
                        .statusCode())
                .toList());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        var challenges =
                as(People.MARIA).get("/v1/expectations/{id}/challenges", id).jsonPath();
        assertThat(challenges.getList("items")).hasSize(1);
        as(People.MARIA)
                .get("/v1/expectations/{id}", id)
                .then()
                .body("target", is(challenges.getInt("items[0].agreedTarget")));
    }

    @Test
    @DisplayName("Acknowledged and challenged at once ends challenged, with one open challenge")
    void acknowledgedAndChallengedAtOnce() throws Exception {
        var id = expectation();
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            tasks.add(() -> Challenged.challenge(People.ANN, id, TWO).statusCode());
            tasks.add(() -> as(People.ANN)
                    .noContentType()
                    .post("/v1/expectations/{id}/acknowledgement", id)
                    .statusCode());
        }
        assertThat(atOnce(tasks)).isSubsetOf(200, 201, 409).contains(201);
        as(People.MARIA)
                .get("/v1/expectations/{id}", id)
                .then()
                .body("status", is("CHALLENGED"))
                .body("acknowledgedAt", is((Object) null));
        as(People.MARIA).get("/v1/expectations/{id}/challenges", id).then().body("items.size()", is(1));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> tasks) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(tasks.size())) {
            for (var answer : people.invokeAll(tasks)) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    private static void both(UUID person, String role, String act, String id, String body) {
        var token = Tokens.sign(Tokens.claims(person, Set.of(role, Role.REP)).claim("organization", List.of("acme")));
        given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/expectations/{id}" + act, id)
                .then()
                .statusCode(403)
                .body("code", is("not_yours"));
    }

    private static String expectation() {
        return Challenged.expectation(Drafts.published(MONDAY), "First-time");
    }
}
