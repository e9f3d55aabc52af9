package io.headlight.suite.e2e;

import io.headlight.suite.demo.FrontDoor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Ids of real things of acme, found where acme's own people find them: in the list an item belongs to. */
final class AcmeIds {

    /** Whoever may see a list is among them. */
    private static final List<String> OWNERS = List.of("ada", "maria", "ann");

    /** Whoever may call an operation at all is among them. */
    static final List<String> STRANGERS = List.of("greta", "gina", "gus");

    private final FrontDoor door;

    AcmeIds(FrontDoor door) {
        this.door = door;
    }

    /** The operation's path with acme's ids in it; skips the test when what is there is everybody's, as templates are. */
    String fill(Operation operation) {
        var path = "";
        for (var step : operation.path().substring(1).split("/")) {
            path += "/" + (step.startsWith("{") ? idIn(path, step) : step);
        }
        return path;
    }

    /** An id by the name that bodies and filters give it: {@code repId}, {@code planId}. */
    String named(String member) {
        return switch (member) {
            case "repId" -> person("ann");
            case "measureId" -> measure();
            case "lineId", "resultId" -> idIn("/v1/plans", "{id}");
            default -> idIn("/v1/" + plural(member), "{" + member + "}");
        };
    }

    /** The list that has it: {@code rampPlanId} is an id of {@code ramp-plans}. */
    private static String plural(String member) {
        return member.replaceFirst("Id$", "s")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private String person(String user) {
        return door.get(user, "/v1/me").path("id").asText();
    }

    /** Measures have no list of their own: a plan's lines name them. */
    private String measure() {
        return door.get("ada", "/v1/progress?repId=" + person("ann"))
                .at("/items/0/behaviors/0/measureId")
                .asText();
    }

    private String idIn(String list, String parameter) {
        return switch (list + "/" + parameter) {
            case "/v1/measures/{id}" -> measure();
            case "/v1/scorecards/{repId}" -> person("ann");
            case "/v1/calendars/{teamId}" -> firstOf("/v1/teams");
            case "/v1/reps/{repId}" -> person("ann");
            default ->
                switch (parameter) {
                    case "{ownerId}" -> "4711"; // the partner's word for somebody, which any partner may use
                    case "{objectKey}" -> "deal:4711"; // the same for a thing
                    case "{version}" -> "1";
                    default -> firstOf(list);
                };
        };
    }

    private String firstOf(String list) {
        var ids = OWNERS.stream().flatMap(owner -> ids(owner, list)).toList();
        if (ids.isEmpty()) {
            throw new AssertionError(
                    "Nobody of acme finds anything in %s to ask for: let the demo make one".formatted(list));
        }
        var globex = STRANGERS.stream().flatMap(stranger -> ids(stranger, list)).toList();
        var own = ids.stream().filter(id -> !globex.contains(id)).findFirst();
        Assumptions.assumeTrue(own.isPresent(), list + " is the same for everybody");
        return own.get();
    }

    private Stream<String> ids(String user, String list) {
        var answer = door.ask(user, "GET", list + filterOf(user, list), "application/json", "");
        return answer.status() == 200
                ? answer.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asText())
                : Stream.of();
    }

    /** Some lists must be told about whom. */
    private String filterOf(String user, String list) {
        return list.equals("/v1/activities") ? "?repId=" + person(STRANGERS.contains(user) ? "gus" : "ann") : "";
    }
}
