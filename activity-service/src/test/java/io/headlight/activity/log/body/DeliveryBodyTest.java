package io.headlight.activity.log.body;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeliveryBodyTest {

    private Partner partner;

    @BeforeEach
    void connects() {
        partner = Partner.neutral(ADA);
    }

    private String tells(String body) {
        return partner.tell(body).statusCode(202).extract().path("deliveryId");
    }

    private static ValidatableResponse looks(String id) {
        return Ask.as(ADA).get("/v1/deliveries/" + id + "/looks").then().statusCode(200);
    }

    @Test
    @DisplayName("REQ-03 a body is shown without what is nobody's business, and each look at it leaves a trace")
    void isShownByRule() {
        var body = "{\"type\":\"x\",\"data\":{\"refreshToken\":\"live\",\"note\":\"<script>\"}}";
        var id = tells(body);
        looks(id).body("items", empty());
        Ask.as(ADA)
                .get("/v1/deliveries/" + id + "/body")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("no-store"))
                .body("deliveryId", equalTo(id))
                .body("form", equalTo("JSON"))
                .body("bytes", equalTo(body.length()))
                .body("hidden", equalTo(1))
                .body(
                        "text",
                        equalTo("{\"type\":\"x\",\"data\":{\"refreshToken\":\"[hidden]\",\"note\":\"<script>\"}}"));
        Ask.as(ADA).get("/v1/deliveries/" + id + "/body").then().statusCode(200);
        looks(id)
                .body("items", hasSize(2))
                .body("items.personId", everyItem(equalTo(ADA.id().toString())))
                .body("items.lookedAt", everyItem(notNullValue()));
    }

    @Test
    void whoMayNotLookLeavesNoTraceEither() {
        var id = tells("{\"type\":\"x\",\"data\":{}}");
        Ask.as(MARIA).get("/v1/deliveries/" + id + "/body").then().statusCode(403);
        Ask.as(MARIA).get("/v1/deliveries/" + id + "/looks").then().statusCode(403);
        Ask.as(GRETA).get("/v1/deliveries/" + id + "/body").then().statusCode(404);
        Ask.as(ADA).get("/v1/deliveries/" + UUID.randomUUID() + "/body").then().statusCode(404);
        RestAssured.get("/v1/deliveries/" + id + "/body").then().statusCode(401);
        looks(id).body("items", empty());
        Ask.as(ADA).get("/v1/deliveries/" + id + "/body").then().statusCode(200);
        Ask.as(GRETA).get("/v1/deliveries/" + id + "/looks").then().statusCode(404);
    }
}
