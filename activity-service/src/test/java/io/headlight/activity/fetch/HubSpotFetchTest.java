package io.headlight.activity.fetch;

import static io.headlight.activity.HubSpotPortal.WON_AT;
import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.HubSpotPortal;
import io.headlight.activity.known.VendorStub;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From HubSpot's thin events to a rep's numbers, by HTTP on both sides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HubSpotFetchTest {

    private final RunFetches runFetches;
    private final PausesEnd pausesEnd;

    HubSpotFetchTest(RunFetches runFetches, PausesEnd pausesEnd) {
        this.runFetches = runFetches;
        this.pausesEnd = pausesEnd;
    }

    private static void won(HubSpotPortal portal) throws Throwable {
        portal.tells(
                portal.event(WON_AT, "dealstage", "closedwon"),
                portal.event(WON_AT.plusSeconds(1), "deal_currency_code", "EUR"));
        portal.partner().isWorkedOff();
    }

    @Test
    @DisplayName("REQ-35 a thin event waits, visible, is fetched once however many wait, and counts once for the owner")
    void waitsIsFetchedAndCounts() throws Throwable {
        var deal = new AtomicReference<String>();
        try (var api = new VendorStub(exchange -> VendorStub.send(exchange, 200, deal.get()))) {
            var portal = HubSpotPortal.withApi(api.address().toString());
            deal.set(HubSpotPortal.wonDeal(portal.deal(), "own-1", "18500"));
            portal.isOwnedBy("own-1", ANN);
            won(portal);
            portal.waiting()
                    .body("items", hasSize(1))
                    .body("items[0].objectKey", equalTo(portal.key()))
                    .body("items[0].missing", contains("amount", "closedate", "createdate", "hubspot_owner_id"))
                    .body("items[0].waitingItems", equalTo(2))
                    .body("items[0].fetch.status", equalTo("WAITING"));
            assertThat(api.asked()).isEmpty();
            runFetches.run();
            Eventually.holds(() -> assertThat(portal.wonBy(ANN)).containsExactly(18500.0));
            portal.partner().isWorkedOff();
            assertThat(api.asked()).hasSize(1);
            assertThat(api.authorizations()).containsExactly("Bearer pat-eu1-6f0c3a52");
            portal.waiting().body("items", empty());
            portal.object().body("missing", empty()).body("fetch", nullValue());
            // What follows needs no fetch: the state is known.
            portal.tells(portal.event(WON_AT.plusSeconds(3600), "amount", "20000"));
            portal.partner().isWorkedOff();
            assertThat(portal.wonBy(ANN)).containsExactly(20000.0);
            runFetches.run();
            assertThat(api.asked()).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "REQ-03 what was fetched and names an unknown owner is quarantined, and released when it is said who it is")
    void anUnknownOwnerIsMapped() throws Throwable {
        var deal = new AtomicReference<String>();
        try (var api = new VendorStub(exchange -> VendorStub.send(exchange, 200, deal.get()))) {
            var portal = HubSpotPortal.withApi(api.address().toString());
            deal.set(HubSpotPortal.wonDeal(portal.deal(), "own-2", "700"));
            won(portal);
            runFetches.run();
            Eventually.holds(() -> Ask.as(ADA)
                    .queryParam("sourceId", portal.partner().id())
                    .get("/v1/quarantine")
                    .then()
                    .body("items.reason", hasItem("UNKNOWN_OWNER"))
                    .body("items.ownerId", hasItem("own-2")));
            assertThat(portal.wonBy(BEN)).isEmpty();
            portal.isOwnedBy("own-2", BEN);
            Eventually.holds(() -> assertThat(portal.wonBy(BEN)).containsExactly(700.0));
            portal.partner().isWorkedOff();
            assertThat(portal.wonBy(BEN)).hasSize(1);
            assertThat(api.asked()).hasSize(1);
        }
    }

    @Test
    void anApiThatHasHadEnoughOfUsIsLeftAloneAsLongAsItAsks() throws Throwable {
        var answers = new AtomicReference<VendorStub.Answers>(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "600");
            VendorStub.send(exchange, 429, "");
        });
        try (var api = new VendorStub(exchange -> answers.get().answer(exchange))) {
            var portal = HubSpotPortal.withApi(api.address().toString());
            portal.isOwnedBy("own-3", ANN);
            won(portal);
            runFetches.run();
            Eventually.holds(() -> portal.object()
                    .body("fetch.status", equalTo("WAITING"))
                    .body("fetch.tries", equalTo(1))
                    .body("fetch.fault", equalTo("the API answers 429")));
            assertThat(Instant.parse(portal.object().extract().path("fetch.nextTryAt")))
                    .isAfter(Instant.now().plusSeconds(500));
            // Another object of the same source waits with it.
            portal.tells(portal.event("55", WON_AT, "dealstage", "closedwon"));
            portal.partner().isWorkedOff();
            runFetches.run();
            assertThat(api.asked()).hasSize(1);
            answers.set(exchange -> VendorStub.send(exchange, 200, HubSpotPortal.wonDeal(portal.deal(), "own-3", "5")));
            pausesEnd.of(portal.partner());
            Eventually.holds(() -> {
                runFetches.run();
                assertThat(portal.wonBy(ANN)).isNotEmpty();
            });
        }
    }

    @Test
    void anApiThatRefusesIsNotAskedAgainUntilSomebodyWantsIt() throws Throwable {
        var answer = new AtomicReference<VendorStub.Answers>(exchange -> VendorStub.send(exchange, 401, ""));
        try (var api = new VendorStub(exchange -> answer.get().answer(exchange))) {
            var portal = HubSpotPortal.withApi(api.address().toString());
            portal.isOwnedBy("own-4", ANN);
            won(portal);
            runFetches.run();
            Eventually.holds(() -> portal.waiting()
                    .body("items[0].fetch.status", equalTo("FAILED"))
                    .body("items[0].fetch.fault", equalTo("the API refuses the token: 401"))
                    .body("items[0].fetch.nextTryAt", nullValue()));
            pausesEnd.of(portal.partner());
            runFetches.run();
            assertThat(api.asked()).hasSize(1);
            answer.set(exchange -> VendorStub.send(exchange, 200, HubSpotPortal.wonDeal(portal.deal(), "own-4", "9")));
            Ask.as(ADA)
                    .post(
                            "/v1/sources/{id}/objects/{key}/fetches",
                            portal.partner().id(),
                            portal.key())
                    .then()
                    .statusCode(202)
                    .body("status", equalTo("WAITING"))
                    .body("tries", equalTo(0));
            Eventually.holds(() -> {
                runFetches.run();
                assertThat(portal.wonBy(ANN)).containsExactly(9.0);
            });
        }
    }

    @Test
    void whatIsGoneAtTheApiIsMissingNothing() throws Throwable {
        try (var api = VendorStub.of(404, "{}")) {
            var portal = HubSpotPortal.withApi(api.address().toString());
            won(portal);
            runFetches.run();
            Eventually.holds(() -> portal.waiting().body("items", empty()));
            portal.object().body("missing", empty());
        }
    }

    @Test
    void sourcesWithoutAccessAreNotAsked() throws Throwable {
        var portal = HubSpotPortal.withoutApi();
        won(portal);
        runFetches.run();
        portal.object().body("fetch.status", equalTo("WAITING")).body("fetch.tries", equalTo(0));
        Ask.as(ADA)
                .post("/v1/sources/{id}/objects/{key}/fetches", portal.partner().id(), portal.key())
                .then()
                .statusCode(409)
                .body("code", equalTo("api_not_connected"));
    }
}
