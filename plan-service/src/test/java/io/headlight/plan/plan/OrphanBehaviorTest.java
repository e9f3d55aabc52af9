package io.headlight.plan.plan;

import static io.headlight.plan.Drafts.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.People;
import io.headlight.plan.Drafts;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.line.SomeLines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrphanBehaviorTest {

    @Inject
    Plans plans;

    @Inject
    AsTenant asTenant;

    @Test
    @DisplayName("REQ-57 first a result, then what drives it: a draft takes no orphan behavior")
    void aDraftTakesNoOrphan() {
        var plan = Drafts.complete();
        var id = plan.getString("id");
        patch(id, Map.of("behaviors", List.of(Map.of("name", "Visits", "kind", "COUNTED"))))
                .then()
                .statusCode(422)
                .body("code", is("contradictory_lines"))
                .body("errors.pointer", contains("/behaviors/0/resultIds"))
                .body("errors.code", contains("orphan_behavior"));
        var unknown = Map.of("name", "Visits", "kind", "COUNTED", "resultIds", List.of(UUID.randomUUID()));
        patch(id, Map.of("behaviors", List.of(unknown)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/behaviors/0/resultIds/0"))
                .body("errors.code", contains("unknown_result"));
        as(People.MARIA).get("/v1/plans/{id}", id).then().body("version", is(0)).body("behaviors.size()", is(9));
    }

    @Test
    @DisplayName("REQ-57 one behavior may drive two results")
    void oneBehaviorDrivesTwoResults() {
        var plan = Drafts.complete();
        var visits = Map.of("name", "Visits", "kind", "COUNTED", "resultIds", plan.getList("results.id"));
        patch(plan.getString("id"), Map.of("behaviors", List.of(visits)))
                .then()
                .statusCode(200)
                .body("behaviors[0].resultIds", is(plan.getList("results.id")));
    }

    @Test
    @DisplayName(
            "REQ-57 a draft with orphans from before can be read, and is refused by its place when changed or published")
    void anOldOrphanStaysReadable() {
        var id = Drafts.complete().getString("id");
        asTenant.run("acme", () -> QuarkusTransaction.requiringNew().run(() -> orphan(UUID.fromString(id))));
        as(People.MARIA).get("/v1/plans/{id}", id).then().statusCode(200).body("behaviors[0].resultIds", is(List.of()));
        as(People.MARIA)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"Other\"}")
                .patch("/v1/plans/{id}", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/behaviors/0/resultIds"));
        Drafts.publish(People.MARIA, id).then().statusCode(422).body("errors.code", hasItem("orphan_behavior"));
    }

    private void orphan(UUID id) {
        var plan = plans.findById(id);
        var lines = plan.lines();
        plan.content =
                new PlanLines(lines.salesProcess(), lines.results(), List.of(SomeLines.behavior(List.of(), "{}")));
    }

    private static Response patch(String id, Object change) {
        return as(People.MARIA)
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"0\"")
                .body(change)
                .patch("/v1/plans/{id}", id);
    }
}
