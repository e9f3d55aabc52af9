package io.headlight.activity.sender.calendly;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.proof.Hmac;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CalendlyDeliveryTest {

    private static String invitee(String event, int minute) {
        return """
                {"event":"%s","created_at":"2026-03-10T09:%2$d:05Z","payload":{"uri":"https://api.calendly.com/x/i1",
                 "email":"pat@harbor.example","created_at":"2026-03-10T09:10:00Z","updated_at":"2026-03-10T09:%2$d:00Z",
                 "scheduled_event":{"start_time":"2026-03-12T10:00:00Z","event_memberships":[
                 {"user":"https://api.calendly.com/users/ANN","user_email":"Ann@acme.example"}]}}}
                """.formatted(event, minute);
    }

    private static ValidatableResponse tell(Partner calendly, String body, String key) {
        var at = Instant.now().getEpochSecond();
        var hash = Hmac.sha256().of(Hmac.utf8(key), Hmac.utf8(at + "." + body));
        return RestAssured.given()
                .header("Calendly-Webhook-Signature", "t=%d,v1=%s".formatted(at, Hmac.hex(hash)))
                .contentType("application/json")
                .body(body)
                .post(calendly.path())
                .then();
    }

    private static ValidatableResponse annsBookings() {
        return Ask.as(ANN)
                .queryParam("repId", ANN.id())
                .queryParam("activityType", "meeting_booked")
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("REQ-03 what Calendly tells arrives once and is taken back when it is canceled")
    void aBookingArrivesOnceAndIsTakenBack() throws Throwable {
        var calendly = Partner.of(ADA, "CALENDLY");
        var ours = "items.findAll { it.sourceId == '%s' && it.retraction == null }".formatted(calendly.id());
        tell(calendly, invitee("invitee.created", 10), calendly.secret()).statusCode(202);
        tell(calendly, invitee("invitee.created", 10), calendly.secret()).statusCode(202);
        calendly.isWorkedOff();
        annsBookings().body(ours, hasSize(1)).body(ours + ".externalId", hasItem(equalTo("invitee:i1/ANN")));
        tell(calendly, invitee("invitee.canceled", 20), calendly.secret()).statusCode(202);
        calendly.isWorkedOff();
        annsBookings().body(ours, empty());
    }

    @Test
    void anotherSourcesKeyIsRefused() {
        var calendly = Partner.of(ADA, "CALENDLY");
        tell(
                        calendly,
                        invitee("invitee.created", 10),
                        Partner.of(ADA, "CALENDLY").secret())
                .statusCode(401);
    }
}
