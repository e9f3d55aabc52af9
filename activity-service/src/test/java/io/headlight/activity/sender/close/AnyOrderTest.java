package io.headlight.activity.sender.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Close's events in any order")
class AnyOrderTest {

    private static final Close CLOSE = new Close();
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> OUTCOMES = List.of("active", "won", "lost");

    private final List<Item> history = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give what was true in the end")
    void theSameFactsStand(@ForAll long seed) {
        history.clear();
        expected.clear();
        var random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            opportunity("oppo_" + i, random);
            task("task_" + i, random);
        }
        var facts = new Arrivals(CLOSE, Map.of()).after(history);
        assertThat(facts.stream()
                        .filter(fact -> !fact.activityType().equals("stage_set"))
                        .map(fact -> fact.objectKey() + " " + fact.activityType()))
                .containsExactlyInAnyOrderElementsOf(expected);
        Arrivals.comeToTheSame(CLOSE, Map.of(), history, seed);
    }

    /** Created, moved between outcomes some times, and perhaps deleted. */
    private void opportunity(String id, Random random) {
        var outcome = OUTCOMES.get(random.nextInt(3));
        tell("opportunity", id, "created", opportunity(outcome), "{}");
        for (int moves = random.nextInt(6); moves > 0; moves--) {
            var next = OUTCOMES.get(random.nextInt(3));
            tell(
                    "opportunity",
                    id,
                    "updated",
                    opportunity(next),
                    next.equals(outcome)
                            ? "{\"note\":\"old\"}"
                            : "{\"status_type\":\"%s\",\"status_id\":\"stat_%s\"}".formatted(outcome, outcome));
            outcome = next;
        }
        if (random.nextInt(4) == 0) {
            tell("opportunity", id, "deleted", "null", "{}");
            return;
        }
        expected.add("opportunity:" + id + " opportunity_created");
        if (outcome.equals("won")) {
            expected.add("opportunity:" + id + " deal_won");
        }
    }

    private static String opportunity(String outcome) {
        return "{\"status_type\":\"%s\",\"status_id\":\"stat_%s\",\"value\":100,\"user_id\":\"user_1\"}"
                .formatted(outcome, outcome);
    }

    private void task(String id, Random random) {
        boolean done = false;
        for (int edits = random.nextInt(6); edits > 0; edits--) {
            boolean next = random.nextBoolean();
            tell(
                    "task.lead",
                    id,
                    next && !done ? "completed" : "updated",
                    "{\"is_complete\":%s,\"assigned_to\":\"user_1\"}".formatted(next),
                    next == done ? "{}" : "{\"is_complete\":%s}".formatted(done));
            done = next;
        }
        if (done) {
            expected.add("task:" + id + " follow_up");
        }
    }

    private void tell(String type, String id, String action, String data, String previous) {
        var body = """
                {"event":{"date_created":"%s","object_type":"%s","object_id":"%s","action":"%s","data":%s,
                 "previous_data":%s}}
                """.formatted(START.plusMillis(history.size()), type, id, action, data, previous);
        history.add(new Item(null, StrictJson.object(body.getBytes()), Instant.EPOCH));
    }
}
