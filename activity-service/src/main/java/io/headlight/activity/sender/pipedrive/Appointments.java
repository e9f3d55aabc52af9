package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.pipedrive.TransitionMapper.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Activities of Pipedrive count when they become done; undone or deleted they are taken back. An edit of a done one is no
 * transition, unless it makes a meeting of a call.
 */
final class DoneActivities {

    /** Pipedrive's own types, in our words; what a customer named themselves keeps its name. */
    private static final Map<String, String> TYPES =
            Map.of("task", "follow_up", "deadline", "follow_up", "lunch", "meeting");

    private DoneActivities() {}

    static List<Claim> claims(Change change) {
        var now = change.data();
        var before = change.previous();
        if (change.deletes()) {
            return isDone(before) ? List.of(takenBack(change, before, change.deletion())) : List.of();
        }
        var claims = new ArrayList<Claim>();
        boolean wasDone = !change.creates() && (before.has("done") ? isDone(before) : isDone(now));
        boolean retyped = !change.creates() && before.has("type");
        if (wasDone && (!isDone(now) || retyped)) {
            claims.add(takenBack(
                    change,
                    retyped ? before : now,
                    isDone(now) ? "its type was changed in Pipedrive" : "it was marked as not done in Pipedrive"));
        }
        if (isDone(now) && (!wasDone || retyped)) {
            claims.add(happened(change));
        }
        return claims;
    }

    private static Claim takenBack(Change change, JsonNode typed, String reason) {
        return new Claim.TakenBack(change.key(), type(typed), change.orderKey(), reason);
    }

    private static Claim happened(Change change) {
        var data = change.data();
        return Claim.happened(
                        change.key(),
                        type(data),
                        change.orderKey(),
                        Times.of(data.path("marked_as_done_time")).orElse(change.at()))
                .by(RepReference.owner(StrictJson.text(data, "owner_id")))
                .about(new Subject(
                        ref("org", data, "org_id"), ref("deal", data, "deal_id"), ref("person", data, "person_id")))
                .having(attributes(data));
    }

    private static String ref(String kind, JsonNode data, String member) {
        var id = StrictJson.text(data, member);
        return id == null ? null : kind + ":" + id;
    }

    private static Map<String, Object> attributes(JsonNode data) {
        var attributes = new LinkedHashMap<String, Object>();
        var duration = StrictJson.text(data, "duration");
        if (duration != null && duration.matches("\\d{1,3}:[0-5]\\d")) {
            int colon = duration.indexOf(':');
            attributes.put(
                    "durationMinutes",
                    Integer.parseInt(duration.substring(0, colon)) * 60
                            + Integer.parseInt(duration.substring(colon + 1)));
        }
        return attributes;
    }

    private static boolean isDone(JsonNode activity) {
        return activity.path("done").asBoolean() || activity.path("done").asInt() == 1;
    }

    /** A type in our words. Keys of own types may hold anything: what does not fit a name becomes an underscore. */
    private static String type(JsonNode activity) {
        var type = StrictJson.text(activity, "type");
        if (type == null) {
            throw new Claim.Unusable("data.type is missing");
        }
        var name = type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return TYPES.getOrDefault(name, name);
    }
}
