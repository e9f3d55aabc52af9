package io.headlight.activity.testdelivery;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TestDeliveryTest {

    private static String path(Partner partner) {
        return "/v1/sources/" + partner.id() + "/test-deliveries";
    }

    private static ValidatableResponse pressed(Partner partner) {
        return Ask.creatingAs(ADA).post(path(partner)).then();
    }

    private static void is(String status, Partner partner) {
        Ask.as(ADA)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"status\":\"%s\"}".formatted(status))
                .patch("/v1/sources/" + partner.id())
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STANDARD_WEBHOOKS", "PIPEDRIVE", "CLOUDEVENTS"})
    @DisplayName("REQ-03 the test button shows what would become of an event, and makes no facts")
    void showsWhatWouldBecomeOfIt(String sender) throws Throwable {
        var partner = Partner.of(ADA, sender);
        var location = pressed(partner).statusCode(201).extract().header("Location");
        partner.isWorkedOff();
        Ask.as(ADA)
                .get(location)
                .then()
                .statusCode(200)
                .body("sourceId", equalTo(partner.id()))
                .body("test", equalTo(true))
                .body("status", equalTo("PROCESSED"))
                .body("secretId", nullValue())
                .body("items[0].status", equalTo("IGNORED"))
                .body("items[0].reason", equalTo("TEST"))
                .body("items[0].detail", equalTo("it would be recorded"))
                .body("items[0].externalId", notNullValue())
                .body("items[0].activityType", notNullValue())
                .body("facts", empty())
                .body("life.steps.step", contains("RECEIVED", "ITEM_SETTLED", "CONCLUDED"));
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/quarantine")
                .then()
                .body("items", empty());
    }

    @Test
    void saysWhatWouldBeMissing() throws Throwable {
        var partner = Partner.connected(
                ADA,
                "{\"name\":\"H\",\"sender\":\"HUBSPOT\",\"credentials\":{\"secret\":\"" + UUID.randomUUID() + "\"}}");
        var location = pressed(partner).statusCode(201).extract().header("Location");
        partner.isWorkedOff();
        Ask.as(ADA)
                .get(location)
                .then()
                .body("status", equalTo("PROCESSED"))
                .body("items[0].reason", equalTo("TEST"))
                .body("items[0].detail", not(equalTo("nothing that we count")));
    }

    @Test
    void aMappingThatCannotUseItPutsNothingIntoQuarantine() throws Throwable {
        var partner = Partner.neutral(ADA);
        Ask.as(ADA)
                .body("{\"expression\":\"{'type': 'activity.recorded', 'timestamp': 'never', 'data': {}}\"}")
                .post("/v1/sources/" + partner.id() + "/mappings")
                .then()
                .statusCode(201);
        var location = pressed(partner).statusCode(201).extract().header("Location");
        partner.isWorkedOff();
        Ask.as(ADA)
                .get(location)
                .then()
                .body("status", equalTo("PROCESSED"))
                .body("items[0].reason", equalTo("TEST"))
                .body("items[0].detail", notNullValue())
                .body("items[0].activityType", nullValue());
    }

    @Test
    void isNoEventOfItsSource() throws Throwable {
        var partner = Partner.neutral(ADA);
        pressed(partner).statusCode(201);
        partner.isWorkedOff();
        Ask.as(ADA)
                .get("/v1/sources/" + partner.id() + "/health")
                .then()
                .body("lastEventAt", nullValue())
                .body("items.all", equalTo(0))
                .body("received.thisHour", equalTo(0))
                .body("problems.code", contains("NEVER_HEARD"));
    }

    @Test
    void oneKeyMakesOneAndEachFurtherKeyAnother() {
        var partner = Partner.neutral(ADA);
        var key = UUID.randomUUID();
        String first = Ask.as(ADA)
                .header("Idempotency-Key", key)
                .post(path(partner))
                .then()
                .statusCode(201)
                .extract()
                .path("deliveryId");
        Ask.as(ADA).header("Idempotency-Key", key).post(path(partner)).then().body("deliveryId", equalTo(first));
        String second = pressed(partner).statusCode(201).extract().path("deliveryId");
        assertThat(second).isNotEqualTo(first);
        Ask.as(ADA).post(path(partner)).then().statusCode(400).body("code", equalTo("idempotency_key_missing"));
    }

    @Test
    void aPausedSourceStoresItAndADisabledOneRefuses() {
        var partner = Partner.neutral(ADA);
        is("PAUSED", partner);
        var location = pressed(partner).statusCode(201).extract().header("Location");
        Ask.as(ADA).get(location).then().body("status", equalTo("RECEIVED"));
        is("DISABLED", partner);
        pressed(partner).statusCode(409).body("code", equalTo("not_while_disabled"));
    }

    @Test
    void onlyAnAdminOfItsOwnOrganizationPresses() {
        var partner = Partner.neutral(ADA);
        Ask.creatingAs(MARIA).post(path(partner)).then().statusCode(403);
        Ask.creatingAs(GRETA).post(path(partner)).then().statusCode(404);
        RestAssured.given()
                .header("Idempotency-Key", UUID.randomUUID())
                .post(path(partner))
                .then()
                .statusCode(401);
    }
}
