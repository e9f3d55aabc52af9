package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What partners' systems sent and what became of it, for a terminal: a line for each source. */
final class PartnersTable {

    private static final String LINE = "%-22s%-19s%10s%8s%8s%12s%13s%9s";

    private PartnersTable() {}

    static String of(FrontDoor door, List<Connection> connections) {
        var lines = connections.stream()
                .map(connection -> line(
                        connection.system().title(),
                        connection.system().sender(),
                        deliveries(door, connection.sourceId())));
        var heading = LINE.formatted(
                "What partners sent", "as", "deliveries", "events", "facts", "duplicates", "quarantined", "waiting");
        return Stream.concat(Stream.of(heading), lines).collect(Collectors.joining("\n"));
    }

    /**
     * @param deliveries as {@code GET /v1/deliveries} lists them
     */
    static String line(String title, String sender, List<JsonNode> deliveries) {
        var items = deliveries.stream()
                .flatMap(delivery -> delivery.path("items").valueStream())
                .map(item -> item.path("status").asText())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        return LINE.formatted(
                title,
                sender,
                deliveries.size(),
                items.values().stream().mapToLong(Long::longValue).sum(),
                items.getOrDefault("APPLIED", 0L),
                repetitions(deliveries),
                items.getOrDefault("QUARANTINED", 0L),
                items.getOrDefault("NEEDS_FETCH", 0L));
    }

    private static String repetitions(List<JsonNode> deliveries) {
        return deliveries.stream().anyMatch(delivery -> delivery.has("repetitions"))
                ? Long.toString(deliveries.stream()
                        .mapToLong(delivery -> delivery.path("repetitions").asLong())
                        .sum())
                : "-";
    }

    private static List<JsonNode> deliveries(FrontDoor door, String sourceId) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = door.get(Demo.ADMIN, "/v1/deliveries?limit=200&sourceId=" + sourceId + cursor);
            page.path("items").forEach(all::add);
            var next = page.path("nextCursor");
            cursor = next.isTextual() ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) : null;
        } while (cursor != null);
        return all;
    }
}
