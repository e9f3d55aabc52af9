package io.headlight.plan.ramp;

import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepRampRightsTest {

    private static final Person SEEN = People.rep(461, People.UK);
    private static final Person STALE = People.rep(462, People.UK);
    private static final Person RACED = People.rep(463, People.UK);
    private static final Person REFUSED = People.rep(464, People.UK);
    private static final Person SELLING_LEAD = selling(People.rep(465, People.UK));
    private static final String STARTED = "\"startedOn\": \"2034-01-02\"";

    @Inject
    TestClock clock;

    @Inject
    FixedDirectory directory;

    @BeforeEach
    void newReps() {
        directory.change("acme", People.acmeWith(SEEN, STALE, RACED, REFUSED, SELLING_LEAD));
        clock.set(Instant.parse("2034-01-02T09:00:00Z"));
    }

    @AfterEach
    void forget() {
        clock.reset();
        directory.reset();
    }

    /** A manager who sells too. */
    private static Person selling(Person rep) {
        return new Person(
                rep.id(), rep.username(), rep.name(), rep.email(), rep.teamIds(), Set.of(Role.REP, Role.MANAGER));
    }

    @Test
    @DisplayName("REQ-45 who manages a rep sets the ramp, never the rep; who sees the rep sees it")
    void rights() {
        var plan = Ramped.plan(People.MARIA, "Rights");
        Ramped.assign(SEEN, SEEN, null, plan, STARTED).then().statusCode(403);
        Ramped.assign(People.MILES, SEEN, null, plan, STARTED)
                .then()
                .statusCode(403)
                .body("code", is("not_yours"));
        Ramped.assign(SELLING_LEAD, SELLING_LEAD, null, plan, STARTED)
                .then()
                .statusCode(403)
                .body("code", is("not_yours"));
        Ramped.assign(People.GRETA, SEEN, null, plan, STARTED).then().statusCode(404);
        Ramped.assign(People.MARIA, People.MILES, null, plan, STARTED).then().statusCode(404); // no rep
        Ramped.assign(People.ADA, SEEN, null, plan, STARTED).then().statusCode(201);
        for (var path : List.of("/v1/reps/{rep}/ramp", "/v1/reps/{rep}/ramp/history")) {
            given().get(path, SEEN.id()).then().statusCode(401);
            for (var person : List.of(SEEN, People.MARIA, People.EMIL, People.ADA)) {
                as(person).get(path, SEEN.id()).then().statusCode(200);
            }
            for (var other : List.of(People.ANN, People.MILES)) {
                as(other).get(path, SEEN.id()).then().statusCode(403);
            }
            as(People.GRETA).get(path, SEEN.id()).then().statusCode(404);
        }
        Ramped.end(SEEN, SEEN, "\"1\"", "").then().statusCode(403);
        Ramped.end(People.MILES, SEEN, "\"1\"", "").then().statusCode(403);
        Ramped.end(People.GRETA, SEEN, "\"1\"", "").then().statusCode(404);
        given().delete("/v1/reps/{rep}/ramp", SEEN.id()).then().statusCode(401);
        Ramped.of(SEEN, SEEN).then().statusCode(200);
    }

    @Test
    void aWriteNamesTheStateItSaw() {
        var plan = Ramped.plan(People.MARIA, "Stale");
        Ramped.assign(People.MARIA, STALE, "\"1\"", plan, STARTED).then().statusCode(412);
        Ramped.assign(People.MARIA, STALE, null, plan, STARTED).then().statusCode(201);
        Ramped.assign(People.MARIA, STALE, null, plan, STARTED)
                .then()
                .statusCode(428)
                .body("code", is("if_match_required"));
        Ramped.assign(People.MARIA, STALE, "\"1\"", plan, STARTED).then().statusCode(200);
        Ramped.assign(People.MARIA, STALE, "\"1\"", plan, STARTED)
                .then()
                .statusCode(412)
                .body("code", is("changed_meanwhile"));
        Ramped.end(People.MARIA, STALE, null, "").then().statusCode(428);
        Ramped.end(People.MARIA, STALE, "\"1\"", "").then().statusCode(412);
        Ramped.of(STALE, STALE).then().statusCode(200).header("ETag", is("\"2\""));
    }

    @Test
    @DisplayName("Of many who assign at once exactly one wins")
    void oneWins() throws Exception {
        var plan = Ramped.plan(People.MARIA, "Race");
        var tasks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () ->
                        Ramped.assign(People.MARIA, RACED, null, plan, STARTED).statusCode())
                .toList();
        var statuses = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(tasks.size())) {
            for (var answer : people.invokeAll(tasks)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 428);
    }

    @Test
    @DisplayName("What cannot be is refused with where it is, and leaves no trace")
    void validates() {
        var plan = Ramped.plan(People.MARIA, "Valid");
        var theirs = Ramped.plan(People.GINA, "Theirs");
        Ramped.assign(People.MARIA, REFUSED, null, theirs, "\"startedOn\": \"1999-12-31\"")
                .then()
                .statusCode(422)
                .body("code", is("invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/rampPlanId unknown_ramp_plan", "/startedOn day_out_of_range"));
        Ramped.assign(People.MARIA, REFUSED, null, plan, STARTED + ", \"effectiveOn\": \"2034-01-01\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/effectiveOn"))
                .body("errors.code", contains("effective_before_start"));
        Ramped.assign(People.MARIA, REFUSED, null, plan, STARTED + ", \"effectiveOn\": \"2150-01-01\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("day_out_of_range"));
        Ramped.assign(People.MARIA, REFUSED, null, plan, "\"startedOn\": null")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/startedOn"));
        Ramped.assign(People.MARIA, REFUSED, null, UUID.randomUUID() + "x", STARTED)
                .then()
                .statusCode(422);
        Ramped.of(REFUSED, REFUSED).then().statusCode(404);
        Ramped.assign(People.MARIA, REFUSED, null, plan, STARTED).then().statusCode(201);
        Ramped.end(People.MARIA, REFUSED, "\"1\"", "?effectiveOn=2034-01-03")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("effectiveOn"))
                .body("errors.code", contains("in_the_future"));
        Ramped.end(People.MARIA, REFUSED, "\"1\"", "?effectiveOn=0001-01-01")
                .then()
                .statusCode(422)
                .body("errors.code", contains("day_out_of_range"));
        Ramped.of(REFUSED, REFUSED).then().statusCode(200);
    }
}
