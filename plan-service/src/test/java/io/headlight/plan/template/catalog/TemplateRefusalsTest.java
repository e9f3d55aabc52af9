package io.headlight.plan.template.catalog;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.kit.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateRefusalsTest {

    private static final String SHIPPED = "new-customer-acquisition";

    @Test
    @DisplayName("REQ-57 27 52 orphans, incomplete rules and unknown stages are refused, all at once")
    void refusesAllThatIsWrongBetweenTheLines() {
        var content = Own.content();
        var behavior = (ObjectNode) content.at("/behaviors/0");
        var orphan = behavior.deepCopy().put("stage", "DREAMING");
        orphan.putArray("resultKeys");
        ((ObjectNode) orphan.get("measure")).put("aggregate", "AVERAGE");
        var late = behavior.deepCopy().put("kind", "DELIVERABLE");
        late.putArray("resultKeys").add("nothing");
        ((ObjectNode) late.get("why")).remove("company");
        ((ObjectNode) late.get("reward")).put("value", " ");
        ((ObjectNode) late.get("scoring")).put("floor", 1).put("cap", 0.5);
        ((ArrayNode) content.get("behaviors")).add(orphan).add(late);
        var result = (ObjectNode) content.at("/results/0");
        ((ArrayNode) content.get("results"))
                .add(result.deepCopy())
                .add(result.deepCopy().put("key", "undriven").put("stage", "WINNING"));
        Own.add(People.MARIA, "own-wrong", content)
                .then()
                .statusCode(422)
                .body("code", is("contradictory_template"))
                .body("type", is("/problems/contradictory-template"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/results/1/key repeated_key",
                                "/results/2 result_without_behaviors",
                                "/results/2/stage unknown_stage",
                                "/behaviors/1/resultKeys orphan_behavior",
                                "/behaviors/1/stage unknown_stage",
                                "/behaviors/1/measure/of measure_incomplete",
                                "/behaviors/2/resultKeys/0 unknown_result",
                                "/behaviors/2/why/company why_missing",
                                "/behaviors/2/reward/value reward_missing",
                                "/behaviors/2/evidence evidence_missing",
                                "/behaviors/2/dueAfterWeeks due_date_missing",
                                "/behaviors/2/scoring/floor floor_above_cap"));
        as(People.MARIA).get("/v1/templates/own-wrong").then().statusCode(404);
        Own.added(People.MARIA, "own-once-right");
        Own.change(People.MARIA, "own-once-right", "\"1\"", content).then().statusCode(422);
        as(People.MARIA).get("/v1/templates/own-once-right").then().body("version", is(1));
    }

    @Test
    @DisplayName("Every field has its bounds, and each broken one is named")
    void validates() {
        var content = Own.content()
                .put("name", " ")
                .put("description", "x".repeat(501))
                .put("industry", "Fish & Chips");
        content.putObject("basedOn").put("id", "").put("version", 0);
        ((ObjectNode) content.at("/results/0")).put("target", 0).put("unit", "x".repeat(31));
        ((ObjectNode) content.at("/behaviors/0")).put("effortMinutes", 10_001).remove("counterMetric");
        Own.add(People.MARIA, "Not A Slug", content)
                .then()
                .statusCode(422)
                .body("code", is("invalid"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/id",
                                "/name",
                                "/description",
                                "/industry",
                                "/basedOn/id",
                                "/basedOn/version",
                                "/results/0/target",
                                "/results/0/unit",
                                "/behaviors/0/effortMinutes",
                                "/behaviors/0/counterMetric"));
    }

    @Test
    @DisplayName("A name of a hundred thousand words is refused like any other that is too long")
    void refusesEndlessNames() {
        var endless = "a-".repeat(100_000) + "a";
        Own.add(People.MARIA, endless, Own.content().put("industry", endless))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/id", "/industry"));
    }

    @Test
    @DisplayName("REQ-27 a number that nothing can be compared with is refused")
    void refusesEndlessNumbers() {
        var content = Own.content();
        ((ObjectNode) content.at("/results/0/measure/conditions/0")).put("value", 0);
        var body = content.put("id", "own-endless").toString().replaceFirst("\"value\":0", "\"value\":1e999999999");
        creating(People.MARIA)
                .body(body)
                .post("/v1/templates")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/results/0/measure/conditions/0/value"));
    }

    @Test
    @DisplayName("REQ-64 a template has at most three results and twelve behaviors")
    void boundsTheLines() {
        var content = Own.content();
        IntStream.range(0, 12).forEach(i -> ((ArrayNode) content.get("behaviors")).add(content.at("/behaviors/0")));
        IntStream.range(0, 3).forEach(i -> ((ArrayNode) content.get("results")).add(content.at("/results/0")));
        Own.add(People.MARIA, "own-too-much", content)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/behaviors", "/results"));
    }

    @Test
    void isBasedOnWhatThereIs() {
        var content = Own.content();
        content.putObject("basedOn").put("id", SHIPPED).put("version", 99);
        Own.add(People.MARIA, "own-baseless", content)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_template"))
                .body("errors.pointer", contains("/basedOn"));
        content.putObject("basedOn").put("id", "grow-existing-accounts").put("version", 1);
        Own.add(People.MARIA, "own-based-on-the-past", content).then().statusCode(201);
        content.remove("basedOn");
        Own.add(People.MARIA, "own-baseless", content).then().statusCode(201).body("basedOn", nullValue());
    }

    @Test
    @DisplayName("An id that is shipped or in use is taken, and what is shipped cannot be changed")
    void keepsIdsApart() {
        Own.add(People.MARIA, SHIPPED, Own.content()).then().statusCode(409).body("code", is("template_id_taken"));
        Own.added(People.MARIA, "own-taken");
        Own.add(People.EMIL, "own-taken", Own.content()).then().statusCode(409).body("code", is("template_id_taken"));
        Own.change(People.ADA, SHIPPED, "\"1\"", Own.content())
                .then()
                .statusCode(409)
                .body("code", is("shipped_template"));
        Own.retire(People.ADA, SHIPPED, "\"1\"").then().statusCode(409).body("code", is("shipped_template"));
    }

    @Test
    void aWriteNamesTheVersionItSaw() {
        Own.added(People.MARIA, "own-stale");
        Own.change(People.MARIA, "own-stale", null, Own.content())
                .then()
                .statusCode(428)
                .body("code", is("if_match_required"));
        Own.retire(People.MARIA, "own-stale", null).then().statusCode(428);
        Own.change(People.MARIA, "own-stale", "\"1\"", Own.named("Two")).then().statusCode(200);
        Own.change(People.MARIA, "own-stale", "\"1\"", Own.named("Lost"))
                .then()
                .statusCode(412)
                .body("code", is("changed_meanwhile"));
        Own.retire(People.MARIA, "own-stale", "\"1\"").then().statusCode(412);
        as(People.MARIA).get("/v1/templates/own-stale").then().body("name", is("Two"));
    }

    @Test
    @DisplayName("Of many changes at once exactly one wins, and of many additions too")
    void oneWins() throws Exception {
        var adding = atOnce(
                i -> Own.add(People.MARIA, "own-race", Own.named("By " + i)).statusCode());
        assertThat(adding).containsOnlyOnce(201).containsOnly(201, 409);
        var changing = atOnce(i -> Own.change(People.MARIA, "own-race", "\"1\"", Own.named("Now by " + i))
                .statusCode());
        assertThat(changing).containsOnlyOnce(200).containsOnly(200, 412);
        as(People.MARIA).get("/v1/templates/own-race/versions").then().body("items.version", contains(1, 2));
    }

    @Test
    void aRepetitionIsAnsweredNotDone() {
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            as(People.MARIA)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Own.content().put("id", "own-repeated").toString())
                    .post("/v1/templates")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : is("true"));
        }
        as(People.MARIA)
                .contentType("application/json")
                .body(Own.content().put("id", "own-keyless").toString())
                .post("/v1/templates")
                .then()
                .statusCode(400);
    }

    private interface Attempt {
        int by(int number);
    }

    private static List<Integer> atOnce(Attempt attempt) throws Exception {
        var tasks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> attempt.by(i))
                .toList();
        var statuses = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(tasks.size())) {
            for (var answer : people.invokeAll(tasks)) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }
}
