package io.headlight.plan.teamcalendar;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.teamcalendar.OwnCalendars.BAVARIA;
import static io.headlight.plan.teamcalendar.OwnCalendars.get;
import static io.headlight.plan.teamcalendar.OwnCalendars.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarRightsTest {

    private static final List<String> READ =
            List.of("", "/versions", "/days?from=2027-01-01&to=2027-01-31", "/fiscal-periods");

    @AfterEach
    void giveBack() {
        OwnCalendars.giveBack(People.ADA, People.UK, People.EMEA, People.ACME);
    }

    @Test
    @DisplayName("Everybody of the organization may read every team's calendar; a partner's system may not")
    void reading() {
        for (var path : READ) {
            var uri = "/v1/calendars/" + People.DACH.id() + path;
            for (var person : List.of(People.ANN, People.MARIA, People.ADA)) {
                as(person).get(uri).then().statusCode(200);
            }
            given().header("Authorization", "Bearer " + Tokens.service())
                    .header("Headlight-Tenant", "acme")
                    .get(uri)
                    .then()
                    .statusCode(200);
            given().header("Authorization", "Bearer " + Tokens.integration("acme"))
                    .get(uri)
                    .then()
                    .statusCode(403);
            given().get(uri).then().statusCode(401);
            as(People.GRETA).get(uri).then().statusCode(404);
        }
        as(People.ADA).get("/v1/calendars/{team}", UUID.randomUUID()).then().statusCode(404);
        as(People.ADA).get("/v1/calendars/uk").then().statusCode(404);
    }

    @Test
    @DisplayName("A calendar is set by an admin or by who leads the team, the topmost one by an admin")
    void writing() {
        put(People.ANN, People.UK, null, BAVARIA).then().statusCode(403);
        put(People.MILES, People.UK, null, BAVARIA).then().statusCode(403);
        put(People.MARIA, People.EMEA, null, BAVARIA).then().statusCode(403);
        put(People.EMIL, People.ACME, null, BAVARIA).then().statusCode(403);
        put(People.GINA, People.UK, null, BAVARIA).then().statusCode(404);
        put(People.GRETA, People.UK, null, BAVARIA).then().statusCode(404);
        given().contentType("application/json")
                .body(BAVARIA)
                .put("/v1/calendars/{team}", People.UK.id())
                .then()
                .statusCode(401);
        get(People.ANN, People.UK).body("source", equalTo("BUILT_IN"));

        put(People.MARIA, People.UK, null, BAVARIA).then().statusCode(201);
        put(People.EMIL, People.EMEA, null, BAVARIA).then().statusCode(201);
        put(People.ADA, People.ACME, null, BAVARIA).then().statusCode(201);
        for (var person : List.of(People.ANN, People.MILES)) {
            as(person)
                    .header("If-Match", "*")
                    .delete("/v1/calendars/{team}", People.UK.id())
                    .then()
                    .statusCode(403);
        }
        as(People.GRETA)
                .header("If-Match", "*")
                .delete("/v1/calendars/{team}", People.UK.id())
                .then()
                .statusCode(404);
        as(People.EMIL)
                .header("If-Match", "*")
                .delete("/v1/calendars/{team}", People.UK.id())
                .then()
                .statusCode(204);
    }
}
