package io.headlight.plan.template;

import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.headlight.plan.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShippedTemplatesTest {

    private static final List<String> IDS = List.of(
            "build-pipeline",
            "distribution-share-of-wallet",
            "financial-services-new-assets",
            "grow-existing-accounts",
            "healthcare-product-adoption",
            "manufacturing-project-orders",
            "new-customer-acquisition",
            "retain-customers",
            "shorten-sales-cycle",
            "technology-recurring-revenue");

    @Test
    @DisplayName("Five packs for any trade and five for one are shipped, and the list pages")
    void listsTheShippedTemplates() {
        assertThat(shipped().getList("items.id")).isEqualTo(IDS);
        String next = as(People.MARIA)
                .get("/v1/templates?origin=SHIPPED&limit=9")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(IDS.subList(0, 9)))
                .body("items[0].origin", equalTo("SHIPPED"))
                .extract()
                .path("nextCursor");
        as(People.MARIA)
                .queryParam("origin", "SHIPPED")
                .queryParam("limit", 9)
                .queryParam("cursor", next)
                .get("/v1/templates")
                .then()
                .body("items.id", equalTo(IDS.subList(9, 10)))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("REQ-75 there is a pack for each of five industries, found by industry")
    void packsByIndustry() {
        for (var industry :
                List.of("financial-services", "healthcare", "technology", "manufacturing", "distribution")) {
            as(People.GRETA)
                    .get("/v1/templates?origin=SHIPPED&industry={industry}", industry)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("items[0].industry", equalTo(industry));
        }
        as(People.GRETA).get("/v1/templates?industry=fishing").then().body("items.size()", equalTo(0));
        as(People.GRETA)
                .get("/v1/templates?industry=Fishing!")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("industry"));
    }

    @Test
    @DisplayName("REQ-27 28 32 36 37 39 every shipped behavior has rule, stage, effort, side effect, why and reward")
    void shippedBehaviorsAreComplete() {
        for (var id : IDS) {
            var behaviors = as(People.MARIA).get("/v1/templates/" + id).jsonPath();
            for (var member : List.of(
                    "stage",
                    "counterMetric",
                    "sideEffect",
                    "why.rep",
                    "why.company",
                    "reward.kind",
                    "reward.condition",
                    "reward.value",
                    "effortMinutes",
                    "measure.activityType",
                    "target",
                    "unit")) {
                assertThat(behaviors.getList("behaviors." + member))
                        .as(id + " " + member)
                        .hasSizeBetween(4, 5)
                        .doesNotContainNull();
            }
        }
    }

    @Test
    @DisplayName("REQ-46 calls, meetings and follow-ups are pre-built, daily and weekly")
    void dailyAndWeeklyActivities() {
        var found = new HashSet<String>();
        behaviors().forEach(behavior -> found.add(type(behavior) + " " + behavior.get("cadence")));
        assertThat(found)
                .contains(
                        "call DAILY",
                        "call WEEKLY",
                        "meeting DAILY",
                        "meeting WEEKLY",
                        "follow_up DAILY",
                        "follow_up WEEKLY");
    }

    @Test
    @DisplayName("REQ-20 quality is offered beside quantity: the mean adherence of reviewed calls")
    void quality() {
        assertThat(behaviors())
                .filteredOn(behavior -> behavior.get("kind").equals("QUALITY"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(behavior -> {
                    assertThat(type(behavior)).isEqualTo("call_reviewed");
                    assertThat(measure(behavior).toString()).contains("aggregate=AVERAGE", "of=adherence");
                });
    }

    @Test
    @DisplayName("REQ-64 any two packs make a plan of two results and eight to twelve behaviors")
    void anyTwoPacksMakeAPlan() {
        var results = shipped().getList("items.collect { it.results.size() }", Integer.class);
        var behaviors = shipped().getList("items.collect { it.behaviors.size() }", Integer.class);
        for (int i = 0; i < IDS.size(); i++) {
            for (int j = i + 1; j < IDS.size(); j++) {
                assertThat(results.get(i) + results.get(j)).as(IDS.get(i)).isBetween(2, 3);
                assertThat(behaviors.get(i) + behaviors.get(j)).as(IDS.get(i)).isBetween(8, 12);
            }
        }
    }

    @Test
    @DisplayName("REQ-53 each pack is in a plan that can be published as it is")
    void eachPackCanBePublished() {
        for (int i = 0; i < IDS.size() / 2; i++) {
            var pair = "\"%s\", \"%s\"".formatted(IDS.get(i), IDS.get(IDS.size() - 1 - i));
            var plan = Drafts.of(People.GINA, People.SALES, pair, LocalDate.of(2041, 1, 7));
            Drafts.publish(People.GINA, plan.getString("id")).then().statusCode(201);
        }
    }

    @Test
    void anUnknownTemplateIs404() {
        for (var id : List.of("nothing", "NEW-customer", "ümlaut", "x' or '1'='1")) {
            as(People.MARIA)
                    .get("/v1/templates/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not_found"));
        }
        as(People.MARIA)
                .get("/v1/templates/new-customer-acquisition?version=9")
                .then()
                .statusCode(404);
    }

    @Test
    void aShippedTemplateHasTheVersionThatIsShipped() {
        as(People.ANN)
                .get("/v1/templates/new-customer-acquisition/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items.event", contains("SHIPPED"))
                .body("items[0].madeBy", nullValue())
                .body("nextCursor", nullValue());
        as(People.ANN)
                .get("/v1/templates/new-customer-acquisition?version=1")
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyIs401AndAPartnersSystem403() {
        for (var path : List.of("", "/new-customer-acquisition", "/new-customer-acquisition/versions")) {
            given().get("/v1/templates" + path).then().statusCode(401);
            given().header("Authorization", "Bearer " + Tokens.integration("acme"))
                    .get("/v1/templates" + path)
                    .then()
                    .statusCode(403);
        }
    }

    private static JsonPath shipped() {
        return as(People.MARIA).get("/v1/templates?origin=SHIPPED").jsonPath();
    }

    private static List<Map<String, Object>> behaviors() {
        return shipped().getList("items.behaviors.flatten()");
    }

    private static Object type(Map<String, Object> behavior) {
        return measure(behavior).get("activityType");
    }

    private static Map<?, ?> measure(Map<String, Object> behavior) {
        return (Map<?, ?>) behavior.get("measure");
    }
}
