package io.headlight.activity.bulk;

import static io.headlight.kit.testing.People.ADA;

import io.headlight.activity.Ask;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An import and what is sent to it. */
final class Sending {

    private final Person admin;
    private final String id;

    private Sending(Person admin, String id) {
        this.admin = admin;
        this.id = id;
    }

    static Sending of(Person admin, String body) {
        return new Sending(
                admin,
                Ask.creatingAs(admin)
                        .body(body)
                        .post("/v1/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    static Sending csv(String origin) {
        return of(ADA, "{\"name\":\"A file\",\"origin\":\"%s\",\"format\":\"CSV\"}".formatted(origin));
    }

    static Sending ndjson(String origin) {
        return of(ADA, "{\"name\":\"A file\",\"origin\":\"%s\",\"format\":\"NDJSON\"}".formatted(origin));
    }

    static Sending dry(String origin) {
        return of(
                ADA, "{\"name\":\"A file\",\"origin\":\"%s\",\"format\":\"NDJSON\",\"dryRun\":true}".formatted(origin));
    }

    /** A system of its own. */
    static String origin() {
        return "origin-" + UUID.randomUUID();
    }

    String id() {
        return id;
    }

    String path() {
        return "/v1/imports/" + id + "/content";
    }

    ValidatableResponse send(String content) {
        return send(content.getBytes(StandardCharsets.UTF_8), null, null);
    }

    ValidatableResponse sendFrom(long offset, String content) {
        return send(content.getBytes(StandardCharsets.UTF_8), String.valueOf(offset), null);
    }

    ValidatableResponse send(byte[] content, String offset, String complete) {
        var request = Ask.as(admin).contentType("application/octet-stream").body(content);
        if (offset != null) {
            request.header("Upload-Offset", offset);
        }
        if (complete != null) {
            request.header("Upload-Complete", complete);
        }
        return request.put(path()).then();
    }

    ValidatableResponse look() {
        return Ask.as(admin).get("/v1/imports/" + id).then().statusCode(200);
    }

    ValidatableResponse rejections() {
        return Ask.as(admin)
                .queryParam("limit", 200)
                .get("/v1/imports/" + id + "/rejections")
                .then()
                .statusCode(200);
    }

    String report() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(admin))
                .get("/v1/imports/" + id + "/rejections.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }
}
