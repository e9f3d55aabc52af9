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

    private Partner(Person admin, Response created) {
        this.admin = admin;
        this.id = created.path("id");
        this.path = URI.create(created.path("url")).getPath();
        this.secret = created.path("credentials.secret");
        this.username = created.path("credentials.username");
        this.password = created.path("credentials.password");
    }

    public static Partner of(Person admin, String sender) {
        return new Partner(
                admin,
                Ask.creatingAs(admin)
                        .body("{\"name\":\"A partner\",\"sender\":\"%s\"}".formatted(sender))
                        .post("/v1/sources")
                        .then()
                        .statusCode(201)
                        .extract()
                        .response());
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
