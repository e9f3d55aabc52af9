package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The team that the demo is about, as the directory knows it. */
record Team(String id, Map<String, JsonNode> reps) {

    private static final String NAME = "uk";

    static Team find(FrontDoor door) {
        var found = door.get(Demo.MANAGER, "/v1/teams")
                .path("items")
                .valueStream()
                .filter(team -> team.path("name").asText().equals(NAME))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo realm has no team " + NAME));
        var team = door.get(Demo.MANAGER, "/v1/teams/" + found.path("id").asText());
        var reps = new HashMap<String, JsonNode>();
        team.path("members")
                .forEach(member -> reps.put(member.path("email").asText().replaceFirst("@.*", ""), member));
        return new Team(team.path("id").asText(), reps);
    }

    String repId(String username) {
        return reps.get(username).path("id").asText();
    }

    String email(String username) {
        return reps.get(username).path("email").asText();
    }
}
