package io.headlight.activity.source.rotation;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecretRotationTest {

    private static final String NOTHING_WE_COUNT = "{\"type\":\"invoice.paid\",\"data\":{}}";
    private static final String PIPEDRIVE_EVENT =
            "{\"meta\":{\"id\":\"%s\",\"entity\":\"note\",\"action\":\"create\",\"version\":\"2.0\"}}";

    private final TestClock clock;

    SecretRotationTest(TestClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void stop() {
        clock.set(Instant.now());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private ValidatableResponse tell(Partner partner) {
        return partner.tell("msg_" + UUID.randomUUID(), NOTHING_WE_COUNT, clock.instant());
    }

    private static Response rotate(Partner partner, String rotation) {
        return Ask.as(ADA).body(rotation).post("/v1/sources/" + partner.id() + "/secret-rotations");
    }

    private static ValidatableResponse get(Partner partner) {
        return Ask.as(ADA).get("/v1/sources/" + partner.id()).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "REQ-03 old and new secret both prove the partner until the overlap is over; then the old one does not")
    void bothAreAcceptedForTheOverlap() {
        var old = Partner.neutral(ADA);
        var fresh = old.rotated("{\"overlap\":\"PT2H\"}");
        assertThat(fresh.secret()).startsWith("whsec_").isNotEqualTo(old.secret());
        tell(old).statusCode(202);
        tell(fresh).statusCode(202);
        clock.advance(Duration.ofHours(2).minusSeconds(1));
        tell(old).statusCode(202);
        tell(fresh).statusCode(202);
        clock.advance(Duration.ofSeconds(1));
        tell(old).statusCode(401).body("code", equalTo("signature_mismatch"));
        tell(fresh).statusCode(202);
        clock.advance(Duration.ofDays(4000));
        tell(fresh).statusCode(202);
    }

    @Test
    void tellsWhatIsNewAndUntilWhenTheRestHolds() {
        var partner = Partner.neutral(ADA);
        var before = get(partner).extract().header("ETag");
        var rotated = rotate(partner, "{}")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/sources/" + partner.id()))
                .header("ETag", not(equalTo(before)))
                .body(
                        "othersExpireAt",
                        equalTo(clock.instant().plus(Duration.ofDays(1)).toString()))
                .extract();
        get(partner)
                .header("ETag", equalTo(rotated.header("ETag")))
                .body("secrets", hasSize(2))
                .body("secrets[0].id", equalTo(rotated.path("secretId")))
                .body("secrets[0].expiresAt", nullValue())
                .body("secrets[1].expiresAt", equalTo(rotated.path("othersExpireAt")));
        Ask.as(ADA)
                .get("/v1/sources/" + partner.id() + "/changes")
                .then()
                .body("items.kind", contains("CREATED", "SECRET_ROTATED"))
                .body("items[1].after.secretId", equalTo(rotated.path("secretId")));
        clock.advance(Duration.ofDays(1));
        get(partner).body("secrets.id", contains((String) rotated.path("secretId")));
    }

    @Test
    void withoutOverlapTheOldOneEndsAtOnce() {
        var old = Partner.neutral(ADA);
        var fresh = old.rotated("{\"overlap\":\"PT0S\"}");
        tell(old).statusCode(401);
        tell(fresh).statusCode(202);
    }

    @Test
    void whatEndsSoonerStays() {
        var first = Partner.neutral(ADA);
        var second = first.rotated("{\"overlap\":\"PT1H\"}");
        var third = second.rotated("{\"overlap\":\"P2D\"}");
        clock.advance(Duration.ofHours(1));
        tell(first).statusCode(401);
        tell(second).statusCode(202);
        tell(third).statusCode(202);
    }

    @Test
    void aUserAndPasswordRotateToo() {
        var old = Partner.pipedrive(ADA);
        var fresh = old.rotated("{\"overlap\":\"PT2H\"}");
        assertThat(fresh.password()).isNotEqualTo(old.password());
        old.postAsPipedrive(PIPEDRIVE_EVENT.formatted("a")).statusCode(202);
        fresh.postAsPipedrive(PIPEDRIVE_EVENT.formatted("b")).statusCode(202);
        old.knowing(old.username(), fresh.password())
                .postAsPipedrive(PIPEDRIVE_EVENT.formatted("c"))
                .statusCode(401);
        clock.advance(Duration.ofHours(2));
        old.postAsPipedrive(PIPEDRIVE_EVENT.formatted("d")).statusCode(401);
        fresh.postAsPipedrive(PIPEDRIVE_EVENT.formatted("e")).statusCode(202);
        var own =
                fresh.rotated("{\"overlap\":\"PT0S\",\"credentials\":{\"username\":\"crm\",\"password\":\"of:ours\"}}");
        assertThat(own.username()).isNull();
        fresh.postAsPipedrive(PIPEDRIVE_EVENT.formatted("f")).statusCode(401);
        own.knowing("crm", "of:ours")
                .postAsPipedrive(PIPEDRIVE_EVENT.formatted("g"))
                .statusCode(202);
    }

    @Test
    void aSecretOfThePartnersIsGivenAndNotShown() {
        var secret = "whsec_" + Base64.getEncoder().encodeToString("a secret that the partner made".getBytes());
        var old = Partner.neutral(ADA);
        var answer = rotate(old, "{\"credentials\":{\"secret\":\"%s\"}}".formatted(secret))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(answer).doesNotContain(secret, "credentials");
        tell(old.knowing(secret)).statusCode(202);
        tell(old).statusCode(202);
    }

    @Test
    void fiveAreAcceptedAtMost() {
        var partner = Partner.neutral(ADA);
        for (int more = 0; more < 4; more++) {
            rotate(partner, "{}").then().statusCode(201);
        }
        rotate(partner, "{}").then().statusCode(409).body("code", equalTo("too_many_secrets"));
        tell(partner).statusCode(202);
        get(partner).body("secrets", hasSize(5));
        clock.advance(Duration.ofDays(1));
        rotate(partner, "{}").then().statusCode(201);
        get(partner).body("secrets", hasSize(2));
        for (int more = 0; more < 3; more++) {
            rotate(partner, "{}").then().statusCode(201);
        }
        rotate(partner, "{\"overlap\":\"PT0S\"}").then().statusCode(201);
        get(partner).body("secrets", hasSize(1));
    }

    @Test
    void fiveAreAcceptedAtMostWhoeverRotatesAtOnce() throws Exception {
        var partner = Partner.neutral(ADA);
        var statuses = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var answer : people.invokeAll(
                    Collections.nCopies(8, (Callable<Response>) () -> rotate(partner, "{\"overlap\":\"P30D\"}")))) {
                statuses.add(answer.get().statusCode());
            }
        }
        int made = Collections.frequency(statuses, 201);
        assertThat(statuses).isSubsetOf(201, 409, 412, 503).contains(201);
        get(partner).body("secrets", hasSize(1 + made));
        assertThat(made).isBetween(1, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"overlap\":\"-PT1S\"} | /overlap",
                "{\"overlap\":\"P30DT1S\"} | /overlap",
                "{\"overlap\":\"a week\"} | /overlap",
                "{\"credentials\":{\"secret\":\"short\"}} | /credentials",
                "{\"secret\":\"whsec_x\"} | /secret"
            })
    void everyBrokenRuleIsNamed(String rotation, String pointer) {
        var partner = Partner.neutral(ADA);
        rotate(partner, rotation).then().statusCode(422).body("errors.pointer", contains(pointer));
        get(partner).body("secrets", hasSize(1));
    }

    @Test
    void whatOnlyThePartnerMakesMustBeGiven() {
        var partner = Partner.connected(ADA, """
                {"name":"w","sender":"WORKSHOP","credentials":{"secret":"s"},"settings":{"stages":"won"}}""");
        rotate(partner, "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/credentials"))
                .body("errors.code", equalTo(List.of("credentials_required")));
        rotate(partner, "{\"credentials\":{\"secret\":\"t\"}}").then().statusCode(201);
    }

    @Test
    void onlyAnAdminOfTheOrganizationMay() {
        var path = "/v1/sources/" + Partner.neutral(ADA).id() + "/secret-rotations";
        Ask.as(GRETA).body("{}").post(path).then().statusCode(404);
        Ask.as(MARIA).body("{}").post(path).then().statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(401);
    }
}
