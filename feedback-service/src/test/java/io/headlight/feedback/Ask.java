package io.headlight.feedback;

import static io.restassured.RestAssured.given;

import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Team;
import io.headlight.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as people make them. */
public final class Ask {

    private Ask() {}

    public static RequestSpecification as(Person person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    /** With an Idempotency-Key of its own. */
    public static RequestSpecification creatingAs(Person person) {
        return as(person).header("Idempotency-Key", UUID.randomUUID());
    }

    public static ValidatableResponse detect(Person manager, Team team) {
        return as(manager)
                .body("{\"teamId\": \"" + team.id() + "\"}")
                .post("/v1/detections")
                .then();
    }

    /** The rep's suggestions about this expectation, newest first. */
    public static JsonPath suggestions(Person manager, Standing standing) {
        var path = as(manager)
                .get("/v1/suggestions?limit=200&repId=" + standing.rep().id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return path.setRootPath("items.findAll { it.expectationId == '%s' }".formatted(standing.expectation()));
    }

    /** Detects and gives the id of the one suggestion about this expectation. */
    public static String suggested(Person manager, Team team, Standing standing) {
        Neighbors.stand(team, standing.toString());
        detect(manager, team).statusCode(200);
        return suggestions(manager, standing).getString("id[0]");
    }
}
