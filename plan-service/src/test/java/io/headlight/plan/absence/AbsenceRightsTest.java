package io.headlight.plan.absence;

import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AbsenceRightsTest {

    private static final LocalDate DAY = LocalDate.of(2051, 3, 6);
    private static final String SICK = Entering.body(People.ANN, DAY, DAY, AbsenceKind.SICKNESS, "");

    @Test
    @DisplayName("A rep, their managers and an admin may enter it, see it and cancel it")
    void may() {
        for (var person : List.of(People.ANN, People.MARIA, People.EMIL, People.ADA)) {
            String id = Entering.enter(person, SICK)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            for (var reader : List.of(People.ANN, People.MARIA, People.EMIL, People.ADA)) {
                as(reader).get("/v1/absences/{id}", id).then().statusCode(200);
                assertThat(Entering.listed(reader, "?from=2051-01-01&to=2051-12-31", 50))
                        .containsExactly(id);
            }
            Entering.cancel(person, id).then().statusCode(204);
        }
    }

    @Test
    @DisplayName("Nobody learns that a colleague is ill: 403, and an empty list")
    void mayNot() {
        for (var person : List.of(People.BEN, People.MILES)) {
            Entering.enter(person, SICK).then().statusCode(403);
        }
        var later = DAY.plusYears(1);
        String id = Entering.enter(People.ANN, Entering.body(People.ANN, later, later, AbsenceKind.SICKNESS, ""))
                .path("id");
        for (var person : List.of(People.BEN, People.MILES)) {
            as(person).get("/v1/absences/{id}", id).then().statusCode(403);
            Entering.cancel(person, id).then().statusCode(403);
            as(person).get("/v1/absences?repId=" + People.ANN.id()).then().statusCode(403);
            as(person).get("/v1/absences?teamId=" + People.UK.id()).then().statusCode(403);
            assertThat(Entering.listed(person, "?from=2052-01-01&to=2052-12-31", 50))
                    .isEmpty();
        }
        given().get("/v1/absences").then().statusCode(401);
        given().get("/v1/absences/{id}", id).then().statusCode(401);
        for (var token : List.of(Tokens.integration("acme"), Tokens.service())) {
            given().header("Authorization", "Bearer " + token)
                    .header("Headlight-Tenant", "acme")
                    .get("/v1/absences/{id}", id)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    @DisplayName("Another organization finds nothing")
    void anotherOrganization() {
        var day = DAY.plusYears(2);
        var id = Entering.vacation(People.ANN, day, day);
        for (var person : List.of(People.GUS, People.GINA, People.GRETA)) {
            as(person).get("/v1/absences/{id}", id).then().statusCode(404);
            Entering.cancel(person, id).then().statusCode(404);
            Entering.enter(person, SICK).then().statusCode(404);
            as(person).get("/v1/absences?repId=" + People.ANN.id()).then().statusCode(404);
            as(person).get("/v1/absences?teamId=" + People.UK.id()).then().statusCode(404);
            assertThat(Entering.listed(person, "?from=2053-01-01&to=2053-12-31", 50))
                    .isEmpty();
        }
        // The other system's ids are each organization's own.
        var named = ", \"externalId\": \"both-have-it\"";
        Entering.enter(People.ANN, Entering.body(People.ANN, day, day, AbsenceKind.OTHER, named))
                .then()
                .statusCode(201);
        Entering.enter(People.GUS, Entering.body(People.GUS, day, day, AbsenceKind.OTHER, named))
                .then()
                .statusCode(201);
        as(People.ADA).get("/v1/absences/{id}", UUID.randomUUID()).then().statusCode(404);
        Entering.enter(
                        People.ADA,
                        SICK.replace(
                                People.ANN.id().toString(), People.MARIA.id().toString()))
                .then()
                .statusCode(404);
    }
}
