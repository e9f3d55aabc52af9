package io.headlight.plan.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The behaviors of a plan's JSON, to be sent back with a change. */
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    static String text(Object read) {
        try {
            return JSON.writeValueAsString(read);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String without(String plan, String nameStart) {
        try {
            var behaviors = JSON.readTree(plan).path("behaviors");
            for (var all = behaviors.elements(); all.hasNext(); ) {
                if (all.next().path("name").asText().startsWith(nameStart)) {
                    all.remove();
                }
            }
            return behaviors.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String with(String plan, String nameStart, String member, String value) {
        try {
            var behaviors = JSON.readTree(plan).path("behaviors");
            for (var behavior : behaviors) {
                if (behavior.path("name").asText().startsWith(nameStart)) {
                    ((ObjectNode) behavior).set(member, JSON.readTree(value));
                }
            }
            return behaviors.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
