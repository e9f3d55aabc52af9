package io.headlight.suite.demo.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.suite.demo.story.Act;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our own neutral words, which a system can learn when it has none: in Standard Webhooks here, in CloudEvents elsewhere. */
final class NeutralWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NeutralWords() {}

    static List<Told> told(List<Act> acts) {
        return acts.stream()
                .map(act -> new Told("msg_" + act.id(), """
                        {"type": "activity.recorded", "timestamp": "%s", "data": %s}""".formatted(act.occurredAt(), data(act))))
                .toList();
    }

    static String data(Act act) {
        var data = new LinkedHashMap<String, Object>();
        data.put("externalId", act.id());
        data.put("activityType", act.activityType());
        data.put("occurredAt", act.occurredAt().toString());
        data.put("rep", Map.of("email", act.email()));
        data.put("subject", Map.of("account", act.account()));
        if (act.value() > 0) {
            data.put("value", act.value() + ".00");
            data.put("unit", "EUR");
        }
        data.put("attributes", act.attributes());
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can be written as JSON", e);
        }
    }
}
