package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.suite.demo.system.PartnerSystem;
import io.headlight.suite.demo.system.Quotes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What happens to an organization's connections: a secret is changed while the system goes on sending, somebody is known
 * only later, words that nobody knew are mapped, two systems tell of the same meeting.
 */
final class PartnerLife {

    private static final String LATECOMER = "finn";

    private final FrontDoor door;
    private final Team team;
    private final Map<PartnerSystem, Connection> connections = new EnumMap<>(PartnerSystem.class);
    private final List<String> told = new ArrayList<>();

    PartnerLife(FrontDoor door, Team team) {
        this.door = door;
        this.team = team;
    }

    /** Everybody whom a system knows by an id of its own is named, but for one who is forgotten. */
    void connect(Consumer<String> progress) {
        for (var system : PartnerSystem.values()) {
            progress.accept("connecting " + system.title());
            var connection = Connection.make(door, system);
            connections.put(system, connection);
            system.owners().stream()
                    .filter(username -> !username.equals(LATECOMER))
                    .forEach(username -> connection.map(username, team.reps().get(username)));
        }
        connections.get(PartnerSystem.CRM).rotate();
    }

    List<Connection> connections() {
        return List.copyOf(connections.values());
    }

    /** To be called when everything was sent. */
    void happen(Consumer<String> progress) {
        progress.accept("a forgotten owner is named");
        nameTheLatecomer();
        progress.accept("a mapping is tried and switched on");
        mapQuotes();
        importOldCalls();
        rotated();
        waiting();
        sameMeetings();
        forgetACustomer();
    }

    private void nameTheLatecomer() {
        var pipedrive = connections.get(PartnerSystem.PIPEDRIVE);
        var query = "/v1/quarantine?reason=UNKNOWN_OWNER&limit=200&sourceId=" + pipedrive.sourceId();
        int waiting = items(Demo.ADMIN, query).size();
        pipedrive.map(LATECOMER, team.reps().get(LATECOMER));
        Patience.await(
                "what waited for an owner to be counted",
                () -> items(Demo.ADMIN, query).isEmpty());
        History.awaitCounted(door);
        told.add("released    %d deals of Finn's waited until somebody said who Pipedrive's user %s is"
                .formatted(waiting, PartnerSystem.PIPEDRIVE.ownerId(LATECOMER)));
    }

    private void mapQuotes() {
        var quotes = connections.get(PartnerSystem.QUOTES);
        var preview = door.post(
                Demo.ADMIN, quotes.path() + "/mapping-previews", Map.of("expression", Quotes.MAPPING, "limit", 200));
        door.post(
                Demo.ADMIN,
                quotes.path() + "/mappings",
                Map.of("expression", Quotes.MAPPING, "note", "A quote that was presented is a proposal."));
        var replay = door.post(
                Demo.ADMIN,
                quotes.path() + "/replays",
                Map.of("receivedFrom", Instant.now().minus(1, ChronoUnit.DAYS).toString()));
        Patience.await(
                "the replay",
                () -> door.get(
                                Demo.ADMIN,
                                quotes.path() + "/replays/" + replay.path("id").asText())
                        .path("status")
                        .asText()
                        .equals("DONE"));
        History.awaitCounted(door);
        told.add(
                "mapped      Acme's own mapping reads %d of %d quotes, said its preview; switched on, they were replayed"
                        .formatted(
                                preview.path("different").asInt(),
                                preview.path("items").asInt()));
    }

    /** Of a system that nobody connects any more; one row names somebody who left long ago. */
    private void importOldCalls() {
        var job = door.post(
                Demo.ADMIN,
                "/v1/imports",
                Map.of("name", "Calls of the old dialer", "origin", "old-dialer", "format", "CSV"));
        var rows = """
                externalId,activityType,occurredAt,rep.email
                dial-1,call,2025-01-14T09:30:00Z,ann@acme.example
                dial-2,call,2025-01-14T10:05:00Z,ann@acme.example
                dial-3,call,2025-01-14T10:40:00Z,gone@acme.example
                """;
        var done = door.ask(
                        Demo.ADMIN,
                        "PUT",
                        "/v1/imports/%s/content".formatted(job.path("id").asText()),
                        "text/csv",
                        rows)
                .json();
        told.add("imported    %d of %d calls of an old dialer; %d name nobody whom Acme knows"
                .formatted(
                        done.path("accepted").asInt(),
                        done.path("rows").asInt(),
                        done.path("rejected").asInt()));
    }

