package io.headlight.activity.sender.pipedrive;

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

@Label("Pipedrive's messages in any order")
class AnyOrderTest {

    private static final Pipedrive PIPEDRIVE = new Pipedrive();
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> STATUSES = List.of("open", "won", "lost");

    private final List<Item> history = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give what was true in the end, in either version")
    void theSameFactsStand(@ForAll long seed, @ForAll boolean versionOne) {
        history.clear();
        expected.clear();
        var random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            deal(i, versionOne, random);
            meeting(i, versionOne, random);
        }
        var facts = new Arrivals(PIPEDRIVE, Map.of()).after(history);
        assertThat(facts.stream().map(fact -> fact.objectKey() + " " + fact.activityType()))
                .containsExactlyInAnyOrderElementsOf(expected);
        Arrivals.comeToTheSame(PIPEDRIVE, Map.of(), history, seed);
    }

    private void deal(int id, boolean versionOne, Random random) {
        var status = STATUSES.get(random.nextInt(3));
        tell(versionOne, "create", "deal", id, deal(status), "null");
        for (int moves = random.nextInt(6); moves > 0; moves--) {
            var next = STATUSES.get(random.nextInt(3));
            var changed = next.equals(status) ? "{\"label\":1}" : "{\"status\":\"%s\"}".formatted(status);
            tell(versionOne, "change", "deal", id, deal(next), versionOne ? deal(status) : changed);
            status = next;
        }
        if (random.nextInt(4) == 0) {
            tell(versionOne, "delete", "deal", id, "null", deal(status));
            return;
        }
        expected.add("deal:" + id + " opportunity_created");
        if (status.equals("won")) {
            expected.add("deal:" + id + " deal_won");
        }
    }

    private static String deal(String status) {
        return "{\"status\":\"%s\",\"owner_id\":7,\"value\":100,\"currency\":\"EUR\"}".formatted(status);
    }

    private void meeting(int id, boolean versionOne, Random random) {
        boolean done = false;
        tell(versionOne, "create", "activity", id, meeting(false), "null");
        for (int edits = random.nextInt(6); edits > 0; edits--) {
            boolean next = random.nextBoolean();
            var changed = next == done ? "{\"note\":\"\"}" : "{\"done\":%s}".formatted(done);
            tell(versionOne, "change", "activity", id, meeting(next), versionOne ? meeting(done) : changed);
            done = next;
        }
        if (random.nextInt(4) == 0) {
            tell(versionOne, "delete", "activity", id, "null", meeting(done));
            return;
        }
        expected.add("activity:" + id + " meeting_booked");
        if (done) {
            expected.add("activity:" + id + " meeting");
        }
    }

    private static String meeting(boolean done) {
        return "{\"type\":\"meeting\",\"done\":%s,\"owner_id\":7}".formatted(done);
    }

    private void tell(boolean versionOne, String action, String entity, int id, String data, String previous) {
        var at = START.plusSeconds(history.size());
        var body = versionOne
                ? """
                {"v":1,"meta":{"action":"%s","object":"%s","id":%d,"timestamp":%d},"current":%s,"previous":%s}
                """.formatted(inThePast(action), entity, id, at.getEpochSecond(), data, previous)
                : """
                {"meta":{"version":"2.0","action":"%s","entity":"%s","entity_id":"%d","timestamp":"%s"},"data":%s,
                 "previous":%s}
                """.formatted(action, entity, id, at, data, previous);
        history.add(new Item(null, StrictJson.object(body.getBytes()), Instant.EPOCH));
    }

    private static String inThePast(String action) {
        return switch (action) {
            case "create" -> "added";
            case "change" -> "updated";
            default -> "deleted";
        };
    }
}
