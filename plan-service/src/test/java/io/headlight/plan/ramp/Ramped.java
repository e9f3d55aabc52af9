package io.headlight.plan.ramp;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;

import io.headlight.kit.directory.Person;
import io.restassured.response.Response;

/** Ramp plans and ramps, through the API. */
public final class Ramped {

    /** A quarter, a half, three quarters, and all from week 13 on. */
    public static final String STEPS = steps("1 0.25, 5 0.5, 9 0.75, 13 1");

    private Ramped() {}

    /** As JSON, from pairs of week and share. */
    public static String steps(String pairs) {
        return "[" + pairs.replaceAll("(\\d+) ([^ ,]+)", "{\"fromWeek\": $1, \"share\": $2}") + "]";
    }

    public static String body(String name, String steps) {
        return "{\"name\": \"%s\", \"steps\": %s}".formatted(name, steps);
    }

    public static Response make(Person person, String body) {
        return creating(person).body(body).post("/v1/ramp-plans");
    }

    /** The id of a new one. */
    public static String plan(Person person, String name) {
        return make(person, body(name, STEPS)).then().statusCode(201).extract().path("id");
    }

    public static Response change(Person person, String id, String ifMatch, String body) {
        var request = as(person).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/ramp-plans/{id}", id);
    }

    /** @param days such as {@code "startedOn": "2034-01-02"} */
    public static Response assign(Person person, Person rep, String ifMatch, String plan, String days) {
        var request =
                as(person).contentType("application/json").body("{\"rampPlanId\": \"%s\", %s}".formatted(plan, days));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/reps/{rep}/ramp", rep.id());
    }

    public static Response end(Person person, Person rep, String ifMatch, String query) {
        var request = as(person);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete("/v1/reps/{rep}/ramp" + query, rep.id());
    }

    public static Response of(Person person, Person rep) {
        return as(person).get("/v1/reps/{rep}/ramp", rep.id());
    }
}
