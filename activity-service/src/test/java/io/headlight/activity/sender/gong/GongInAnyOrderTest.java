package io.headlight.activity.sender.gong;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Item;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Gong's calls in any order")
class GongInAnyOrderTest {

    @Property(tries = 1000)
    @Label("REQ-35 whatever the order and however often, the same calls count")
    void theSameFactsStand(@ForAll long seed) {
        var random = new Random(seed);
        var items = new ArrayList<Item>();
        int facts = 0;
        for (int call = 0; call < 4; call++) {
            boolean isTest = random.nextBoolean();
            for (int rule = random.nextInt(3); rule >= 0; rule--) {
                items.add(CallsTest.item(CallsTest.body(
                        "c" + call, call % 2 == 0 ? "Conference" : "Inbound", random.nextInt(3), isTest)));
            }
            facts += isTest ? 0 : 1;
        }
        assertThat(new Arrivals(new Gong(), Map.of()).after(items)).hasSize(facts);
        Arrivals.comeToTheSame(new Gong(), Map.of(), items, seed);
    }
}
