package io.headlight.plan.template.catalog;

import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateRightsTest {

    @Test
    @DisplayName("Another organization sees nothing of it, may use the id itself, and touches nobody else's")
    void anotherOrganizationSeesNothing() {
        Own.added(People.MARIA, "own-secret");
        Own.change(People.MARIA, "own-secret", "\"1\"", Own.named("Two")).then().statusCode(200);
        as(People.ANN).get("/v1/templates/own-secret?version=1").then().statusCode(200);
        for (var stranger : List.of(People.GINA, People.GRETA, People.GUS)) {
            for (var path : List.of("", "?version=1", "/versions")) {
                as(stranger).get("/v1/templates/own-secret" + path).then().statusCode(404);
            }
            as(stranger).get("/v1/templates").then().body("items.id", not(hasItem("own-secret")));
        }
        Own.change(People.GRETA, "own-secret", "*", Own.content()).then().statusCode(404);
        Own.retire(People.GRETA, "own-secret", "*").then().statusCode(404);
        Own.add(People.GRETA, "own-secret", Own.named("Theirs"))
                .then()
                .statusCode(201)
                .body("version", is(1));
        as(People.GUS).get("/v1/templates?origin=OWN").then().body("items.name", hasItem("Theirs"));
        as(People.ANN).get("/v1/templates/own-secret").then().body("name", is("Two"));
        as(People.ANN).get("/v1/templates?origin=OWN").then().body("items.id", hasItem("own-secret"));
        Own.retire(People.GRETA, "own-secret", "\"1\"").then().statusCode(204);
        as(People.ANN).get("/v1/templates/own-secret").then().statusCode(200);
    }

    @Test
    @DisplayName("Managers and admins write; reps read; a partner's system and nobody do neither")
    void rights() {
        Own.add(People.ANN, "own-by-rep", Own.content()).then().statusCode(403);
        Own.added(People.ADA, "own-by-admin");
        Own.change(People.ANN, "own-by-admin", "\"1\"", Own.content()).then().statusCode(403);
        Own.retire(People.ANN, "own-by-admin", "\"1\"").then().statusCode(403);
        given().contentType("application/json")
                .body(Own.content().toString())
                .put("/v1/templates/own-by-admin")
                .then()
                .statusCode(401);
        given().delete("/v1/templates/own-by-admin").then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.integration("acme"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Own.content().put("id", "own-by-machine").toString())
                .post("/v1/templates")
                .then()
                .statusCode(403);
    }
}
