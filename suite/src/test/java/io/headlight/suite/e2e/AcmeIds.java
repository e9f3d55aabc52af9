package io.headlight.suite.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.suite.demo.FrontDoor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids of real things of acme, found where acme's own people find them: in the list an item belongs to. */
final class AcmeIds {

    /** Whoever may see a list is among them. */
    private static final List<String> OWNERS = List.of("ada", "maria", "ann");

    private final FrontDoor door;
    private final Map<String, String> known = new HashMap<>();

    AcmeIds(FrontDoor door) {
        this.door = door;
    }

    /** The operation's path with acme's ids in it. */
    String fill(Operation operation) {
        var path = new StringBuilder();
        for (var step : operation.path().substring(1).split("/")) {
            path.append('/').append(step.startsWith("{") ? idIn(path.toString(), step) : step);
        }
        return path.toString();
    }

    /** An id by the name that bodies and filters give it: {@code repId}, {@code planId}. */
    String named(String member) {
        return switch (member) {
            case "repId" -> person("ann");
            case "teamId" -> idIn("/v1/teams", "{teamId}");
            case "lineId", "sourceId", "planId", "measureId", "expectationId", "suggestionId" ->
                idIn("/v1/" + member.replace("Id", "s"), "{" + member + "}");
            default -> idIn("/v1/plans", "{id}");
        };
    }

    private String person(String user) {
        return known.computeIfAbsent(user, u -> door.get(u, "/v1/me").path("id").asText());
    }

    private String idIn(String list, String parameter) {
        if (parameter.equals("{repId}")) {
            return person("ann");
        }
        return known.computeIfAbsent(
                list + parameter,
                any -> OWNERS.stream()
                        .map(owner -> door.ask(owner, "GET", list + filterOf(list), "application/json", ""))
                        .filter(answer -> answer.status() == 200)
                        .flatMap(answer -> answer.json().path("items").valueStream())
                        .map(item -> idOf(item, parameter))
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                "Nobody of acme finds anything in %s to fill %s with: let the demo make one"
                                        .formatted(list, parameter))));
    }

    /** Some lists must be told about whom. */
    private String filterOf(String list) {
        return list.equals("/v1/activities") ? "?repId=" + person("ann") : "";
    }

    private static String idOf(JsonNode item, String parameter) {
        var own = parameter.substring(1, parameter.length() - 1);
        return item.path(own).asText(item.path("id").asText(item.path("ownerId").asText("")));
    }
}
