package io.headlight.activity.sender.cloudevents;

import java.util.Locale;

/** @param essence type and subtype in lower case, without parameters */
record MediaType(String essence) {

    static MediaType of(String header) {
        return new MediaType(header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** What is not said is JSON, as in the JSON format of events. */
    boolean isJson() {
        return essence.isEmpty()
                || essence.equals("application/json")
                || essence.equals("text/json")
                || essence.endsWith("+json");
    }

    boolean isText() {
        return essence.startsWith("text/");
    }
}
