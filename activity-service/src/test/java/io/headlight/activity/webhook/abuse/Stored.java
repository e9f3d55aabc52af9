package io.headlight.activity.webhook.abuse;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.People;
import io.restassured.response.ValidatableResponse;

/** What there is on disk of a source. */
final class Stored {

    private Stored() {}

    static ValidatableResponse of(Partner partner) {
        return Ask.as(People.ADA)
                .queryParam("sourceId", partner.id())
                .queryParam("limit", 200)
                .get("/v1/deliveries")
                .then()
                .statusCode(200);
    }

    static void isNothing(Partner partner) {
        of(partner).body("items", empty());
    }

    static void is(Partner partner, int deliveries) {
        of(partner).body("items", hasSize(deliveries));
    }
}
