package io.headlight.activity.sender.dynamics;

import static io.headlight.activity.sender.dynamics.Messages.context;
import static io.headlight.activity.sender.dynamics.Messages.date;
import static io.headlight.activity.sender.dynamics.Messages.money;
import static io.headlight.activity.sender.dynamics.Messages.option;
import static io.headlight.activity.sender.dynamics.Messages.pair;
import static io.headlight.activity.sender.dynamics.Messages.parameters;
import static io.headlight.activity.sender.dynamics.Messages.reference;
import static io.headlight.activity.sender.dynamics.Messages.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Histories of one record of each kind, with moments that collide. */
@Label("Dynamics in any order")
class DynamicsAnyOrderTest {

    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> KINDS = List.of("phonecall", "appointment", "email", "task", "opportunity");
    private static final List<String> MESSAGES =
            List.of("Update", "Update", "Update", "SetState", "Assign", "Win", "Lose", "Cut", "Delete");

    @Property(tries = 1000)
    @Label("REQ-35 messages twice and in any order give the same facts, those cut short included")
    void messages(@ForAll long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Item>();
        KINDS.forEach(kind -> history.add(whole("Create", kind, 0, random)));
        for (int i = 0; i < 15; i++) {
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            history.add(message(MESSAGES.get(random.nextInt(random.nextBoolean() ? 8 : 9)), kind, random));
        }
        // What makes good that some were cut short.
        KINDS.forEach(kind -> history.add(whole("Update", kind, 20, random)));
        Arrivals.comeToTheSame(new Dynamics(), Map.of(), history, seed);
        assertThat(new Arrivals(new Dynamics(), Map.of()).after(history.subList(0, 5)))
                .isNotEmpty();
    }

    private static Item message(String message, String kind, Random random) {
        return switch (message) {
            case "Update" ->
                random.nextBoolean()
                        ? whole("Update", kind, random.nextInt(8), random)
                        : item(
                                context(
                                        "Update",
                                        kind,
                                        parameters(target(
                                                modified(random.nextInt(8)), option("statecode", random.nextInt(3))))),
                                random);
            case "SetState" -> item(context(message, kind, parameters(option("State", random.nextInt(3)))), random);
            case "Assign" ->
                item(context(message, kind, parameters(reference("Assignee", "systemuser", owner(random)))), random);
            case "Cut" -> item(context("Update", kind, ""), random);
            default -> item(context(message, kind, parameters()), random);
        };
    }

    private static Item whole(String message, String kind, int second, Random random) {
        return item(
                context(
                        message,
                        kind,
                        parameters(target(
                                modified(second),
                                reference("ownerid", "systemuser", owner(random)),
                                option("statecode", random.nextInt(3)),
                                date(
                                        "createdon",
                                        START.plusSeconds(random.nextInt(2)).toString()),
                                pair("directioncode", String.valueOf(random.nextInt(4) > 0)),
                                pair("actualdurationminutes", String.valueOf(random.nextInt(3))),
                                pair("stepname", "\"" + random.nextInt(3) + "\""),
                                money("actualvalue", String.valueOf(random.nextInt(3)))))),
                random);
    }

    private static String modified(int second) {
        return date("modifiedon", START.plusSeconds(second).toString());
    }

    private static String owner(Random random) {
        return "51d0c7a" + random.nextInt(2);
    }

    /** What does not say when it was is placed by when it came in. */
    private static Item item(String context, Random random) {
        var sent = Messages.item(context.replaceAll("\\d+\\+0000", "-"));
        return new Item(null, sent.payload(), START.plusSeconds(random.nextInt(8)));
    }
}
