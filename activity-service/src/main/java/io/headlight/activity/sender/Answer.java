package io.headlight.activity.sender;

import java.util.Map;

/**
 * What a sender is answered.
 *
 * @param headers besides the content type
 * @param mediaType of the body; null when there is none
 */
public record Answer(int status, Map<String, String> headers, String mediaType, String body) {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    /** 200 with a JSON body. */
    public static Answer json(String body) {
        return new Answer(OK, Map.of(), "application/json", body);
    }

    /** 200 without a body, for headers that say everything. */
    public static Answer empty(Map<String, String> headers) {
        return new Answer(OK, headers, null, null);
    }

    /** 202: stored, not yet worked off. */
    static Answer accepted(String body) {
        return new Answer(ACCEPTED, Map.of(), "application/json", body);
    }
}
