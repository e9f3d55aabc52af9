package io.headlight.activity.sender.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Arrivals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What a fetch or a person adds is laid beside what events said: which came first makes no difference. */
class CompletionOrderTest {

    private static final List<String> STAGES = List.of("qualifiedtobuy", "closedwon", "closedlost");

    @Property(tries = 200)
    @Label("REQ-35 thin events and completions in any order, any of them twice, give the same facts")
    void theSameFactsStand(@ForAll long seed) {
        var random = new Random(seed);
        var steps = new ArrayList<Consumer<Arrivals>>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            var told = Events.of(Kind.DEAL)
                    .changed(random.nextInt(9), "dealstage", STAGES.get(random.nextInt(3)))
                    .items();
            steps.add(arrivals -> arrivals.after(told));
        }
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            var completion = completion(random, i == 0);
            steps.add(arrivals -> arrivals.completed(completion));
        }
        var expected = facts(steps);
        assertThat(expected).isNotEmpty();
        var others = new ArrayList<>(steps);
        steps.stream().filter(step -> random.nextBoolean()).forEach(others::add);
        Collections.shuffle(others, random);
        assertThat(facts(others)).isEqualTo(expected);
    }

    private static Set<Claim.Happened> facts(List<Consumer<Arrivals>> steps) {
        var arrivals = new Arrivals(Events.HUBSPOT, Map.of());
        steps.forEach(step -> step.accept(arrivals));
        return arrivals.after(List.of());
    }

    /** @param whole with all that events leave out */
    private static Observation completion(Random random, boolean whole) {
        var fields = new HashMap<String, Object>();
        fields.put("amount", String.valueOf(random.nextInt(4)));
        if (whole) {
            fields.put("hubspot_owner_id", "4471");
            fields.put("deal_currency_code", "EUR");
            fields.put("createdate", Events.at(0).toString());
            fields.put("closedate", null);
        } else if (random.nextBoolean()) {
            fields.put("hubspot_owner_id", random.nextBoolean() ? "12" : "4471");
        }
        return Observation.at(Events.at(random.nextInt(12)), "deal:7", fields);
    }
}
