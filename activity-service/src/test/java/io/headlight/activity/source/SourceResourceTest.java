package io.headlight.activity.source;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SourceResourceTest {

    @Test
    void theSecretIsShownOnce() {
        var answer = Ask.creatingAs(ADA)
                .body("{\"name\":\"Dialer\",\"sender\":\"STANDARD_WEBHOOKS\"}")
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/sources/[0-9a-f-]{36}"))
                .body("status", equalTo("ACTIVE"))
                .body("url", matchesPattern("http://127.0.0.1:8080/v1/webhooks/acme\\.[A-Za-z0-9_-]{32}"))
                .body("credentials.secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract();
        String id = answer.path("id");
        String secret = answer.path("credentials.secret");
        var again = Ask.as(ADA)
                .get("/v1/sources/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).contains("Dialer").doesNotContain("credentials", secret, "whsec_");
        Ask.as(ADA).queryParam("limit", 200).get("/v1/sources").then().body("items.id", hasItem(id));
    }

    @Test
    void pipedriveGetsUserAndPassword() {
        var partner = Partner.pipedrive(ADA);
        assertThat(partner.username()).startsWith("headlight-");
        assertThat(partner.password()).hasSize(32);
    }

    @Test
    void everyBrokenRuleIsNamed() {
        Ask.creatingAs(ADA)
                .body("{\"name\":\" \"}")
                .post("/v1/sources")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/sender"));
        Ask.creatingAs(ADA)
                .body("{\"name\":\"x\",\"sender\":\"FAX\"}")
                .post("/v1/sources")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_sender"))
                .body("errors[0].detail", startsWith("Expected one of PIPEDRIVE, STANDARD_WEBHOOKS"));
        Ask.creatingAs(ADA)
                .body("{\"name\":\"x\",\"sender\":\"PIPEDRIVE\",\"tenantId\":\"globex\"}")
                .post("/v1/sources")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_field"));
    }

    @Test
    void onlyAnAdminMay() {
        RestAssured.get("/v1/sources").then().statusCode(401);
        Ask.as(MARIA).get("/v1/sources").then().statusCode(403);
        Ask.creatingAs(ANN).body("{}").post("/v1/sources").then().statusCode(403);
    }

    @Test
    void anotherOrganizationSeesNothing() {
        var ours = Partner.neutral(ADA);
        Ask.as(GRETA).get("/v1/sources/" + ours.id()).then().statusCode(404);
        Ask.as(GRETA).get("/v1/sources/" + ours.id() + "/owners").then().statusCode(404);
        Ask.as(GRETA)
                .body("{\"repId\":\"%s\"}".formatted(GUS.id()))
                .put("/v1/sources/" + ours.id() + "/owners/1")
                .then()
                .statusCode(404);
        Ask.as(GRETA).queryParam("limit", 200).get("/v1/sources").then().body("items.id", not(hasItem(ours.id())));
    }
}
