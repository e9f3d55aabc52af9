package io.headlight.activity.sender.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Of objects that become one, the winner is what stands; it may be a new one, and then even the first has lost. */
final class Merges {

    private static final int MOST = 100;

    private Merges() {}

    static List<Observation> observations(Event event) {
        var winner = event.key(event.kind(), event.text("newObjectId") == null ? "primaryObjectId" : "newObjectId");
        var losers = event.said()
                .path("mergedObjectIds")
                .valueStream()
                .map(JsonNode::asText)
                .filter(id -> !id.isEmpty())
                .map(event.kind()::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (event.text("primaryObjectId") != null) {
            losers.add(event.key(event.kind(), "primaryObjectId"));
        }
        losers.remove(winner);
        if (losers.isEmpty() || losers.size() > MOST) {
            throw new Claim.Unusable("mergedObjectIds names no object, or over 100");
        }
        var observations = new ArrayList<Observation>();
        losers.forEach(
                loser -> observations.add(Observation.at(event.at(), loser, Map.of(Reading.MERGED_INTO, winner))));
        observations.add(Observation.at(
                event.at(), winner, Map.of(Reading.MERGED, event.at().toString())));
        return observations;
    }
}
