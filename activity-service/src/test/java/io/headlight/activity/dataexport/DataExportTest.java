package io.headlight.activity.dataexport;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.Origin;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.erasure.Customer;
import io.headlight.activity.erasure.ErasuresNow;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DataExportTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final String type = "exported_" + UUID.randomUUID().toString().substring(0, 8);
    private final Customer pat = new Customer(type);
    private final ErasuresNow erasures;
    private final Ledger ledger;
    private final AsTenant asTenant;

    DataExportTest(ErasuresNow erasures, Ledger ledger, AsTenant asTenant) {
        this.erasures = erasures;
        this.ledger = ledger;
        this.asTenant = asTenant;
    }

    private static List<JsonNode> export(Person who, String person) {
        return Ask.as(who)
                .body(person)
                .post("/v1/data-exports")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(DataExportTest::read)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> of(List<JsonNode> lines, String kind) {
        return lines.stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .map(line -> line.path("value"))
                .toList();
    }

    @Test
    @DisplayName("everything that names the person is told: facts, items, what was sent; and nothing else")
    void tellsEverything() throws Throwable {
        var partner = Partner.neutral(ADA);
        Customer.meets(partner, pat);
        partner.tell(new Customer(type).meeting("m:9", 4, "person:9", 1));
        partner.isWorkedOff();

        var lines = export(ADA, pat.erasure());

        assertThat(of(lines, "ACTIVITY"))
                .extracting(activity -> activity.path("externalId").asText())
                .containsExactlyInAnyOrder("m:1", "m:2", "m:3", "m:4");
        assertThat(of(lines, "DELIVERY")).hasSize(4).allSatisfy(delivery -> {
            assertThat(delivery.path("body").asText()).contains(pat.email());
            assertThat(delivery.path("headers").path("webhook-signature").toString())
                    .isEqualTo("[\"[redacted]\"]");
        });
        assertThat(lines.getFirst().path("kind").asText()).isEqualTo("EXPORT");
        assertThat(lines.getLast().path("kind").asText()).isEqualTo("END");
        assertThat(lines.getLast().path("value").path("lines").asInt()).isEqualTo(lines.size() - 1);
    }

    @Test
    @DisplayName("a person with over a thousand activities is told page by page, each once")
    void tellsManyPages() {
        asTenant.run("acme", () -> {
            for (int i = 0; i < 1100; i++) {
                var claim = Claim.happened(
                                "o:" + i,
                                type,
                                "1",
                                Instant.parse("2026-03-10T09:00:00Z").plusSeconds(i))
                        .about(new Subject("Harbor", null, i % 10 == 0 ? "person:other" : pat.contact()));
                ledger.apply(claim, ANN.id(), new Origin(UUID.randomUUID(), null));
            }
        });
        var told = of(export(ADA, pat.erasure()), "ACTIVITY");
        assertThat(told).hasSize(990).doesNotHaveDuplicates();
        assertThat(of(export(GRETA, pat.erasure()), "ACTIVITY")).isEmpty();
    }

    @Test
    @DisplayName("of a rep: what they did, how sources name them, whom their owner ids mean")
    void tellsOfARep() throws Throwable {
        var partner = Partner.neutral(ADA);
        var owner = "owner-" + UUID.randomUUID();
        Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(ROSA.id()))
                .put("/v1/sources/" + partner.id() + "/owners/" + owner)
                .then()
                .statusCode(200);
        partner.tell(pat.meeting("m:1", 2, pat.contact(), 10, "{\"ownerId\":\"%s\"}".formatted(owner)));
        partner.isWorkedOff();

        var lines = export(ADA, "{\"repId\":\"%s\",\"reason\":\"x\"}".formatted(ROSA.id()));

        assertThat(of(lines, "OWNER"))
                .anyMatch(line -> line.path("ownerId").asText().equals(owner));
        assertThat(of(lines, "ITEM"))
                .anyMatch(line -> line.path("ownerId").asText().equals(owner));
        assertThat(of(lines, "DELIVERY"))
                .anyMatch(line -> line.path("body").asText().contains(owner));
        assertThat(of(lines, "ACTIVITY"))
                .anyMatch(line -> line.path("activityType").asText().equals(type))
                .allMatch(line -> line.path("repId").asText().equals(ROSA.id().toString()));
    }

    @Test
    @DisplayName("who was erased is not there any more, but that they were is")
    void tellsOfErasures() throws Throwable {
        Customer.meets(Partner.neutral(ADA), pat);
        var erasure = erasures.erase(pat.erasure()).getString("id");
        var lines = export(ADA, pat.erasure());
        assertThat(of(lines, "ACTIVITY")).isEmpty();
        assertThat(of(lines, "DELIVERY")).isEmpty();
        assertThat(of(lines, "ERASURE"))
                .extracting(line -> line.path("id").asText())
                .containsExactly(erasure);
    }

    @Test
    @DisplayName("who took a copy, when and why is kept, without the names; another organization sees neither")
    void isKept() {
        var id = of(export(ADA, pat.erasure()), "EXPORT").getFirst().path("id").asText();
        var list = Ask.as(ADA)
                .queryParam("limit", 1)
                .get("/v1/data-exports")
                .then()
                .statusCode(200);
        list.body("items[0].id", equalTo(id))
                .body("items[0].exportedBy", equalTo(ADA.id().toString()))
                .body("items[0].namedBy", equalTo(List.of("CONTACT", "EMAIL", "PHONE")));
        assertThat(list.extract().asString()).doesNotContain(pat.email());
        Ask.as(GRETA).get("/v1/data-exports").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"{\"reason\":\"x\"}", "{\"email\":\"x.example\",\"reason\":\"x\"}", "{\"contactId\":\"a\"}"})
    void refuses(String body) {
        Ask.as(ADA).body(body).post("/v1/data-exports").then().statusCode(422);
    }

    @Test
    void isTheAdminsBusiness() {
        Ask.as(MARIA).body(pat.erasure()).post("/v1/data-exports").then().statusCode(403);
        Ask.as(MARIA).get("/v1/data-exports").then().statusCode(403);
        RestAssured.get("/v1/data-exports").then().statusCode(401);
        RestAssured.given()
                .contentType("application/json")
                .body(pat.erasure())
                .post("/v1/data-exports")
                .then()
                .statusCode(401);
        Ask.as(GRETA)
                .body("{\"repId\":\"%s\",\"reason\":\"x\"}".formatted(ANN.id()))
                .post("/v1/data-exports")
                .then()
                .statusCode(404);
    }
}
