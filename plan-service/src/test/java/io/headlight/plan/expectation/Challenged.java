package io.headlight.plan.expectation;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.restassured.response.Response;

/** Objections to Ann's targets, through the API. */
public final class Challenged {

    private Challenged() {}

    /** Ann's expectation on the line whose name starts so; read by Maria, so that it stays unseen. */
    public static String expectation(String plan, String line) {
        return as(People.MARIA)
                .get("/v1/expectations?planId={plan}&repId={rep}", plan, People.ANN.id())
                .jsonPath()
                .getString("items.find { it.line.name.startsWith('" + line + "') }.id");
    }

    public static Response challenge(Person person, String id, String body) {
        return creating(person).body(body).post("/v1/expectations/{id}/challenge", id);
    }

    public static Response decide(Person person, String id, String body) {
        return creating(person).body(body).post("/v1/expectations/{id}/challenge/decision", id);
    }
}
