package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ErasureResourceTest {

    private final Customer pat = new Customer("erased_never");

    @Test
    @DisplayName("says how far it is, and never whose it is")
    void saysHowFarItIs() {
        var created = Ask.creatingAs(ADA)
                .body(pat.erasure())
                .post("/v1/erasures")
                .then()
                .statusCode(201)
                .extract();
        assertThat(created.header("Location")).endsWith("/v1/erasures/" + created.<String>path("id"));
        assertThat(created.asString()).doesNotContain(pat.email(), pat.contact(), pat.phone());
        Ask.as(ADA)
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("reason", equalTo("They asked for it"))
                .body("createdBy", equalTo(ADA.id().toString()))
                .body("lookingThrough", equalTo("ACTIVITY"))
                .body("doneAt", nullValue());
    }

    @Test
    void aRepetitionWithTheSameKeyIsTheSameErasure() {
        var key = UUID.randomUUID();
        var ids = Stream.of(1, 2)
                .map(i -> Ask.as(ADA)
                        .header("Idempotency-Key", key)
                        .body(pat.erasure())
                        .post("/v1/erasures")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct();
        assertThat(ids).hasSize(1);
        Ask.as(ADA).body(pat.erasure()).post("/v1/erasures").then().statusCode(400);
    }

    @Test
    void listsNewestFirst() {
        var first = ErasuresNow.begin(pat.erasure());
        var second = ErasuresNow.begin(pat.erasure());
        var page = Ask.as(ADA)
                .queryParam("limit", 1)
                .get("/v1/erasures")
                .then()
                .statusCode(200)
                .extract();
        assertThat(page.<String>path("items[0].id")).isEqualTo(second);
        Ask.as(ADA)
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/v1/erasures")
                .then()
                .body("items[0].id", equalTo(first));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"reason":"x"} | one_of
                    {"email":"pat@harbor.example","repId":"9e500000-0000-4000-8000-00000000000b","reason":"x"} | one_of
                    {"sourceId":"01970000-0000-7000-8000-0000000000a7","email":"pat@harbor.example","reason":"x"} | without_contact
                    {"email":"harbor.example","reason":"x"} | email
                    {"email":"pat@","reason":"x"} | email
                    {"email":"a b@@c","reason":"x"} | email
                    {"email":"x@\\n","reason":"x"} | email
                    {"phone":"12-34-56","reason":"x"} | phone
                    {"phone":"901820","reason":"x"} | phone
                    {"contactId":"","reason":"x"} | size
                    {"contactId":"person:88"} | not_blank
                    {"contactId":"person:88","reason":"x","why":"y"} | unknown_field
                    """)
    void refuses(String body, String code) {
        Ask.creatingAs(ADA)
                .body(body)
                .post("/v1/erasures")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem(equalTo(code)));
    }

    @Test
    @DisplayName("another organization sees no erasure, and names neither our sources nor our reps")
    void anotherOrganizationSeesNothing() {
        var id = ErasuresNow.begin(pat.erasure());
        Ask.as(GRETA).get("/v1/erasures/" + id).then().statusCode(404);
        Ask.as(GRETA).get("/v1/erasures").then().statusCode(200).body("items.id", not(hasItem(id)));
        Ask.creatingAs(GRETA)
                .body("{\"sourceId\":\"%s\",\"contactId\":\"person:88\",\"reason\":\"x\"}"
                        .formatted(Partner.neutral(ADA).id()))
                .post("/v1/erasures")
                .then()
                .statusCode(404);
        Ask.creatingAs(GRETA)
                .body("{\"repId\":\"%s\",\"reason\":\"x\"}".formatted(ANN.id()))
                .post("/v1/erasures")
                .then()
                .statusCode(404);
        Ask.creatingAs(ADA)
                .body("{\"repId\":\"%s\",\"reason\":\"x\"}".formatted(GUS.id()))
                .post("/v1/erasures")
                .then()
                .statusCode(404);
    }

    @Test
    void isTheAdminsBusiness() {
        for (var path : new String[] {"/v1/erasures", "/v1/erasures/" + UUID.randomUUID()}) {
            Ask.as(MARIA).get(path).then().statusCode(403);
            Ask.as(ANN).get(path).then().statusCode(403);
            RestAssured.get(path).then().statusCode(401);
        }
        Ask.creatingAs(MARIA).body(pat.erasure()).post("/v1/erasures").then().statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .body(pat.erasure())
                .post("/v1/erasures")
                .then()
                .statusCode(401);
    }
}
