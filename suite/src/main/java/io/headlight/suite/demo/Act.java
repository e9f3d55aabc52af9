package io.headlight.suite.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing a rep did, as their CRM knows it.
 *
 * @param externalId the CRM's id of it
 * @param email the rep's
 * @param account whom it was about
 * @param value worth in EUR, 0 for none
 */
record Act(
        String externalId,
        String activityType,
        Instant occurredAt,
        String email,
        String account,
        int value,
        Map<String, Object> attributes) {

    /** As the neutral webhook body says it; the id is the event's, so it stays the same when sent again. */
    Partner.Message message() {
        var data = new LinkedHashMap<String, Object>();
        data.put("externalId", externalId);
        data.put("activityType", activityType);
        data.put("occurredAt", occurredAt.toString());
        data.put("rep", Map.of("email", email));
        data.put("subject", Map.of("account", account));
        if (value > 0) {
            data.put("value", value + ".00");
            data.put("unit", "EUR");
        }
        data.put("attributes", attributes);
        var body = Map.of("type", "activity.recorded", "timestamp", occurredAt.toString(), "data", data);
        return new Partner.Message("msg_" + externalId, FrontDoor.text(body));
    }
}
