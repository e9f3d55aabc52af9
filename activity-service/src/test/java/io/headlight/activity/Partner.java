package io.headlight.activity;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import com.standardwebhooks.Webhook;
import io.headlight.kit.directory.Person;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** A partner's system with a source of its own: signs by Standard Webhooks' own library, or posts like Pipedrive. */
public final class Partner {

    private final Person admin;
    private final String id;
    private final String path;
    private final String secret;
    private final String username;
    private final String password;

    private Partner(Person admin, String id, String path, String secret, String username, String password) {
        this.admin = admin;
        this.id = id;
        this.path = path;
        this.secret = secret;
        this.username = username;
        this.password = password;
    }

    private static Partner told(Person admin, String id, String path, Response credentials) {
        return new Partner(
                admin,
                id,
                path,
                credentials.path("credentials.secret"),
                credentials.path("credentials.username"),
                credentials.path("credentials.password"));
    }

    public static Partner of(Person admin, String sender) {
        return connected(admin, "{\"name\":\"A partner\",\"sender\":\"%s\"}".formatted(sender));
    }

    /** By the whole body of the request that connects it. */
    public static Partner connected(Person admin, String source) {
        var created = Ask.creatingAs(admin)
                .body(source)
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .response();
        return told(admin, created.path("id"), URI.create(created.path("url")).getPath(), created);
    }

    /** The same system when it was told other credentials. */
    public Partner rotated(String rotation) {
        var told = Ask.as(admin)
                .body(rotation)
                .post("/v1/sources/" + id + "/secret-rotations")
                .then()
                .statusCode(201)
                .extract()
                .response();
        return told(admin, id, path, told);
    }

    /** The same system with a secret that it made itself. */
    public Partner knowing(String ownSecret) {
        return new Partner(admin, id, path, ownSecret, null, null);
    }

    /** The same system with a user and password that it made itself. */
    public Partner knowing(String ownUsername, String ownPassword) {
        return new Partner(admin, id, path, null, ownUsername, ownPassword);
    }

    public static Partner neutral(Person admin) {
        return of(admin, "STANDARD_WEBHOOKS");
    }

    public static Partner pipedrive(Person admin) {
        return of(admin, "PIPEDRIVE");
    }

    public String id() {
        return id;
    }

    public String path() {
        return path;
    }

    public String secret() {
        return secret;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /** An event with a name of its own. */
    public ValidatableResponse tell(String body) {
        return tell("msg_" + UUID.randomUUID(), body);
    }

    public ValidatableResponse tell(String messageId, String body) {
        return tell(messageId, body, Instant.now());
    }

    public ValidatableResponse tell(String messageId, String body, Instant at) {
        return post(messageId, String.valueOf(at.getEpochSecond()), signature(messageId, at, body), body.getBytes());
    }

    public String signature(String messageId, Instant at, String body) {
        try {
            return new Webhook(secret).sign(messageId, at.getEpochSecond(), body);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public ValidatableResponse post(String messageId, String timestamp, String signature, byte[] body) {
        return RestAssured.given()
                .header("webhook-id", messageId)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", signature)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    public ValidatableResponse postAsPipedrive(String body) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(username, password)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** Until everything this partner sent has been worked off. */
    public void isWorkedOff() throws Throwable {
        Eventually.holds(() -> Ask.as(admin)
                .queryParam("limit", 200)
                .queryParam("sourceId", id)
                .get("/v1/deliveries")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(not("RECEIVED"))));
    }
}
