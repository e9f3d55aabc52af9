package io.headlight.activity.sender.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Histories of three records, with moments that collide. */
@Label("Salesforce in any order")
class SalesforceAnyOrderTest {

    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> OBJECTS = List.of("Task", "Event", "Opportunity");

    @Property(tries = 1000)
    @Label("REQ-35 outbound messages twice and in any order give the same facts")
    void snapshots(@ForAll long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Item>();
        for (int i = 0; i < 12; i++) {
            var record = JsonNodeFactory.instance.objectNode();
            record.put(NotificationSplitter.OBJECT, OBJECTS.get(random.nextInt(3)))
                    .put("Id", "1");
            all(record, random);
            record.put("IsClosed", String.valueOf(random.nextBoolean()));
            record.put("IsWon", String.valueOf(random.nextBoolean()));
            if (random.nextInt(4) > 0) {
                record.put("LastModifiedDate", at(random.nextInt(8)));
            }
            history.add(new Item(null, record, START.plusSeconds(random.nextInt(8))));
        }
        Arrivals.comeToTheSame(new Salesforce(), Map.of(), history, seed);
    }

    @Property(tries = 1000)
    @Label("REQ-35 change events twice and in any order give the same facts, gaps that are made good included")
    void changes(@ForAll long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Item>();
        for (var object : OBJECTS) {
            history.add(change(object, "CREATE", 0, all(JsonNodeFactory.instance.objectNode(), random)));
        }
        boolean gaps = random.nextBoolean();
        for (int i = 1; i < 12; i++) {
            var type = List.of("UPDATE", "UPDATE", "UPDATE", "DELETE", "UNDELETE", gaps ? "GAP_UPDATE" : "UPDATE")
                    .get(random.nextInt(6));
            var fields = all(JsonNodeFactory.instance.objectNode(), random);
            if (!type.equals("UNDELETE")) {
                fields.retain(fields.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !type.startsWith("GAP") && random.nextBoolean())
                        .toList());
            }
            history.add(change(OBJECTS.get(random.nextInt(3)), type, i, fields));
        }
        if (gaps) {
            OBJECTS.forEach(object ->
                    history.add(change(object, "UPDATE", 12, all(JsonNodeFactory.instance.objectNode(), random))));
        }
        Arrivals.comeToTheSame(new SalesforceEvents(), Map.of(), history, seed);
        assertThat(new Arrivals(new SalesforceEvents(), Map.of()).after(history.subList(0, 3)))
                .isNotEmpty();
    }

    private static String at(int second) {
        return START.plusSeconds(second).toString();
    }

    private static ObjectNode all(ObjectNode record, Random random) {
        return record.put("OwnerId", "005" + random.nextInt(2))
                .put("CreatedDate", at(random.nextInt(3)))
                .put("Status", random.nextBoolean() ? "Completed" : "Open")
                .put("TaskSubtype", random.nextBoolean() ? "Call" : "Email")
                .put("CallDurationInSeconds", String.valueOf(random.nextInt(3)))
                .put("StartDateTime", at(random.nextInt(4)))
                .put("EndDateTime", at(random.nextInt(10)))
                .put("StageName", random.nextBoolean() ? "Closed Won" : "Stage " + random.nextInt(2))
                .put("Amount", String.valueOf(random.nextInt(3)));
    }

    /** Three commits to each second. */
    private static Item change(String object, String type, int number, ObjectNode fields) {
        var header = JsonNodeFactory.instance.objectNode();
        header.put("entityName", object)
                .put("changeType", type)
                .put("commitTimestamp", START.plusSeconds(number / 3).toEpochMilli())
                .put("commitNumber", 11852014733821L + number);
        header.putArray("recordIds").add("1");
        fields.set("ChangeEventHeader", header);
        return new Item(null, fields, START);
    }
}
