package io.headlight.plan.check;

import static io.headlight.plan.Drafts.BOTH;
import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.testing.People;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuidedBuildingTest {

    private static final LocalDate MONDAY = LocalDate.of(2035, 1, 1);

    WireMockServer activities;

    @BeforeEach
    void activityServiceAnswers() {
        EasyPlan.registered(activities, "READY");
        ActivityStub.measured(activities, "");
    }

    @AfterEach
    void forget() {
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-53 57 leads from an empty draft to the publication, results before behaviors")
    void leadsToThePublication() {
        var whole = Drafts.complete();
        var id = Drafts.of(People.MARIA, People.UK, "", MONDAY).getString("id");
        next(id, "ADD_RESULT")
                .body("publishable", is(false))
                .body("history", is("NOT_YET"))
                .body("lines", empty())
                .body("effortHoursPerWeek", is(0))
                .body("missing.code", hasItem("sales_process_missing"));
        List<Map<String, Object>> results = whole.getList("results");
        change(id, Map.of("results", results));
        next(id, "ADD_BEHAVIORS")
                .body("nextStep.detail", startsWith("0 behaviors for 2 results: a plan has 8 to 12 in all"));
        List<Map<String, Object>> behaviors = whole.getList("behaviors");
        behaviors.forEach(behavior -> behavior.put("effortMinutes", 120));
        change(id, Map.of("behaviors", behaviors));
        next(id, "COMPLETE_LINES").body("nextStep.detail", is("Name the sales process and its stages, step by step."));
        change(id, Map.of("salesProcess", whole.get("salesProcess")));
        next(id, "REVIEW_WARNINGS").body("warnings.code", contains("effort_exceeds_hours"));
        behaviors.forEach(behavior -> behavior.put("effortMinutes", 20));
        change(id, Map.of("behaviors", behaviors));
        next(id, "PUBLISH").body("publishable", is(true)).body("missing", empty());
    }

    @Test
    @DisplayName("REQ-53 63 too much is to be left out first; what is missing is what the publication says")
    void tooMuchIsLeftOut() {
        var plan = Drafts.complete();
        var id = plan.getString("id");
        var behaviors = new ArrayList<Map<String, Object>>(plan.getList("behaviors"));
        for (int i = 0; i < 4; i++) {
            behaviors.add(Map.of("name", "More", "kind", "COUNTED", "resultIds", plan.getList("results.id")));
        }
        change(id, Map.of("behaviors", behaviors));
        var missing = next(id, "LEAVE_OUT_LINES").extract().jsonPath().getList("missing");
        var refused = Drafts.publish(People.MARIA, id)
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
        assertThat(missing).isNotEmpty().isEqualTo(refused.getList("errors"));
    }

    @Test
    @DisplayName("REQ-53 a period that is over is said after the lines are complete")
    void termsComeLast() {
        var id = Drafts.of(People.MARIA, People.UK, BOTH, LocalDate.of(2024, 1, 1))
                .getString("id");
        next(id, "CORRECT_TERMS").body("nextStep.detail", startsWith("The last day is over"));
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, and 404 for another organization")
    void rights() {
        var id = Drafts.complete().getString("id");
        given().get("/v1/plans/{id}/checks", id).then().statusCode(401);
        for (var person : List.of(People.ANN, People.MILES)) {
            as(person).get("/v1/plans/{id}/checks", id).then().statusCode(403);
        }
        for (var person : List.of(People.GINA, People.GRETA)) {
            as(person).get("/v1/plans/{id}/checks", id).then().statusCode(404);
        }
        as(People.MARIA).get("/v1/plans/{id}/checks", UUID.randomUUID()).then().statusCode(404);
        for (var person : List.of(People.EMIL, People.ADA)) {
            as(person).get("/v1/plans/{id}/checks", id).then().statusCode(200);
        }
    }

    private static ValidatableResponse next(String id, String step) {
        return as(People.MARIA)
                .get("/v1/plans/{id}/checks", id)
                .then()
                .statusCode(200)
                .body("nextStep.step", is(step));
    }

    private static void change(String id, Object change) {
        as(People.MARIA)
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", as(People.MARIA).get("/v1/plans/{id}", id).header("ETag"))
                .body(change)
                .patch("/v1/plans/{id}", id)
                .then()
                .statusCode(200);
    }
}
