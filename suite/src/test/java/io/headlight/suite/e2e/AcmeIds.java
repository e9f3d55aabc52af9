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
        var steps = List.of(operation.path().substring(1).split("/"));
        return filled("", steps)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Nobody of acme finds anything for %s: let the demo make one".formatted(operation.path())));
    }

    /**
     * The path with each of the ids that are there for its steps, so that one is found that has what later steps ask for:
     * of all sources the one that was replayed.
     */
    private Stream<String> filled(String path, List<String> steps) {
        if (steps.isEmpty()) {
            return Stream.of(path);
        }
        var step = steps.getFirst();
        var ids = step.startsWith("{") ? idsIn(path, step) : Stream.of(step);
        return ids.flatMap(id -> filled(path + "/" + id, steps.subList(1, steps.size())));
    }

    /** An id by the name that bodies and filters give it: {@code repId}, {@code planId}. */
    String named(String member) {
        return switch (member) {
            case "repId" -> person("ann");
            case "measureId" -> measure();
            case "lineId", "resultId" -> idIn("/v1/plans", "{id}");
            case "fromActivityId" -> named("activityId");
            case "ownersOf" -> named("sourceId");
            default -> idIn("/v1/" + plural(member), "{" + member + "}");
        };
    }

    /** The list that has it: {@code rampPlanId} is an id of {@code ramp-plans}, {@code deliveryId} of {@code deliveries}. */
    private static String plural(String member) {
        return member.replaceFirst("yId$", "ies")
                .replaceFirst("Id$", "s")
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
        return idsIn(list, parameter)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Nobody of acme finds anything in %s to ask for: let the demo make one".formatted(list)));
    }

    private Stream<String> idsIn(String list, String parameter) {
        return switch (list + "/" + parameter) {
            case "/v1/measures/{id}" -> Stream.of(measure());
            case "/v1/scorecards/{repId}", "/v1/reps/{repId}" -> Stream.of(person("ann"));
            case "/v1/calendars/{teamId}" -> own("/v1/teams", "id");
            default -> parameter.equals("{version}") ? Stream.of("1") : own(list, parameter.replaceAll("[{}]", ""));
        };
    }

    /** What acme has in a list, in its order, and others have not. */
    private Stream<String> own(String list, String name) {
        var ids = OWNERS.stream()
                .flatMap(owner -> ids(owner, list, name))
                .distinct()
                .toList();
        var globex = STRANGERS.stream()
                .flatMap(stranger -> ids(stranger, list, name))
                .toList();
        var own = ids.stream().filter(id -> !globex.contains(id)).toList();
        Assumptions.assumeTrue(ids.isEmpty() || !own.isEmpty(), list + " is the same for everybody");
        return own.stream();
    }

    /** By the parameter's own name where an item has that, as a mapping has its {@code number}; else by its id. */
    private Stream<String> ids(String user, String list, String name) {
        var answer = door.ask(user, "GET", list + filterOf(user, list), "application/json", "");
        return answer.status() == 200
                ? answer.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path(item.has(name) ? name : "id").asText())
                : Stream.of();
    }

    /** Some lists must be told about whom. */
    private String filterOf(String user, String list) {
        return list.equals("/v1/activities")
                ? "?activityType=meeting&limit=200&repId=" + person(STRANGERS.contains(user) ? "gus" : "ann")
                : "";
    }
}
