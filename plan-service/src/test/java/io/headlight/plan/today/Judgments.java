package io.headlight.plan.today;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Progress as it is answered, for rules that read it: each test says what matters to it. */
public final class Judgments {

    public static final UUID ANN = UUID.fromString("9e500000-0000-4000-8000-00000000000b");

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final String LINE = """
            {"expectationId": "01970000-0000-7000-8000-0000000000e1", "lineId": "01970000-0000-7000-8000-0000000000b3",
             "name": "First-time meetings", "indicator": "LEADING", "controllable": true, "kind": "COUNTED",
             "resultIds": ["01970000-0000-7000-8000-0000000000a2"], "cadence": "WEEKLY", "unit": "meetings",
             "stage": "PROSPECTING", "targetPerCadence": 3, "target": 39, "proratedTarget": 6, "actual": 4,
             "credit": 0.6667, "runRate": 0.4, "requiredRunRate": 0.6364, "daysLeft": 55, "state": "OFF_TRACK",
             "timing": "OPEN", "weight": 1, "cap": 1, "floor": 0, "effortMinutes": 90}""";

    private static final String PLAN = """
            {"planId": "01970000-0000-7000-8000-0000000000a1", "planName": "First quarter", "planVersion": 1,
             "startsOn": "2028-01-03", "endsOn": "2028-03-31", "timeZone": "Europe/London", "daysElapsed": 10,
             "daysLeft": 55, "activityScore": 0.6, "results": [
              {"expectationId": "01970000-0000-7000-8000-0000000000e2",
               "lineId": "01970000-0000-7000-8000-0000000000a2", "name": "New customers won", "indicator": "LAGGING",
               "controllable": false, "unit": "customers", "target": 6, "proratedTarget": 0.9, "actual": 0,
               "daysLeft": 55, "state": "OFF_TRACK", "timing": "OPEN", "weight": 1}]}""";

    private Judgments() {}

    /** First-time meetings, four where six were due, with what is given instead; null takes away. */
    public static BehaviorProgress line(String instead) {
        return read(merged(LINE, instead), BehaviorProgress.class);
    }

    /** A plan of Ann's with these behaviors and one result, which those drive that say so. */
    public static RepProgress plan(BehaviorProgress... behaviors) {
        return plan(ANN, "{}", behaviors);
    }

    public static RepProgress plan(UUID rep, String instead, BehaviorProgress... behaviors) {
        var plan = merged(PLAN, instead).put("repId", rep.toString());
        plan.set("behaviors", JSON.valueToTree(List.of(behaviors)));
        return read(plan, RepProgress.class);
    }

    static List<TodayAct> acts(BehaviorProgress... behaviors) {
        return NextActs.all(List.of(plan(behaviors)), OpenExpectations.Open.NOTHING);
    }

    static String act(BehaviorProgress behavior) {
        var acts = acts(behavior);
        return acts.isEmpty() ? null : acts.getFirst().act();
    }

    private static ObjectNode merged(String text, String instead) {
        try {
            var node = (ObjectNode) JSON.readTree(text);
            JSON.readTree(instead).properties().forEach(field -> put(node, field.getKey(), field.getValue()));
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void put(ObjectNode node, String name, JsonNode value) {
        if (value.isNull()) {
            node.remove(name);
        } else {
            node.set(name, value);
        }
    }

    private static <T> T read(ObjectNode node, Class<T> type) {
        return JSON.convertValue(node, type);
    }

    static Stream<String> names(List<TodayAct> acts) {
        return acts.stream().map(TodayAct::name);
    }
}
