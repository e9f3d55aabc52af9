package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.json.Instants;
import java.time.Instant;
import java.util.Optional;

/** Times as Pipedrive writes them: with a zone, or without one in UTC. */
final class Times {

    private Times() {}

    static Optional<Instant> of(JsonNode node) {
        if (!node.isTextual()) {
            return Optional.empty();
        }
        return Instants.zonedOrUtc(node.asText().strip().replace(' ', 'T'));
    }
}
