package io.headlight.activity.bulk;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestDatabase;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportResourceTest {

    private final String type = "imported_" + UUID.randomUUID().toString().substring(0, 8);
    private final String origin = Sending.origin();

    private String line(String externalId, String rest) {
        return "{\"externalId\":\"%s\",\"activityType\":\"%s\",\"occurredAt\":\"2026-03-10T09:00:00Z\"%s}\n"
                .formatted(externalId, type, rest);
    }

    private String annsCall(String externalId) {
        return line(externalId, ",\"rep\":{\"email\":\"ann@acme.example\"}");
    }

    @Test
    @DisplayName("REQ-04 a table becomes activities: columns by their own names, quotes, line ends, a mark in front")
    void takesATable() {
        var first = Measured.register(
                type, "[{\"attribute\":\"firstTime\",\"operator\":\"EQUALS\",\"value\":true}]", "SUM", "value", "UTC");
        var sending = Sending.of(ADA, """
                {"name":"Old calls","origin":"%s","format":"CSV","delimiter":";",
                 "columns":{"No":"externalId","Kind":"activityType","When":"occurredAt","Who":"rep.email",
                            "Firm":"subject.account","Amount":"value","Note":""}}
                """.formatted(origin));
        sending.send("""
                        \uFEFFNo;Kind;When;Who;Firm;Amount;Note;attributes.firstTime;counterparts\r
                        1;%1$s;2026-03-10T09:00:00Z;ann@acme.example;"Harbor; \"\"Logistics""\";12.5;x;true;pat@harbor.example\r
                        \r
                        2;%1$s;2026-03-11T09:00:00+02:00;ben@acme.example;"two
                        lines";;y;false;\r
                        3;%1$s;2026-03-12T09:00:00Z;ANN@acme.example;;2;z;true;""".formatted(type))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(3))
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(0))
                .body("endedAt", notNullValue());
        assertThat(Measured.total(first, ANN).doubleValue()).isEqualTo(14.5);
        Ask.as(ADA)
                .queryParam("activityType", type)
                .get("/v1/activities")
                .then()
                .body("items.externalId", contains("3", "2", "1"))
                .body("items.subject.account", contains(null, "two\nlines", "Harbor; \"Logistics\""))
                .body("items.evidenceLevel", contains("SYSTEM", "SYSTEM", "SYSTEM"))
                .body(
                        "items.repId",
                        contains(
                                ANN.id().toString(),
                                BEN.id().toString(),
                                ANN.id().toString()))
                .body("items[0].sourceId", equalTo(sending.look().extract().path("sourceId")));
    }

    @Test
    @DisplayName("REQ-35 a row again is a duplicate, a changed one replaces, a retracted one is taken back")
    void knowsRowsAgain() {
        var count = Measured.register(type, "COUNT", null);
        var sum = Measured.register(type, "SUM", "value");
        var worth = ",\"rep\":{\"email\":\"ann@acme.example\"},\"value\":";
        Sending.ndjson(origin)
                .send(line("a", worth + 1) + line("b", worth + 2) + line("a", worth + 1) + line("c", worth + 3))
                .body("accepted", equalTo(3))
                .body("duplicates", equalTo(1));
        Sending.ndjson(origin)
                .send(line("a", worth + 1) + line("b", worth + 20) + line("c", ",\"retracted\":true"))
                .body("accepted", equalTo(2))
                .body("replaced", equalTo(1))
                .body("takenBack", equalTo(1))
                .body("duplicates", equalTo(1));
        assertThat(Measured.total(count, ANN).intValue()).isEqualTo(2);
        assertThat(Measured.total(sum, ANN).intValue()).isEqualTo(21);
        // Another system of the same tenant has objects of its own.
        Sending.ndjson(Sending.origin()).send(line("a", worth + 1)).body("accepted", equalTo(1));
        assertThat(Measured.total(count, ANN).intValue()).isEqualTo(3);
    }

    @Test
    @DisplayName("REQ-35 recordedAt decides between two statements, in whatever order they are imported")
    void ordersByRecordedAt() {
        var sum = Measured.register(type, "SUM", "value");
        var worth = ",\"rep\":{\"email\":\"ann@acme.example\"},\"recordedAt\":\"2026-03-1%dT00:00:00Z\",\"value\":%d";
        Sending.ndjson(origin).send(line("a", worth.formatted(5, 50)));
        Sending.ndjson(origin).send(line("a", worth.formatted(4, 40))).body("duplicates", equalTo(1));
        assertThat(Measured.total(sum, ANN).intValue()).isEqualTo(50);
    }

    @Test
    @DisplayName("what cannot be taken is rejected with line, place and reason, and costs the others nothing")
    void rejectsRowByRow() {
        var long64 = "x".repeat(70_000);
        var sending = Sending.ndjson(origin);
        sending.send(annsCall("good")
                        + "{\"externalId\":\n"
                        + line("no-rep", "")
                        + line("owner", ",\"rep\":{\"ownerId\":\"4711\"}")
                        + line("email", ",\"rep\":{\"email\":\"nobody@acme.example\"}")
                        + line("boss", ",\"rep\":{\"email\":\"ada@acme.example\"}")
                        + line("value", ",\"rep\":{\"email\":\"ann@acme.example\"},\"value\":\"much\"")
                        + line("word", ",\"account\":\"Harbor\"")
                        + line("long", ",\"reason\":\"" + long64 + "\"")
                        + annsCall("last").replace("2026-03", "2126-03")
                        + annsCall("big")
                                .replace("\"rep\"", "\"attributes\":{\"a\":\"" + "y".repeat(17_000) + "\"},\"rep\"")
                        + annsCall("fine"))
                .body("rows", equalTo(12))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(10));
        sending.rejections()
                .body("items.line", contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body(
                        "items.code",
                        contains(
                                "malformed_row",
                                "no_rep",
                                "unknown_owner",
                                "unknown_email",
                                "not_a_rep",
                                "format",
                                "unknown_field",
                                "row_too_long",
                                "in_the_future",
                                "unusable"))
                .body("items[2].person", equalTo("4711"))
                .body("items[3].person", equalTo("nobody@acme.example"))
                .body("items[3].place", equalTo("/rep/email"))
                .body("items[5].place", equalTo("/value"))
                .body("items[6].place", equalTo("/account"))
                .body("items[3].externalId", equalTo("email"));
    }

    @Test
    @DisplayName("the report is a table in which no cell is a formula, and names the file's own columns")
    void givesAReport() {
        var sending = Sending.of(ADA, """
                {"name":"x","origin":"%s","format":"CSV","columns":{"@Agent":"rep.email"}}
                """.formatted(origin));
        sending.send("""
                externalId,activityType,occurredAt,@Agent
                "=HYPERLINK(""http://x"")",%1$s,2026-03-10T09:00:00Z,-1@x.example
                b,%1$s,2026-03-10T09:00:00Z
                c,%1$s,yesterday,ann@acme.example
                """.formatted(type)).body("rejected", equalTo(3));
        assertThat(sending.report()).isEqualTo("""
                "line","externalId","place","code","detail","person"\r
                "2","'=HYPERLINK(""http://x"")","'@Agent","unknown_email","Nobody in the directory has this email.","'-1@x.example"\r
                "3",,,"wrong_columns","The row has 3 columns, not 4.",\r
                "4","c","occurredAt","format","Not an instant such as 2026-03-10T09:00:00Z.",\r
                """);
    }

    @Test
    @DisplayName("a dry run says what would become of each row, and writes nothing")
    void runsDry() {
        var count = Measured.register(type, "COUNT", null);
        Sending.ndjson(origin).send(annsCall("a"));
        Sending.dry(origin)
                .send(annsCall("a") + annsCall("b") + line("c", ""))
                .body("dryRun", equalTo(true))
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(1));
        assertThat(Measured.total(count, ANN).intValue()).isEqualTo(1);
        Sending.ndjson(origin).send(annsCall("b")).body("accepted", equalTo(1));
    }

    @Test
    @DisplayName("owner ids are those of the source that ownersOf names")
    void knowsOwners() {
        var partner = Partner.neutral(ADA);
        Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(ANN.id()))
                .put("/v1/sources/" + partner.id() + "/owners/4711")
                .then()
                .statusCode(200);
        Sending.of(
                        ADA,
                        "{\"name\":\"x\",\"origin\":\"%s\",\"format\":\"NDJSON\",\"ownersOf\":\"%s\"}"
                                .formatted(origin, partner.id()))
                .send(line("a", ",\"rep\":{\"ownerId\":\"4711\"}")
                        + line("b", ",\"rep\":{\"ownerId\":\"4712\"}")
                        + line("c", ",\"rep\":{\"repId\":\"%s\"}".formatted(BEN.id())))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1));
        Ask.creatingAs(ADA)
                .body("{\"name\":\"x\",\"origin\":\"o\",\"format\":\"CSV\",\"ownersOf\":\"%s\"}"
                        .formatted(UUID.randomUUID()))
                .post("/v1/imports")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhatIsNoImport() {
        Ask.creatingAs(ADA)
                .body("{\"name\":\" \",\"origin\":\"My CRM\",\"format\":\"CSV\",\"delimiter\":\"::\"}")
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/origin"))
                .body("errors.pointer", hasItem("/delimiter"));
        Ask.creatingAs(ADA)
                .body("{\"name\":\"x\",\"origin\":\"o\",\"format\":\"NDJSON\",\"delimiter\":\",\"}")
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no_columns"));
        Ask.as(ADA)
                .body("{\"name\":\"x\",\"origin\":\"o\",\"format\":\"CSV\"}")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
    }

    @Test
    @DisplayName("another organization sees nothing of it; its rows of the same origin are its own")
    void isOfItsOrganization() {
        var sending = Sending.ndjson(origin);
        sending.send(annsCall("a")).statusCode(200);
        for (var path : new String[] {"", "/rejections", "/rejections.csv"}) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.of(GRETA))
                    .get("/v1/imports/" + sending.id() + path)
                    .then()
                    .statusCode(404);
        }
        Ask.as(GRETA)
                .contentType("text/csv")
                .body("x")
                .put(sending.path())
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
        Ask.as(GRETA).get("/v1/imports").then().body("items.id", not(hasItem(sending.id())));
        Sending.of(GRETA, "{\"name\":\"x\",\"origin\":\"%s\",\"format\":\"NDJSON\"}".formatted(origin))
                .send(line("a", ",\"rep\":{\"email\":\"gus@globex.example\"}"))
                .body("accepted", equalTo(1));
    }

    @Test
    void isForAdminsAndSystems() {
        for (var person : new Person[] {MARIA, ANN}) {
            Ask.as(person).get("/v1/imports").then().statusCode(403);
            Ask.as(person).body("x").put(Sending.ndjson(origin).path()).then().statusCode(403);
        }
        RestAssured.get("/v1/imports").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.integration("acme"))
                .get("/v1/imports")
                .then()
                .statusCode(200);
        Ask.asServiceFor("acme").get("/v1/imports").then().statusCode(200);
    }

    @Test
    void listsNewestFirst() {
        var older = Sending.ndjson(origin).id();
        var newer = Sending.csv(origin).id();
        Ask.as(ADA)
                .queryParam("limit", 2)
                .get("/v1/imports")
                .then()
                .body("items.id", contains(newer, older))
                .body("nextCursor", notNullValue());
        Sending.ndjson(origin).rejections().body("items", empty());
        Sending.ndjson(origin).look().body("status", equalTo("WAITING"));
    }

    @Test
    @DisplayName("a row that is not UTF-8 is rejected; a file that is UTF-16 fails at its first line")
    void wantsUtf8() {
        var sending = Sending.ndjson(origin);
        sending.send((annsCall("\u00e9") + annsCall("b")).getBytes(StandardCharsets.ISO_8859_1), null, null)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1));
        sending.rejections().body("items", hasSize(1)).body("items[0].line", equalTo(1));
        Sending.ndjson(origin)
                .send(("\uFEFF" + annsCall("a")).getBytes(StandardCharsets.UTF_16LE), null, null)
                .statusCode(422)
                .body("errors[0].code", equalTo("not_utf8"));
    }
}
