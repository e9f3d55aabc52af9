package io.headlight.activity.source;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SourceResourceTest {

    static Partner workshop() {
        return Partner.connected(ADA, """
                {"name":"Workshop","sender":"WORKSHOP","credentials":{"secret":"s"},
                 "settings":{"stages":"won","zone/of~work":"DE"},"limits":{"perSecond":50,"burst":200},
                 "fetch":{"address":"https://eu.workshop.example","token":"token-1"}}""");
    }

    static Response patched(Partner partner, Person who, String ifMatch, String patch) {
        var request = Ask.as(who).contentType("application/merge-patch+json").body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/sources/" + partner.id());
    }

    static ValidatableResponse patch(Partner partner, String patch) {
        return patched(partner, ADA, "*", patch).then();
    }

    static ValidatableResponse get(Partner partner) {
        return Ask.as(ADA).get("/v1/sources/" + partner.id()).then();
    }

    static String tag(Partner partner) {
        return get(partner).extract().header("ETag");
    }

    static ValidatableResponse delete(Partner partner, String ifMatch) {
        var request = Ask.as(ADA);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete("/v1/sources/" + partner.id())
                .then();
    }

    @Test
    void whatIsNotSentStaysAndNullTakesAway() {
        var partner = workshop();
        var seen = tag(partner);
        var changed = patched(partner, ADA, seen, """
                        {"name":" Bench ","settings":{"zone/of~work":null},"limits":{"burst":null},"status":"PAUSED"}""")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(seen)))
                .body("name", equalTo("Bench"))
                .body("status", equalTo("PAUSED"))
                .body("settings", equalTo(Map.of("stages", "won")))
                .body("limits", equalTo(Map.of("perSecond", 50)))
                .body("fetch.address", equalTo("https://eu.workshop.example"))
                .extract();
        get(partner).header("ETag", equalTo(changed.header("ETag"))).body("name", equalTo("Bench"));
        patch(partner, "{\"limits\":null,\"fetch\":null}")
                .statusCode(200)
                .body("limits", nullValue())
                .body("fetch", nullValue());
        Ask.as(ADA)
                .header("If-None-Match", tag(partner))
                .get("/v1/sources/" + partner.id())
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":null} | /name | not_blank",
                "{\"name\":\" \"} | /name | not_blank",
                "{\"status\":null} | /status | not_null",
                "{\"status\":\"ASLEEP\"} | /status | format",
                "{\"status\":\"DELETED\"} | /status | not_settable",
                "{\"settings\":null} | /settings/stages | setting_required",
                "{\"settings\":{\"stages\":null}} | /settings/stages | setting_required",
                "{\"settings\":{\"stages\":\"WON\"}} | /settings/stages | setting_invalid",
                "{\"settings\":{\"color\":\"red\"}} | /settings/color | unknown_setting",
                "{\"limits\":{\"perSecond\":0}} | /limits/perSecond | min",
                "{\"limits\":{\"perSecond\":10001}} | /limits/perSecond | max",
                "{\"fetch\":{\"token\":null}} | /fetch/token | not_blank",
                "{\"fetch\":{\"address\":\"https://[::1]\",\"token\":\"t\"}} | /fetch/address | address_refused",
                "{\"fetch\":{\"address\":\"https://inside.partner.example\",\"token\":\"t\"}} | /fetch/address | address_refused",
                "{\"fetch\":{\"address\":\"https://other.workshop.example\"}} | /fetch/token | token_required",
                "{\"fetch\":{\"address\":null}} | /fetch/token | token_required",
                "{\"sender\":\"PIPEDRIVE\"} | /sender | unknown_field",
                "{\"url\":\"https://x.example\"} | /url | unknown_field",
                "{\"mappingVersion\":3} | /mappingVersion | unknown_field",
                "[] | '' | type"
            })
    void everyBrokenRuleIsNamedAndNothingChanges(String patch, String pointer, String code) {
        var partner = workshop();
        var before = get(partner).extract();
        patch(partner, patch)
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        var after = get(partner).extract();
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void whoDidNotSeeTheStateMayNotChangeIt() {
        var partner = workshop();
        patched(partner, ADA, null, "{}").then().statusCode(428).body("code", equalTo("if_match_required"));
        patched(partner, ADA, "\"99\"", "{}").then().statusCode(412).body("code", equalTo("changed_meanwhile"));
        delete(partner, null).statusCode(428);
        delete(partner, "\"99\"").statusCode(412);
        get(partner).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    @DisplayName("50 parallel PATCHes with one ETag: one wins, 49 are told to read again")
    void oneOfFiftyWins() throws Exception {
        var partner = workshop();
        var seen = tag(partner);
        var changes = IntStream.range(0, 50)
                .<Callable<Response>>mapToObj(i -> () -> untilServed(partner, seen, "{\"name\":\"Change " + i + "\"}"))
                .toList();
        var answers = new ArrayList<Response>();
        try (var people = Executors.newFixedThreadPool(50)) {
            for (var answer : people.invokeAll(changes)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(49);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .singleElement()
                .satisfies(winner -> get(partner).body("name", equalTo(winner.path("name"))));
    }

    /** Asked again while no connection was free in time, as the answer says one should. */
    private static Response untilServed(Partner partner, String seen, String patch) {
        for (int i = 0; i < 20; i++) {
            var answer = patched(partner, ADA, seen, patch);
            if (answer.statusCode() != 503) {
                return answer;
            }
        }
        throw new AssertionError("No connection to the database");
    }

    @Test
    void onlyAnAdminOfTheOrganizationMay() {
        var partner = workshop();
        patched(partner, GRETA, "*", "{\"name\":\"Mine\"}").then().statusCode(404);
        patched(partner, MARIA, "*", "{\"name\":\"Mine\"}").then().statusCode(403);
        Ask.as(GRETA)
                .header("If-Match", "*")
                .delete("/v1/sources/" + partner.id())
                .then()
                .statusCode(404);
        Ask.as(ANN)
                .header("If-Match", "*")
                .delete("/v1/sources/" + partner.id())
                .then()
                .statusCode(403);
        Ask.as(GRETA).get("/v1/sources/" + partner.id() + "/changes").then().statusCode(404);
        Ask.as(MARIA).get("/v1/sources/" + partner.id() + "/changes").then().statusCode(403);
        RestAssured.delete("/v1/sources/" + partner.id()).then().statusCode(401);
        RestAssured.given()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/sources/" + partner.id())
                .then()
                .statusCode(401);
        get(partner).statusCode(200).body("name", equalTo("Workshop"));
    }
}
