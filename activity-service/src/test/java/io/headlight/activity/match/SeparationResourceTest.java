package io.headlight.activity.match;

import static io.headlight.activity.activity.EvidenceLevel.SYSTEM;
import static io.headlight.activity.activity.EvidenceLevel.VERIFIED;
import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.MILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person knows better. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SeparationResourceTest {

    private final Instant noon = Meetings.noonOfSomeDay();
    private final UUID crm = UUID.randomUUID();
    private final UUID gong = UUID.randomUUID();
    private final Meetings meetings;
    private String crms;
    private String gongs;

    SeparationResourceTest(Meetings meetings) {
        this.meetings = meetings;
    }

    @BeforeEach
    void twoTakenForTheSame() {
        meetings.happened(crm, "crm", noon, SYSTEM);
        crms = Meetings.id(noon, "crm");
        meetings.happened(gong, "gong", noon, VERIFIED);
        gongs = Meetings.id(noon, "gong");
    }

    private static ValidatableResponse separate(Person who, String id, String from) {
        return Ask.creatingAs(who)
                .body("{\"fromActivityId\":\"%s\",\"reason\":\" Two short visits. \"}".formatted(from))
                .post("/v1/activities/" + id + "/separations")
                .then();
    }

    @Test
    void whatIsSetApartCountsBothForGood() {
        var measure = Measured.register("meeting", "COUNT", null);
        var location = separate(MARIA, crms, gongs)
                .statusCode(201)
                .body("activityId", equalTo(crms))
                .body("fromActivityId", equalTo(gongs))
                .body("reason", equalTo("Two short visits."))
                .body("separatedBy", equalTo(MARIA.id().toString()))
                .extract()
                .header("Location");
        assertThat(Meetings.counting(noon)).containsExactlyInAnyOrder("crm", "gong");
        assertThat(Meetings.total(measure, noon)).isEqualTo(2);
        Ask.as(ADA).get(location).then().statusCode(200).body("activityId", equalTo(crms));
        Ask.as(MARIA)
                .get("/v1/activities/" + Meetings.id(noon, "gong") + "/separations")
                .then()
                .body("items.reason", contains("Two short visits."));
        meetings.takenBack(gong, "gong", 2);
        meetings.happened(gong, "gong", 3, noon.plusSeconds(60), VERIFIED, Meetings.PAT);
        assertThat(Meetings.counting(noon)).containsExactly("gong", "crm");
        assertThat(Meetings.total(measure, noon)).isEqualTo(2);
    }

    @Test
    void itCanBeUndone() {
        var location = separate(MARIA, gongs, crms).statusCode(201).extract().header("Location");
        Ask.as(MARIA).delete(location).then().statusCode(428).body("code", equalTo("if_match_required"));
        Ask.as(MARIA).header("If-Match", "\"7\"").delete(location).then().statusCode(412);
        var tag = Ask.as(MARIA).get(location).header("ETag");
        Ask.as(MARIA).header("If-Match", tag).delete(location).then().statusCode(204);
        assertThat(Meetings.counting(noon)).containsExactly("gong");
        Ask.as(MARIA).header("If-Match", tag).delete(location).then().statusCode(404);
        Ask.as(MARIA)
                .get("/v1/activities/" + gongs + "/separations")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void onlyWhatIsTakenForTheSameCanBeSetApart() {
        meetings.happened(crm, "another", noon.plusSeconds(7200), SYSTEM);
        separate(ADA, crms, Meetings.id(noon, "another")).statusCode(409).body("code", equalTo("not_matched"));
        separate(ADA, crms, crms).statusCode(409);
        separate(ADA, crms, UUID.randomUUID().toString()).statusCode(404);
        separate(ADA, UUID.randomUUID().toString(), crms).statusCode(404);
        separate(ADA, crms, gongs).statusCode(201);
        separate(ADA, gongs, crms).statusCode(409).body("code", equalTo("not_matched"));
        assertThat(Meetings.counting(noon)).containsExactlyInAnyOrder("another", "crm", "gong");
    }

    @Test
    void everyBrokenRuleIsNamed() {
        Ask.creatingAs(MARIA)
                .body("{\"reason\":\" \"}")
                .post("/v1/activities/" + crms + "/separations")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/fromActivityId", "/reason"));
        Ask.as(MARIA)
                .body("{\"fromActivityId\":\"%s\",\"reason\":\"x\"}".formatted(gongs))
                .post("/v1/activities/" + crms + "/separations")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyWhoManagesTheRep() {
        separate(ANN, crms, gongs).statusCode(403);
        separate(MILES, crms, gongs).statusCode(403).body("code", equalTo("not_yours"));
        separate(GRETA, crms, gongs).statusCode(404);
        RestAssured.given()
                .post("/v1/activities/" + crms + "/separations")
                .then()
                .statusCode(401);
        var location = separate(ADA, crms, gongs).statusCode(201).extract().header("Location");
        for (var address : new String[] {location, "/v1/activities/" + crms + "/separations"}) {
            Ask.as(ANN).get(address).then().statusCode(403);
            Ask.as(MILES).get(address).then().statusCode(403);
            Ask.as(GRETA).get(address).then().statusCode(404);
        }
        Ask.as(MILES).header("If-Match", "\"0\"").delete(location).then().statusCode(403);
        Ask.as(GRETA).header("If-Match", "\"0\"").delete(location).then().statusCode(404);
        assertThat(Meetings.counting(noon)).containsExactlyInAnyOrder("crm", "gong");
        meetings.happened(crm, "another", noon.plusSeconds(7200), SYSTEM);
        Ask.as(ADA)
                .get(location.replace(crms, Meetings.id(noon, "another")))
                .then()
                .statusCode(404);
    }
}
