package io.headlight.kit.caller;

import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.sample.Ask;
import io.headlight.kit.testing.TestDatabase;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who sees what: tenants apart, services for the tenant they name, rights on parameters, pages that belong to one list. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SightTest {

    private static String word() {
        return UUID.randomUUID().toString();
    }

    private static String created(String text) {
        return Ask.creatingAs(MARIA)
                .body(Ask.note(ANN, text))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .header("Location");
    }

    @Test
    void anotherOrganizationSeesNothing() {
        var note = created(word());
        Ask.as(GINA).get(note).then().statusCode(404);
        Ask.as(GINA)
                .header("If-Match", "*")
                .body("{\"text\":\"x\"}")
                .patch(note)
                .then()
                .statusCode(404);
        Ask.creatingAs(GINA)
                .body(Ask.note(ANN, word()))
                .post("/v1/notes")
                .then()
                .statusCode(404);
    }

    @Test
    void aServiceNamesItsTenant() {
        var note = created(word());
        var service = RestAssured.given().auth().oauth2(Tokens.service()).contentType(ContentType.JSON);
        service.header("Headlight-Tenant", "acme").get(note).then().statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.service())
                .header("Headlight-Tenant", "globex")
                .get(note)
                .then()
                .statusCode(404);
        RestAssured.given().auth().oauth2(Tokens.service()).get(note).then().statusCode(403);
        Ask.as(GINA).header("Headlight-Tenant", "acme").get(note).then().statusCode(404);
    }

    @Test
    void rightsAreDeclaredOnParameters() {
        var mine = "/v1/notes/of-rep/" + ANN.id();
        Ask.as(ANN).get(mine).then().statusCode(200);
        Ask.as(MARIA).get(mine).then().statusCode(200);
        Ask.as(BEN).get(mine).then().statusCode(403);
        Ask.as(MARIA).get("/v1/notes/of-rep/" + ROSA.id()).then().statusCode(403);
        Ask.as(GUS).get(mine).then().statusCode(404);
        Ask.as(MARIA).get("/v1/notes/of-rep/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @DisplayName("a walk over pages shows each row once, and a cursor belongs to its list")
    void pages() {
        IntStream.range(0, 7)
                .forEach(i -> Ask.creatingAs(GINA)
                        .body(Ask.note(GUS, word()))
                        .post("/v1/notes")
                        .then()
                        .statusCode(201));
        var first = Ask.as(GINA).get("/v1/notes?limit=5").then().statusCode(200).extract();
        List<String> ids = first.path("items.id");
        String cursor = first.path("nextCursor");
        List<String> rest = Ask.as(GINA)
                .queryParam("limit", 5)
                .queryParam("cursor", cursor)
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .extract()
                .path("items.id");
        assertThat(ids).hasSize(5);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(ids);
        Ask.as(MARIA)
                .queryParam("cursor", cursor)
                .get("/v1/notes")
                .then()
                .statusCode(422)
                .body("errors.code", contains("cursor_mismatch"));
    }
}
