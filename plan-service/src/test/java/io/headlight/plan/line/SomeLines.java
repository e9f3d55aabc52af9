package io.headlight.plan.line;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Lines that can be published, for tests of rules; what shall differ is said as JSON members, null for absent ones. */
public final class SomeLines {

    public static final SalesProcess PROCESS = new SalesProcess("Sale", List.of("PROSPECTING", "CLOSING"));

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .configure(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES, true)
            .configure(JsonParser.Feature.ALLOW_SINGLE_QUOTES, true)
            .build();

    private static final String RESULT = """
            {name: 'Won', target: 10, unit: 'deals', stage: 'CLOSING', measure: {activityType: 'deal_won', aggregate: 'COUNT'}}""";

    private static final String BEHAVIOR = """
            {name: 'Calls', kind: 'COUNTED', cadence: 'WEEKLY', target: 10, unit: 'calls', effortMinutes: 15,
             stage: 'PROSPECTING', counterMetric: 'Meetings per call',
             why: {rep: 'You hear it first.', company: 'So do we.'},
             reward: {kind: 'RECOGNITION', condition: 'Ten a week', value: 'Named on Monday'},
             measure: {activityType: 'call', aggregate: 'COUNT'}}""";

    private static final String DELIVERABLE = """
            {name: 'Account plans', kind: 'DELIVERABLE', cadence: 'PERIOD', dueOn: '2027-02-05', deliveredPer: 'ACCOUNT',
             evidence: 'Both roles named',
             measure: {activityType: 'account_plan', aggregate: 'DISTINCT', of: 'account',
                       conditions: [{attribute: 'decisionMaker', operator: 'PRESENT'}]}}""";

    private SomeLines() {}

    public static KeyResult result(String differing) {
        return read(KeyResult.class, RESULT, differing).withId(UUID.randomUUID());
    }

    public static Behavior behavior(KeyResult drives, String differing) {
        return behavior(List.of(drives.id()), differing);
    }

    public static Behavior behavior(List<UUID> drives, String differing) {
        var line = read(Behavior.class, BEHAVIOR, differing);
        return line.copy(UUID.randomUUID(), drives, line.dueOn());
    }

    /** Account plans, due on 2027-02-05. */
    public static Behavior deliverable(KeyResult drives, String differing) {
        var line = read(Behavior.class, BEHAVIOR, DELIVERABLE, differing);
        return line.copy(UUID.randomUUID(), List.of(drives.id()), line.dueOn());
    }

    /** So many of each, the behaviors shared out among the results. */
    public static PlanLines plan(int results, int behaviors) {
        var aims = IntStream.range(0, results).mapToObj(i -> result("{}")).toList();
        return new PlanLines(
                PROCESS,
                aims,
                IntStream.range(0, behaviors)
                        .mapToObj(i -> behavior(aims.get(i % results), "{}"))
                        .toList());
    }

    private static <T> T read(Class<T> type, String... members) {
        try {
            ObjectNode all = JSON.createObjectNode();
            for (var some : members) {
                JSON.readTree(some).properties().forEach(member -> all.set(member.getKey(), member.getValue()));
            }
            return JSON.treeToValue(all, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
