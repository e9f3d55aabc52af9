package io.headlight.activity.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads a row member by member, so that what is wrong is named with its place. A member nobody knows is refused: a misspelt
 * name that is ignored would lose what it says. Numbers and booleans may be written as text, as a table has nothing else.
 */
public final class RowReader {

    private static final Set<String> MEMBERS = Set.of(
            "externalId",
            "activityType",
            "occurredAt",
            "rep",
            "subject",
            "value",
            "unit",
            "attributes",
            "counterparts",
            "retracted",
            "reason",
            "recordedAt");
    private static final Set<String> OF_REP = Set.of("repId", "ownerId", "email");
    private static final Set<String> OF_SUBJECT = Set.of("account", "opportunity", "contact");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final int LONGEST_NAME = 190;
    private static final int LONGEST_UNIT = 16;
    private static final int LONGEST_REASON = 255;

    private RowReader() {}

    /** @throws RowRejected when it breaks a rule */
    public static ActivityRow read(JsonNode row) {
        if (!(row instanceof ObjectNode object)) {
            throw new RowRejected("", "type", "A row is a JSON object.");
        }
        requireKnown(object, MEMBERS, "");
        var retracted = flag(object.get("retracted"), "/retracted");
        return new ActivityRow(
                required(text(object, "externalId", "", LONGEST_NAME), "/externalId"),
                type(required(text(object, "activityType", "", LONGEST_NAME), "/activityType")),
                occurredAt(object, retracted),
                rep(part(object, "rep", OF_REP)),
                subject(part(object, "subject", OF_SUBJECT)),
                number(object.get("value")),
                text(object, "unit", "", LONGEST_UNIT),
                attributes(object.get("attributes")),
                counterparts(object.get("counterparts")),
                retracted,
                text(object, "reason", "", LONGEST_REASON),
                instant(object, "recordedAt"));
    }

    /** The external id of a row that may be unreadable otherwise; null when it has none that can be shown. */
    public static String externalIdOf(JsonNode row) {
        var id = row == null ? null : StrictJson.text(row, "externalId");
        return id == null || id.length() > LONGEST_NAME ? null : id;
    }

    private static void requireKnown(ObjectNode object, Set<String> known, String pointer) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new RowRejected(pointer + "/" + shown(name), "unknown_field", "There is no member of this name.");
            }
        });
    }

    /** A pointer that fits a report; the name of a member is the sender's and may be anything. */
    private static String shown(String name) {
        var escaped = name.replace("~", "~0").replace("/", "~1");
        return escaped.length() > LONGEST_NAME ? escaped.substring(0, LONGEST_NAME) : escaped;
    }

    private static ObjectNode part(ObjectNode row, String member, Set<String> known) {
        var part = row.get(member);
        if (isAbsent(part)) {
            return null;
        }
        if (!(part instanceof ObjectNode object)) {
            throw new RowRejected("/" + member, "type", "Expected a JSON object.");
        }
        requireKnown(object, known, "/" + member);
        return object;
    }

    private static String text(ObjectNode of, String member, String pointer, int longest) {
        var value = of.get(member);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw new RowRejected(pointer + "/" + member, "type", "Expected text.");
        }
        var text = value.asText();
        if (text.isEmpty() || text.length() > longest) {
            throw new RowRejected(pointer + "/" + member, "size", "Must have 1 to %d characters.".formatted(longest));
        }
        if (text.indexOf('\0') >= 0) {
            throw new RowRejected(pointer + "/" + member, "pattern", "Must not contain the character NUL.");
        }
        return text;
    }

    private static String required(String text, String pointer) {
        if (text == null) {
            throw new RowRejected(pointer, "not_null", "Must be given.");
        }
        return text;
    }

    private static String type(String activityType) {
        if (!TYPE.matcher(activityType).matches()) {
            throw new RowRejected(
                    "/activityType", "pattern", "Lower case letters, digits and underscores, at most 64.");
        }
        return activityType;
    }

    private static Instant occurredAt(ObjectNode row, Boolean retracted) {
        var at = instant(row, "occurredAt");
        if (at == null && !Boolean.TRUE.equals(retracted)) {
            throw new RowRejected("/occurredAt", "not_null", "Must be given.");
        }
        return at;
    }

    private static ActivityRow.RepName rep(ObjectNode rep) {
        if (rep == null) {
            return null;
        }
        return new ActivityRow.RepName(
                id(text(rep, "repId", "/rep", LONGEST_NAME)),
                text(rep, "ownerId", "/rep", LONGEST_NAME),
                text(rep, "email", "/rep", LONGEST_NAME));
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new RowRejected("/rep/repId", "format", "Not an id of a rep.");
        }
    }

    private static Subject subject(ObjectNode subject) {
        return subject == null
                ? Subject.NONE
                : new Subject(
                        text(subject, "account", "/subject", LONGEST_NAME),
                        text(subject, "opportunity", "/subject", LONGEST_NAME),
                        text(subject, "contact", "/subject", LONGEST_NAME));
    }

    private static BigDecimal number(JsonNode value) {
        if (isAbsent(value)) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (!value.isTextual() || !NUMBER.matcher(value.asText()).matches()) {
            throw new RowRejected("/value", "format", "Not a number such as 12.50.");
        }
        return new BigDecimal(value.asText());
    }

    private static Map<String, Object> attributes(JsonNode attributes) {
        if (isAbsent(attributes)) {
            return Map.of();
        }
        if (!attributes.isObject()) {
            throw new RowRejected("/attributes", "type", "Expected a JSON object.");
        }
        return StrictJson.map(attributes);
    }

    private static List<String> counterparts(JsonNode people) {
        if (isAbsent(people)) {
            return List.of();
        }
        if (!people.isArray() || people.valueStream().anyMatch(one -> !one.isTextual())) {
            throw new RowRejected("/counterparts", "type", "Expected a list of texts.");
        }
        return people.valueStream().map(JsonNode::asText).toList();
    }

    private static Boolean flag(JsonNode value, String pointer) {
        if (isAbsent(value)) {
            return null;
        }
        var text = value.asText();
        if (!value.isBoolean() && !text.equals("true") && !text.equals("false")) {
            throw new RowRejected(pointer, "type", "Expected true or false.");
        }
        return Boolean.valueOf(text);
    }

    private static Instant instant(ObjectNode row, String member) {
        var text = text(row, member, "", LONGEST_NAME);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new RowRejected("/" + member, "format", "Not an instant such as 2026-03-10T09:00:00Z.");
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value == null || value.isNull();
    }
}
