package io.headlight.activity.source;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.Statements;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SourcesResourceTest {

    private final Statements statements;

    SourcesResourceTest(Statements statements) {
        this.statements = statements;
    }

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
                .body("errors[0].detail", containsString("STANDARD_WEBHOOKS"));
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

    private static ValidatableResponse connect(String source) {
        return Ask.as(ADA).body(source).post("/v1/sources").then();
    }

    @Test
    void aSourceIsSetLimitedAndFetchesByWhatItWasTold() {
        var answer =
                connect("""
                        {"name":" Workshop ","sender":"WORKSHOP","credentials":{"secret":"workshop-secret-1"},
                         "settings":{"stages":"won,closed"},"limits":{"perSecond":50,"burst":200},
                         "fetch":{"address":"https://eu.workshop.example/v3","token":"workshop-token-1"}}""").statusCode(201).body("name", equalTo("Workshop")).extract();
        assertThat(answer.asString()).doesNotContain("workshop-secret-1", "workshop-token-1", "credentials");
        String id = answer.path("id");
        var shown = Ask.as(ADA)
                .get("/v1/sources/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(answer.header("ETag")))
                .body("settings", equalTo(Map.of("stages", "won,closed")))
                .body("limits", equalTo(Map.of("perSecond", 50, "burst", 200)))
                .body("fetch", equalTo(Map.of("address", "https://eu.workshop.example/v3")))
                .body("secrets.size()", equalTo(1))
                .body("secrets[0]", allOf(hasKey("id"), hasKey("createdAt"), not(hasKey("expiresAt"))))
                .extract()
                .asString();
        assertThat(shown).doesNotContain("workshop-secret-1", "workshop-token-1", "mappingVersion");
    }

    @Test
    void whatTheSenderNeedsMustBeGivenAndRight() {
        connect("""
                        {"name":"x","sender":"WORKSHOP","settings":{"zone/of~work":"uk","color":"red"},
                         "limits":{"perSecond":10000},"fetch":{"address":"https://10.0.0.1","token":"t"}}""")
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/credentials credentials_required",
                                "/settings/stages setting_required",
                                "/settings/zone~1of~0work setting_invalid",
                                "/settings/color unknown_setting",
                                "/fetch/address address_refused"));
        connect("{\"name\":\"x\",\"sender\":\"STANDARD_WEBHOOKS\",\"fetch\":{\"token\":\"t\"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/fetch"))
                .body("errors.code", contains("cannot_fetch"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WORKSHOP | {\"secret\":\"a\",\"username\":\"b\",\"password\":\"c\"}",
                "WORKSHOP | {}",
                "WORKSHOP | {\"secret\":\" \"}",
                "PIPEDRIVE | {\"username\":\"b\"}",
                "PIPEDRIVE | {\"password\":\"b\"}",
                "PIPEDRIVE | {\"username\":\"a:b\",\"password\":\"c\"}",
                "PIPEDRIVE | {\"secret\":\"a:b\"}",
                "STANDARD_WEBHOOKS | {\"secret\":\"whsec_%%%\"}",
                "STANDARD_WEBHOOKS | {\"secret\":\"whsec_c2hvcnQ=\"}",
                "STANDARD_WEBHOOKS | {\"secret\":\"MfKQ9r8G\"}"
            })
    void credentialsThatCouldNeverFitAreRefusedAndNotQuoted(String sender, String credentials) {
        var answer = connect("{\"name\":\"x\",\"sender\":\"%s\",\"settings\":%s,\"credentials\":%s}"
                        .formatted(sender, sender.equals("WORKSHOP") ? "{\"stages\":\"won\"}" : "{}", credentials))
                .statusCode(422)
                .body("errors.pointer", contains("/credentials"))
                .body("errors.code", contains("credentials_invalid"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("a:b", "c2hvcnQ", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"limits\":{\"perSecond\":0} | /limits/perSecond",
                "\"limits\":{\"perSecond\":10001} | /limits/perSecond",
                "\"limits\":{\"burst\":100001} | /limits/burst",
                "\"limits\":{\"perHour\":1} | /limits/perHour",
                "\"fetch\":{\"address\":\"https://api.workshop.example\"} | /fetch/token",
                "\"credentials\":{\"secret\":\"\"} | /credentials/secret",
                "\"settings\":{\"stages\":null} | /settings/stages",
                "\"status\":\"DISABLED\" | /status"
            })
    void everythingIsBounded(String member, String pointer) {
        connect("{\"name\":\"x\",\"sender\":\"WORKSHOP\",%s}".formatted(member))
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aSecretOfThePartnersIsWhatItSignsWith() {
        var secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        var partner = Partner.connected(ADA, """
                {"name":"Svix","sender":"STANDARD_WEBHOOKS","credentials":{"secret":"%s"}}""".formatted(secret));
        assertThat(partner.secret()).isNull();
        partner.knowing(secret).tell("{\"type\":\"invoice.paid\",\"data\":{}}").statusCode(202);
        Partner.neutral(ADA)
                .knowing(secret)
                .tell("{\"type\":\"invoice.paid\",\"data\":{}}")
                .statusCode(401);
    }

    @Test
    void theListAsksTwiceHoweverLongItIs() {
        IntStream.range(0, 3).forEach(i -> Partner.neutral(GRETA));
        var asked = statements.of(() -> Ask.as(GRETA)
                .get("/v1/sources")
                .then()
                .statusCode(200)
                .body("items.secrets.flatten().size()", greaterThanOrEqualTo(3)));
        assertThat(asked).isEqualTo(2);
    }
}
