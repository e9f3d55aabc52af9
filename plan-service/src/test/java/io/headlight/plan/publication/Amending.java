package io.headlight.plan.publication;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;

/** Amendments as tests ask for them. */
public final class Amending {

    private Amending() {}

    /** The plan's behaviors with one member of one of them changed, as a member of an amendment. */
    public static String behaviorsWith(String plan, String line, String member, String value) {
        var body = as(People.MARIA).get("/v1/plans/{id}", plan).asString();
        return "\"behaviors\": " + JsonLines.with(body, line, member, value);
    }

    /** The plan's behaviors without one of them. */
    static String behaviorsWithout(String plan, String line) {
        return "\"behaviors\": "
                + JsonLines.without(as(People.MARIA).get("/v1/plans/{id}", plan).asString(), line);
    }

    /** By Maria, of the plan as it is now. */
    public static Response amend(String plan, LocalDate day, String lines) {
        var tag = as(People.MARIA).get("/v1/plans/{id}", plan).header("ETag");
        return amend(People.MARIA, plan, tag, day, lines);
    }

    public static Response amend(Person by, String plan, String ifMatch, LocalDate day, String lines) {
        var request = creating(by)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"effectiveOn\": \"%s\", \"reason\": \" More of it. \", %s}".formatted(day, lines));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/plans/{id}/amendments", plan);
    }
}
