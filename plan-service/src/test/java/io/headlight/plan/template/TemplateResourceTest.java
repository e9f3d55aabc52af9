package io.headlight.plan.template;

import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateResourceTest {

    @Test
    @DisplayName("Two templates are shipped, and the list pages")
    void listsTheShippedTemplates() {
        String next = as(People.MARIA)
                .get("/v1/templates?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains("grow-existing-accounts"))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        as(People.MARIA)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/templates")
                .then()
                .body("items.id", contains("new-customer-acquisition"))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("REQ-58 new customer acquisition is shipped with its four behaviors")
    void shipsNewCustomerAcquisition() {
        as(People.ANN)
                .get("/v1/templates/new-customer-acquisition")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("results.size()", equalTo(1))
                .body(
                        "behaviors.name",
                        contains(
                                "Territory plan with a comprehensive prospect list",
                                "Account plans mapping decision-makers and influencers",
                                "First-time meetings with prospects",
                                "New opportunities added to the pipeline"));
    }

    @Test
    @DisplayName("REQ-59 the territory plan is a deliverable with evidence: a prospect list of some size")
    void territoryPlan() {
        behavior(0)
                .body("kind", equalTo("DELIVERABLE"))
                .body("evidence", notNullValue())
                .body("dueAfterWeeks", equalTo(2))
                .body("measure.conditions.attribute", contains("prospectListSize"))
                .body("measure.conditions.operator", contains("AT_LEAST"));
    }

    @Test
    @DisplayName("REQ-60 an account plan counts per account, and only with a decision-maker and an influencer")
    void accountPlans() {
        behavior(1)
                .body("kind", equalTo("DELIVERABLE"))
                .body("measure.aggregate", equalTo("DISTINCT"))
                .body("measure.of", equalTo("account"))
                .body("measure.conditions.attribute", contains("decisionMaker", "influencer"))
                .body("measure.conditions.operator", contains("PRESENT", "PRESENT"));
    }

    @Test
    @DisplayName("REQ-61 first-time meetings are counted weekly, once per prospect")
    void firstTimeMeetings() {
        behavior(2)
                .body("kind", equalTo("COUNTED"))
                .body("cadence", equalTo("WEEKLY"))
                .body("measure.activityType", equalTo("meeting"))
                .body("measure.conditions.attribute", contains("firstTime"))
                .body("measure.conditions.value", contains(true))
                .body("measure.aggregate", equalTo("DISTINCT"))
                .body("measure.of", equalTo("account"));
    }

    @Test
    @DisplayName("REQ-62 new opportunities are counted from opportunity_created")
    void newOpportunities() {
        behavior(3).body("kind", equalTo("COUNTED")).body("measure.activityType", equalTo("opportunity_created"));
    }

    @Test
    @DisplayName("REQ-28 36 37 39 every shipped behavior has stage, counter-metric, side effect, why and reward")
    void shippedBehaviorsAreComplete() {
        for (var id : List.of("new-customer-acquisition", "grow-existing-accounts")) {
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
                        .hasSizeGreaterThanOrEqualTo(4)
                        .doesNotContainNull();
            }
        }
    }

    @Test
    @DisplayName("REQ-46 calls, meetings and follow-ups are pre-built, daily and weekly")
    void dailyAndWeeklyActivities() {
        as(People.MARIA)
                .get("/v1/templates/grow-existing-accounts")
                .then()
                .body("behaviors.measure.activityType", hasItem("call"))
                .body("behaviors.measure.activityType", hasItem("meeting"))
                .body("behaviors.measure.activityType", hasItem("follow_up"))
                .body("behaviors.cadence", hasItem("DAILY"))
                .body("behaviors.cadence", hasItem("WEEKLY"));
    }

    @Test
    void anUnknownTemplateIs404() {
        as(People.MARIA).get("/v1/templates/nothing").then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void nobodyIs401AndAPartnersSystem403() {
        given().get("/v1/templates").then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.integration("acme"))
                .get("/v1/templates")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse behavior(int index) {
        return as(People.MARIA)
                .get("/v1/templates/new-customer-acquisition")
                .then()
                .rootPath("behaviors[" + index + "]");
    }
}
