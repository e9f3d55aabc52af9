package io.headlight.activity.bulk.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.row.RowRejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a table are: each a member of a row by its path, such as {@code rep.email}, or left out. In a table
 * everything is text, so an attribute that reads as a number, true or false is one: rules compare it as such.
 */
final class Columns {

    /** A member of a row that a column can be. */
    static final Pattern MEMBER = Pattern.compile(
            "externalId|activityType|occurredAt|rep\\.(repId|ownerId|email)|subject\\.(account|opportunity|contact)"
                    + "|value|unit|counterparts|retracted|reason|recordedAt|attributes\\.[^.\\p{Cntrl}]{1,64}");

    private static final Set<String> NEEDED = Set.of("externalId", "activityType");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,10})?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper();

    private final char delimiter;
    private final List<String> headers;
    /** Per column: its path in steps; empty when it is left out. */
    private final List<List<String>> paths;

    private Columns(char delimiter, List<String> headers, List<List<String>> paths) {
        this.delimiter = delimiter;
        this.headers = headers;
        this.paths = paths;
    }

    /**
     * Reads the line that names the columns.
     *
     * @param names what the file's own names mean; a name that is not here is ours
     * @param othersLeftOut whether columns whose names mean nothing are left out
     * @throws UnreadableFile when the columns are not ones to read rows with
     */
    static Columns of(String header, char delimiter, Map<String, String> names, boolean othersLeftOut, long line) {
        try {
            var headers = CsvLine.values(header, delimiter).stream()
                    .map(String::strip)
                    .toList();
            var paths = new ArrayList<List<String>>();
            var seen = new HashSet<String>();
            for (int i = 0; i < headers.size(); i++) {
                var member = names.getOrDefault(headers.get(i), headers.get(i));
                boolean isMember = MEMBER.matcher(member).matches();
                if (!isMember && !member.isEmpty() && !othersLeftOut) {
                    throw new UnreadableFile(
                            line, "unknown_column", "column %d has a name that means nothing here.".formatted(i + 1));
                }
                if (isMember && !seen.add(member)) {
                    throw new UnreadableFile(
                            line, "repeated_column", "column %d is there a second time.".formatted(i + 1));
                }
                paths.add(isMember ? List.of(member.split("\\.", 2)) : List.of());
            }
            NEEDED.stream()
                    .sorted()
                    .filter(needed -> !seen.contains(needed))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new UnreadableFile(line, "missing_column", "there is no column %s.".formatted(missing));
                    });
            return new Columns(delimiter, headers, paths);
        } catch (RowRejected malformed) {
            throw new UnreadableFile(line, malformed.code(), malformed.getMessage());
        }
    }

    /** @throws RowRejected when it is no row of this table */
    JsonNode row(String text) {
        var values = CsvLine.values(text, delimiter);
        if (values.size() != paths.size()) {
            throw new RowRejected(
                    "", "wrong_columns", "The row has %d columns, not %d.".formatted(values.size(), paths.size()));
        }
        var row = NODES.objectNode();
        for (int i = 0; i < values.size(); i++) {
            if (!paths.get(i).isEmpty() && !values.get(i).isEmpty()) {
                put(row, paths.get(i), values.get(i));
            }
        }
        return row;
    }

    private static void put(ObjectNode row, List<String> path, String value) {
        var first = path.getFirst();
        if (path.size() == 1) {
            row.set(first, first.equals("counterparts") ? list(value) : NODES.textNode(value));
        } else {
            var part = row.get(first) instanceof ObjectNode before ? before : row.putObject(first);
            part.set(path.getLast(), first.equals("attributes") ? attribute(value) : NODES.textNode(value));
        }
    }

    private static ArrayNode list(String value) {
        var list = NODES.arrayNode();
        for (var one : value.split(";")) {
            if (!one.isBlank()) {
                list.add(one.strip());
            }
        }
        return list;
    }

    private static JsonNode attribute(String value) {
        if (value.equals("true") || value.equals("false")) {
            return NODES.booleanNode(value.equals("true"));
        }
        return NUMBER.matcher(value).matches() ? number(value) : NODES.textNode(value);
    }

    private static JsonNode number(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What fits the pattern is a number", e);
        }
    }

    /** The column that a pointer into a row leads to, as the file names it; else the pointer. */
    String nameOf(String pointer) {
        for (int i = 0; i < paths.size(); i++) {
            if (pointer.equals("/" + String.join("/", paths.get(i)))) {
                return headers.get(i);
            }
        }
        return pointer;
    }
}
