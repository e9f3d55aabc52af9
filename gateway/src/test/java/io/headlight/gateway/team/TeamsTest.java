package io.headlight.gateway.team;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.gateway.Refusal;
import io.headlight.gateway.Services;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class TeamsTest {

    private static RequestSpecification as(Person person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    @Test
    @DisplayName("everyone learns who they are")
    void saysWhoIAm() {
        as(People.MARIA)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("id", is(People.MARIA.id().toString()))
                .body("name", is("Maria Moss"))
                .body("email", is("maria@acme.example"))
                .body("organization", is("acme"))
                .body("roles", contains("manager"))
                .body("teams.path", contains("/acme/emea/uk"));
    }

    @Test
    @DisplayName("somebody the directory does not know yet still learns what their token says")
    void saysWhoIAmToANewcomer() {
        var token =
                Tokens.sign(Tokens.claims(UUID.randomUUID(), Set.of(Role.REP)).claim("organization", List.of("acme")));

        given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("roles", contains("rep"))
                .body("teams", hasSize(0));
    }

    @Test
    @DisplayName("a manager lists what they lead, an admin everything, a rep their own; nobody another organization's")
    void listsTeams() {
        as(People.EMIL)
                .get("/v1/teams")
                .then()
                .statusCode(200)
                .body("items.path", contains("/acme/emea", "/acme/emea/dach", "/acme/emea/uk"))
                .body("nextCursor", nullValue());
        as(People.ADA)
                .get("/v1/teams")
                .then()
                .body("items.path", contains("/acme", "/acme/emea", "/acme/emea/dach", "/acme/emea/uk"));
        as(People.MARIA).get("/v1/teams").then().body("items.path", contains("/acme/emea/uk"));
        as(People.ANN).get("/v1/teams").then().body("items.path", contains("/acme/emea/uk"));
        as(People.GINA).get("/v1/teams").then().body("items.path", contains("/globex/sales"));
    }

    @Test
    @DisplayName("the list goes on page by page, each row once; a cursor does not work for another organization")
    void pagesTeams() {
        var first = as(People.ADA)
                .get("/v1/teams?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract();
        var cursor = first.<String>path("nextCursor");

        as(People.ADA)
                .get("/v1/teams?limit=3&cursor=" + cursor)
                .then()
                .body("items.path", contains("/acme/emea/uk"))
                .body("nextCursor", nullValue());
        Refusal.is(as(People.GRETA).get("/v1/teams?limit=3&cursor=" + cursor).then(), 422, "invalid")
                .body("errors[0].code", is("cursor_mismatch"));
        Refusal.is(as(People.ADA).get("/v1/teams?limit=0").then(), 422, "invalid");
    }

    @Test
    @DisplayName("a team shows everyone in it and below, by name")
    void showsATeam() {
        as(People.EMIL)
                .get("/v1/teams/" + People.EMEA.id())
                .then()
                .statusCode(200)
                .body("name", is("emea"))
                .body("parentId", is(People.ACME.id().toString()))
                .body(
                        "members.name",
                        contains("Ann Archer", "Ben Baker", "Emil Ende", "Maria Moss", "Miles Maurer", "Rosa Richter"))
                .body("members[0].id", is(People.ANN.id().toString()))
                .body("members[0].email", is("ann@acme.example"))
                .body("members[0].roles", contains("rep"));
    }

    @Test
    @DisplayName("a team is shown to nobody but those who lead it")
    void showsNobodyWhatIsNotTheirs() {
        var uk = "/v1/teams/" + People.UK.id();
        Refusal.is(as(People.MILES).get(uk).then(), 403, "not_yours");
        Refusal.is(as(People.ANN).get(uk).then(), 403, "not_yours");
        Refusal.is(as(People.GRETA).get(uk).then(), 404, "not_found");
        Refusal.is(as(People.ADA).get("/v1/teams/" + UUID.randomUUID()).then(), 404, "not_found");
        Refusal.is(
                given().auth().oauth2(Tokens.integration("acme")).get("/v1/me").then(), 403, "forbidden");
        Refusal.is(given().get("/v1/teams").then(), 401, "unauthenticated");
    }
}
