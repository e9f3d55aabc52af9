package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A team's scorecard for a terminal: what is managed above what is monitored, a column for each rep. */
public final class ScorecardTable {

    private static final int NAME = 38;
    private static final int CELL = 12;
    private static final Map<String, String> MARKS =
            Map.of("ACHIEVED", "✓", "ON_TRACK", "●", "AT_RISK", "▲", "OFF_TRACK", "▼", "MISSED", "✗");
    private static final String LEGEND = "✓ achieved  ● on track  ▲ at risk  ▼ off track  ✗ missed";

    private ScorecardTable() {}

    /** A scorecard without its progress looks like that of a team without plans. */
    static boolean isComplete(JsonNode scorecard) {
        return list(scorecard.path("parts")).stream()
                .filter(part -> part.path("name").asText().equals("progress"))
                .allMatch(part -> part.path("status").asText().equals("OK"));
    }

    /** @param scorecard as {@code GET /v1/teams/{teamId}/scorecard} answers */
    public static String of(JsonNode scorecard) {
        var rows = list(scorecard.path("rows")).stream()
                .filter(row -> !row.path("plans").isEmpty())
                .toList();
        if (!isComplete(scorecard)) {
            return "How far the team is cannot be said yet: plan-service does not answer in time.";
        }
        if (rows.isEmpty()) {
            return "Nobody in this team has a plan.";
        }
        var plan = rows.getFirst().at("/plans/0");
        return """
                %s: %s to %s, %d working days left

                %s
                %s

                %s
                %s

                %s
                """.formatted(
                plan.path("planName").asText(),
                plan.path("startsOn").asText(),
                plan.path("endsOn").asText(),
                plan.path("daysLeft").asInt(),
                heading("Behaviors, managed", rows),
                section("behaviors", "activityScore", rows),
                heading("Results, monitored", rows),
                section("results", "resultScore", rows),
                LEGEND).strip();
    }

    private static String heading(String title, List<JsonNode> rows) {
        return line(
                title,
                rows.stream()
                        .map(row -> row.path("repName").asText().split(" ")[0])
                        .toList());
    }

    private static String section(String lines, String score, List<JsonNode> rows) {
        var names = list(rows.getFirst().at("/plans/0/" + lines)).stream()
                .map(line -> line.path("name").asText())
                .toList();
        return names.stream()
                        .map(name -> line(
                                name,
                                rows.stream().map(row -> cell(row, lines, name)).toList()))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + line(
                        "Score",
                        rows.stream().map(row -> percent(row.path(score))).toList());
    }

    private static String cell(JsonNode row, String lines, String name) {
        return list(row.at("/plans/0/" + lines)).stream()
                .filter(line -> line.path("name").asText().equals(name))
                .findFirst()
                .map(line -> "%s/%s %s"
                        .formatted(
                                number(line.path("actual")),
                                number(line.path("target")),
                                MARKS.getOrDefault(line.path("state").asText(), " ")))
                .orElse("-");
    }

    /** Whole, and thousands as k: there is no room for more. */
    private static String number(JsonNode value) {
        var number = value.decimalValue();
        return number.compareTo(BigDecimal.valueOf(10_000)) < 0
                ? number.setScale(0, RoundingMode.DOWN).toPlainString()
                : number.movePointLeft(3).setScale(0, RoundingMode.DOWN).toPlainString() + "k";
    }

    private static String percent(JsonNode score) {
        return score.isNumber() ? score.decimalValue().movePointRight(2).setScale(0, RoundingMode.DOWN) + " %" : "-";
    }

    private static String line(String name, List<String> cells) {
        var shown = name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
        return ("%-" + NAME + "s").formatted(shown)
                + cells.stream().map(cell -> ("%" + CELL + "s").formatted(cell)).collect(Collectors.joining());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
