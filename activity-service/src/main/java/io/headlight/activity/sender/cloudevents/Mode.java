package io.headlight.activity.sender.cloudevents;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;

/** How a delivery holds its events; the content type tells. */
enum Mode {
    BINARY,
    STRUCTURED,
    BATCHED;

    static final String CONTENT_TYPE = "content-type";
    static final String STRUCTURED_JSON = "application/cloudevents+json";

    private static final String BATCH = "application/cloudevents-batch";
    private static final String EVENT = "application/cloudevents";

    static Mode of(Incoming delivery) {
        var type = MediaType.of(delivery.only(CONTENT_TYPE).orElse(""));
        // The batch first, because its name begins with the other one.
        if (type.essence().startsWith(BATCH)) {
            return onlyOfJson(type, BATCHED);
        }
        return type.essence().startsWith(EVENT) ? onlyOfJson(type, STRUCTURED) : BINARY;
    }

    private static Mode onlyOfJson(MediaType type, Mode mode) {
        if (!type.isJson()) {
            throw new MalformedBody.UnknownFormat("Of the formats of CloudEvents, only JSON is read.");
        }
        return mode;
    }
}