    private void rotated() {
        var secrets =
                door.get(Demo.ADMIN, connections.get(PartnerSystem.CRM).path()).path("secrets");
        told.add("rotated     the CRM's secret: %d are accepted until %s, and both were used"
                .formatted(
                        secrets.size(),
                        secrets.valueStream()
                                .map(secret -> secret.path("expiresAt").asText(""))
                                .filter(until -> !until.isEmpty())
                                .findFirst()
                                .map(until -> until.substring(0, 10))
                                .orElse("?")));
    }

    /** Each event says what was missing when it came; the last of them, what is. */
    private void waiting() {
        var hubSpot = connections.get(PartnerSystem.HUBSPOT);
        items(Demo.ADMIN, "/v1/deliveries?status=NEEDS_FETCH&limit=200&sourceId=" + hubSpot.sourceId()).stream()
                .flatMap(delivery -> delivery.path("items").valueStream())
                .filter(item -> item.path("status").asText().equals("NEEDS_FETCH"))
                .map(item -> "waiting     HubSpot's %s counts for nobody yet; %s"
                        .formatted(
                                item.path("externalId").asText(),
                                item.path(item.hasNonNull("missing") ? "missing" : "detail")
                                        .asText()))
                .min(Comparator.comparingInt(String::length))
                .ifPresent(told::add);
    }

    /** One of them was not the same after all. */
    private void sameMeetings() {
        var meetings = items("ann", "/v1/activities?activityType=meeting&limit=200&repId=" + team.repId("ann")).stream()
                .filter(meeting -> !meeting.path("origins").isEmpty())
                .toList();
        if (meetings.size() < 2) {
            return;
        }
        var apart = meetings.getFirst();
        door.post(
                Demo.MANAGER,
                "/v1/activities/%s/separations".formatted(apart.path("id").asText()),
                Map.of(
                        "fromActivityId",
                        apart.at("/origins/0/activityId").asText(),
                        "reason",
                        "The call began when the visit was over."));
        var same = meetings.getLast();
        var day = same.path("occurredAt").asText().substring(0, 10);
        told.add("same        told by two systems, counts once: Ann's meeting of %s, by %s"
                .formatted(day, origins(same)));
        told.add("            %d more are like it; one that was not the same Maria set apart"
                .formatted(meetings.size() - 2));
    }

    /** They ask what is known of them, and then to be forgotten; what Ann did with them stays hers. */
    private void forgetACustomer() {
        var customers =
                items("ann", "/v1/activities?activityType=meeting&limit=200&repId=" + team.repId("ann")).stream()
                        .flatMap(meeting -> meeting.path("counterparts").valueStream())
                        .map(JsonNode::asText)
                        .filter(name -> name.startsWith("email:"))
                        .toList();
        if (customers.isEmpty()) {
            return;
        }
        var person = Map.of("email", customers.getFirst().substring("email:".length()), "reason", "They asked for it");
        var export = door.ask(Demo.ADMIN, "POST", "/v1/data-exports", "application/json", FrontDoor.text(person));
        door.post(Demo.ADMIN, "/v1/erasures", person);
        told.add(
                "forgotten   a customer of Ann's: %d lines told them what was known, and their name goes from all of it"
                        .formatted(export.body().lines().count()));
    }

    private String origins(JsonNode meeting) {
        var all = new ArrayList<JsonNode>();
        all.add(meeting);
        meeting.path("origins").forEach(all::add);
        return all.stream()
                .map(one -> "%s (%s)"
                        .formatted(
                                titleOf(one.path("sourceId").asText()),
                                one.path("evidenceLevel").asText().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" and "));
    }

    private String titleOf(String sourceId) {
        return connections.values().stream()
                .filter(connection -> connection.sourceId().equals(sourceId))
                .map(connection -> connection.system().title())
                .findFirst()
                .orElse(sourceId);
    }

    private List<JsonNode> items(String user, String path) {
        return door.get(user, path).path("items").valueStream().toList();
    }

    /** What became of all that was sent. */
    String told() {
        return PartnersTable.of(door, connections()) + "\n\nWhat happened to the connections since they were made:\n"
                + told.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
