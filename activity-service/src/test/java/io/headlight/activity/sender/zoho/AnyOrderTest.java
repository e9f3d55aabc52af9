package io.headlight.activity.sender.zoho;

import static io.headlight.activity.sender.zoho.Notification.ZOHO;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Zoho's notifications in any order")
class AnyOrderTest {

    private static final List<String> STAGES = List.of("Qualification", "Closed Won", "Closed Lost");
    private static final String OWNER = "\"Owner\":{\"id\":\"77\"},\"Amount\":%d";

    private final List<Item> history = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();

    @Property(tries = 1000)
    @Label("REQ-35 duplicates and any order give what was true in the end")
    void theSameFactsStand(@ForAll long seed) {
        history.clear();
        expected.clear();
        var random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            deal("1" + i, random);
            task("2" + i, random);
        }
        assertThat(named(new Arrivals(ZOHO, Map.of()).after(history))).isEqualTo(expected);
        Arrivals.comeToTheSame(ZOHO, Map.of(), history, seed);
    }

    @Property(tries = 1000)
    @Label("REQ-35 what is told without values comes to what is read in the end")
    void whatIsReadInTheEndStands(@ForAll long seed) {
        var random = new Random(seed);
        var told = new ArrayList<Item>();
        told.add(Notification.inserted("Deals", "9", 0));
        for (int i = 1; i < 8; i++) {
            told.add(
                    random.nextBoolean()
                            ? Notification.changed("Deals", "9", i, random.nextBoolean() ? "Stage" : "Owner")
                            : Notification.updated("Deals", "9", i, "{\"Amount\":%d}".formatted(i)));
        }
        var stage = STAGES.get(random.nextInt(STAGES.size()));
        var read = Observation.at(
                Notification.START.plusMillis(999),
                "deal:9",
                Map.of(
                        "Owner",
                        "77",
                        "Stage",
                        stage,
                        "Amount",
                        7,
                        "$read",
                        Claim.orderOf(Notification.START.plusSeconds(5))));
        var inOrder = after(told, read);
        told.addAll(told);
        Collections.shuffle(told, random);
        assertThat(after(told, read)).isEqualTo(inOrder);
        assertThat(named(inOrder).contains("deal:9 deal_won")).isEqualTo(stage.equals("Closed Won"));
    }

    private static Set<Claim.Happened> after(List<Item> told, Observation read) {
        var arrivals = new Arrivals(ZOHO, Map.of());
        arrivals.after(told);
        arrivals.completed(read);
        return arrivals.after(List.of());
    }

    private static Set<String> named(Set<Claim.Happened> facts) {
        return facts.stream()
                .map(fact -> fact.objectKey() + " " + fact.activityType())
                .collect(Collectors.toSet());
    }

    private void deal(String id, Random random) {
        history.add(Notification.inserted("Deals", id, history.size()));
        var stage = "";
        var stages = new HashSet<String>();
        for (int moves = 1 + random.nextInt(5); moves > 0; moves--) {
            stage = STAGES.get(random.nextInt(STAGES.size()));
            stages.add(stage);
            var values = "{" + OWNER.formatted(history.size()) + ",\"Stage\":\"" + stage + "\"}";
            history.add(Notification.updated("Deals", id, history.size(), values));
        }
        if (random.nextInt(4) == 0) {
            history.add(Notification.deleted("Deals", id, history.size()));
            return;
        }
        expected.add("deal:" + id + " opportunity_created");
        stages.forEach(moved -> expected.add("deal:" + id + "/stage:" + moved + " stage_set"));
        if (stage.equals("Closed Won")) {
            expected.add("deal:" + id + " deal_won");
        }
    }

    private void task(String id, Random random) {
        boolean done = false;
        for (int edits = random.nextInt(5); edits > 0; edits--) {
            done = random.nextBoolean();
            var values = "{%s,\"Status\":\"%s\"}".formatted(OWNER.formatted(1), done ? "Completed" : "In Progress");
            history.add(Notification.updated("Tasks", id, history.size(), values));
        }
        if (done) {
            expected.add("task:" + id + " follow_up");
        }
    }
}
