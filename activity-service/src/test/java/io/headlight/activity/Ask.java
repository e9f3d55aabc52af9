package io.headlight.activity;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A request as somebody. */
public final class Ask {

    private Ask() {}

    public static RequestSpecification as(Person person) {
        return RestAssured.given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    public static RequestSpecification creatingAs(Person person) {
        return as(person).header("Idempotency-Key", UUID.randomUUID());
    }

    public static RequestSpecification asServiceFor(String tenant) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.service())
                .header("Headlight-Tenant", tenant)
                .contentType(ContentType.JSON);
    }
}
