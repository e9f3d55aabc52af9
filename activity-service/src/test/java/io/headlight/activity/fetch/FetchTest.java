package io.headlight.activity.fetch;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Partner;
import io.headlight.activity.known.VendorStub;
import io.headlight.activity.processing.SweepNow;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an API answers, it is asked within bounds, and everybody sees why an object still waits. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FetchTest {

    private final String type = "visit_" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicReference<VendorStub.Answers> answers = new AtomicReference<>();
    private final VendorStub api = new VendorStub(exchange -> answers.get().answer(exchange));
    private final RunFetches runFetches;
    private final PausesEnd pausesEnd;
    private final SweepNow sweeper;
    private Partner partner;

    FetchTest(RunFetches runFetches, PausesEnd pausesEnd, SweepNow sweeper) {
        this.runFetches = runFetches;
        this.pausesEnd = pausesEnd;
        this.sweeper = sweeper;
    }

    @BeforeEach
    void connect() {
        partner = Partner.connected(ADA, """
                {"name":"Thin","sender":"THIN","fetch":{"address":"%s","token":"t-1"}}""".formatted(api.address()));
        answers.set(this::whole);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private void whole(HttpExchange exchange) throws IOException {
        VendorStub.send(exchange, 200, "{\"rep\":\"ann@acme.example\",\"type\":\"%s\"}".formatted(type));
    }

    private void answer(int status, String body) {
        answers.set(exchange -> VendorStub.send(exchange, status, body));
    }

    private void tell(String ids) throws Throwable {
        RestAssured.given()
                .header("x-thin", "1")
                .body(ids)
                .post(partner.path())
                .then()
                .statusCode(202);
        partner.isWorkedOff();
    }

    private ValidatableResponse object() {
        return Ask.as(ADA)
                .get("/v1/sources/{id}/objects/visit:7", partner.id())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse visits() {
        return Ask.as(ANN)
                .queryParam("activityType", type)
                .get("/v1/activities")
                .then();
    }

    /** Rounds, each as if every pause before it were over. */
    private void runUntilFailed() throws Throwable {
        Eventually.holds(() -> {
            pausesEnd.of(partner);
            runFetches.run();
            object().body("fetch.status", equalTo("FAILED"));
        });
    }

    @Test
    @DisplayName("REQ-35 a flood of events about one object is one question")
    void manyItemsAreOneFetch() throws Throwable {
        tell("[\"7\",\"7/a\",\"7/b\",\"7/c\"]");
        tell("[\"7/d\"]");
        object().body("waitingItems", equalTo(5));
        runFetches.run();
        Eventually.holds(() -> visits().body("items", hasSize(1)));
        partner.isWorkedOff();
        visits().body("items", hasSize(1));
        assertThat(api.asked()).containsExactly("/visit/7");
    }

    @Test
    void soManyAreAskedForAtOnceAndNoMore() throws Throwable {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        answers.set(exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                goOn.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException ending) {
                throw new IOException(ending);
            } finally {
                now.decrementAndGet();
            }
            whole(exchange);
        });
        tell("[\"1\",\"2\",\"3\",\"4\"]");
        runFetches.run();
        Eventually.holds(() -> assertThat(now).hasValueGreaterThanOrEqualTo(2));
        // Another round, in which whoever else would ask could.
        runFetches.run();
        goOn.countDown();
        Eventually.holds(() -> {
            // An item that is released while its delivery is concluded is left for the sweeper.
            sweeper.sweep();
            visits().body("items", hasSize(4));
        });
        assertThat(most).hasValue(2);
    }

    @Test
    void whatTheApiDoesNotTellEitherIsSaid() throws Throwable {
        answer(200, "{\"rep\":\"ann@acme.example\"}");
        tell("[\"7\"]");
        runFetches.run();
        Eventually.holds(() -> object().body("fetch.status", equalTo("FAILED"))
                .body("fetch.fault", equalTo("the API does not tell type"))
                .body("missing", contains("type"))
                .body("waitingItems", equalTo(1)));
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .body("items[0].items[0].status", equalTo("NEEDS_FETCH"))
                .body("items[0].items[0].missing", equalTo("missing: type"));
        pausesEnd.of(partner);
        runFetches.run();
        assertThat(api.asked()).hasSize(1);
        // A new event says that something has changed, so asking again may help.
        answers.set(this::whole);
        tell("[\"7/again\"]");
        runFetches.run();
        Eventually.holds(() -> visits().body("items", hasSize(1)));
        assertThat(api.asked()).hasSize(2);
        object().body("fetch", nullValue()).body("missing", empty());
    }

    @Test
    @DisplayName("REQ-35 an API that stays away is asked twelve times, and then by people only")
    void itFailsInTheEnd() throws Throwable {
        answer(503, "");
        tell("[\"7\"]");
        runUntilFailed();
        object().body("fetch.tries", equalTo(12))
                .body("fetch.fault", equalTo("the API answers 503"))
                .body("fetch.nextTryAt", nullValue());
        pausesEnd.of(partner);
        runFetches.run();
        assertThat(api.asked()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"bug\":1} | WAITING | the API's answer could not be read",
                "not JSON | WAITING | the API answers with something else than a JSON object",
                "{\"other\":1} | FAILED | the API answers with another object"
            })
    void anAnswerThatIsNoneHarmsNobodyElse(String body, String status, String fault) throws Throwable {
        answer(200, body);
        tell("[\"7\"]");
        runFetches.run();
        Eventually.holds(() -> object().body("fetch.status", equalTo(status)).body("fetch.fault", equalTo(fault)));
        answers.set(this::whole);
        tell("[\"8\"]");
        pausesEnd.of(partner);
        Eventually.holds(() -> {
            runFetches.run();
            visits().body("items.externalId", hasItem("visit:8"));
        });
    }

    @Test
    void whatAPersonAsksForIsAskedThoughNothingIsMissing() throws Throwable {
        tell("[\"7\"]");
        runFetches.run();
        Eventually.holds(() -> visits().body("items", hasSize(1)));
        partner.isWorkedOff();
        Ask.as(ADA)
                .post("/v1/sources/{id}/objects/visit:7/fetches", partner.id())
                .then()
                .statusCode(202);
        Eventually.holds(() -> {
            runFetches.run();
            object().body("fetch", nullValue());
        });
        assertThat(api.asked()).hasSize(2);
        visits().body("items", hasSize(1));
    }

    @Test
    void aPausedSourceIsNotAsked() throws Throwable {
        tell("[\"7\"]");
        var at = "/v1/sources/" + partner.id();
        var tag = Ask.as(ADA).get(at).header("ETag");
        Ask.as(ADA)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"status\":\"PAUSED\"}")
                .patch(at)
                .then()
                .statusCode(200);
        runFetches.run();
        object().body("fetch.tries", equalTo(0));
        assertThat(api.asked()).isEmpty();
    }
}
