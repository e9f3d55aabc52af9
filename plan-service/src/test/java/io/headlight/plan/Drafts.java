package io.headlight.plan;

import static io.restassured.RestAssured.given;

import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Team;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;

/** Plans made through the API, for tests that need one. */
public final class Drafts {

    /** Thirteen weeks from here on; in the future of every build. */
    public static final LocalDate MONDAY = LocalDate.of(2035, 1, 1);

    public static final String BOTH = "\"new-customer-acquisition\", \"grow-existing-accounts\"";

    private Drafts() {}

    public static RequestSpecification as(Person person) {
        return given().header("Authorization", "Bearer " + Tokens.of(person));
    }

    public static RequestSpecification creating(Person person) {
        return as(person).contentType("application/json").header("Idempotency-Key", UUID.randomUUID());
    }

    /** A draft of Maria's with both templates, which can be published as it is. */
    public static JsonPath complete() {
        return of(People.MARIA, People.UK, BOTH, MONDAY);
    }

    public static JsonPath of(Person manager, Team team, String templates, LocalDate startsOn) {
        return creating(manager)
                .body("""
                        {"name": "First quarter", "templateIds": [%s], "teamId": "%s",
                         "startsOn": "%s", "endsOn": "%s", "timeZone": "Europe/London"}
                        """.formatted(
                        templates, team.id(), startsOn, startsOn.plusWeeks(13).minusDays(3)))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A published plan with both templates for some of a team; its id. */
    public static String publishedFor(Person manager, Team team, String audience, LocalDate startsOn) {
        var id = creating(manager)
                .body("""
                        {"name": "For some", "templateIds": [%s], "teamId": "%s", "audience": %s,
                         "startsOn": "%s", "endsOn": "%s", "timeZone": "Europe/London"}
                        """.formatted(
                                BOTH,
                                team.id(),
                                audience,
                                startsOn,
                                startsOn.plusWeeks(13).minusDays(3)))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        publish(manager, id).then().statusCode(201);
        return id;
    }

    public static Response publish(Person manager, String planId) {
        return creating(manager).post("/v1/plans/{id}/publication", planId);
    }

    /** A published plan of Maria's; its id. */
    public static String published(LocalDate startsOn) {
        var id = of(People.MARIA, People.UK, BOTH, startsOn).getString("id");
        publish(People.MARIA, id).then().statusCode(201);
        return id;
    }
}
