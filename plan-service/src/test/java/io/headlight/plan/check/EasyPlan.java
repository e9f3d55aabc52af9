package io.headlight.plan.check;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.headlight.plan.Drafts.BOTH;
import static io.headlight.plan.Drafts.as;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.testing.People;
import io.headlight.plan.Drafts;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A complete draft of Maria's that is easily done in a week: nothing is warned of unless the past says so.
 *
 * @param meetings which of the behaviors are the first-time meetings
 */
record EasyPlan(String id, int meetings) {

    /** Minutes of each unit of each behavior. */
    static final int EFFORT = 20;

    static EasyPlan from(LocalDate monday) {
        var plan = Drafts.of(People.MARIA, People.UK, BOTH, monday);
        List<Map<String, Object>> behaviors = plan.getList("behaviors");
        behaviors.forEach(behavior -> behavior.put("effortMinutes", EFFORT));
        patch(plan.getString("id"), behaviors);
        return new EasyPlan(
                plan.getString("id"), plan.getList("behaviors.name").indexOf("First-time meetings with prospects"));
    }

    /** Of the first-time meetings of this plan, or of a copy. */
    void change(String plan, String member, Object value) {
        List<Map<String, Object>> behaviors =
                as(People.MARIA).get("/v1/plans/{id}", plan).jsonPath().getList("behaviors");
        behaviors.get(meetings).put(member, value);
        patch(plan, behaviors);
    }

    private static void patch(String plan, Object behaviors) {
        as(People.MARIA)
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", as(People.MARIA).get("/v1/plans/{id}", plan).header("ETag"))
                .body(Map.of("behaviors", behaviors))
                .patch("/v1/plans/{id}", plan)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse checks(String plan) {
        return as(People.MARIA).get("/v1/plans/{id}/checks", plan).then().statusCode(200);
    }

    /** @param status how far activity-service is with counting each measure */
    static void registered(WireMockServer activities, String status) {
        activities.stubFor(
                put(urlMatching("/v1/measures/.*")).willReturn(okJson("{\"status\": \"%s\"}".formatted(status))));
    }
}
