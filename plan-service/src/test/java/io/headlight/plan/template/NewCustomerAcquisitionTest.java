package io.headlight.plan.template;

import static io.headlight.plan.Drafts.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewCustomerAcquisitionTest {

    @Test
    @DisplayName("REQ-58 new customer acquisition is shipped with its four behaviors")
    void shipsNewCustomerAcquisition() {
        as(People.ANN)
                .get("/v1/templates/new-customer-acquisition")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("results.size()", equalTo(1))
                .body("industry", nullValue())
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
                .body("deliveredPer", equalTo("ACCOUNT"))
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

    private static ValidatableResponse behavior(int index) {
        return as(People.MARIA)
                .get("/v1/templates/new-customer-acquisition")
                .then()
                .rootPath("behaviors[" + index + "]");
    }
}
