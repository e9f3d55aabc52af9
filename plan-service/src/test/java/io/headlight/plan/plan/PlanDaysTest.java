package io.headlight.plan.plan;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.headlight.kit.testing.People;
import io.headlight.plan.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that no calendar knows: every year up to them would be counted, and no database column holds them. */
@QuarkusTest
class PlanDaysTest {

    @ParameterizedTest
    @DisplayName("A plan is of days that calendars know")
    @CsvSource({"+12000-01-03, +12000-03-31", "-0044-03-01, -0044-03-15", "1969-01-01, 1969-03-31"})
    void ofAPlan(String startsOn, String endsOn) {
        creating(People.MARIA)
                .body("""
                        {"name": "Far away", "templateIds": [], "teamId": "%s", "startsOn": "%s", "endsOn": "%s",
                         "timeZone": "Europe/London"}""".formatted(People.UK.id(), startsOn, endsOn))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/startsOn", "/endsOn"))
                .body("errors.code", hasItem("plannable_day"));
    }

    @Test
    @DisplayName("So is a copy of it, and what it is changed to")
    void ofCopiesAndChanges() {
        var plan = Drafts.complete();
        var days = "\"startsOn\": \"+12000-01-03\", \"endsOn\": \"+12000-03-31\"";
        creating(People.MARIA)
                .body("{" + days + "}")
                .post("/v1/plans/{id}/copies", plan.getString("id"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("plannable_day"));
        patch(plan.getString("id"), "{" + days + "}", "/startsOn");
    }

    @Test
    @DisplayName("A deliverable is due on a day that calendars know: until then is counted year by year")
    void ofADeliverable() {
        var plan = Drafts.complete().getString("id");
        patch(plan, "{\"behaviors\": [{\"name\": \"A plan\", \"dueOn\": \"+999999999-12-31\"}]}", "/behaviors/0/dueOn");
    }

    private static void patch(String plan, String change, String pointer) {
        as(People.MARIA)
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"0\"")
                .body(change)
                .patch("/v1/plans/{id}", plan)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem("plannable_day"));
    }
}
