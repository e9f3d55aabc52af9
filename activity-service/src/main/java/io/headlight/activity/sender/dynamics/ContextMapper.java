package io.headlight.activity.sender.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.FirstSaid;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A message tells the attributes that were sent with an operation and those of its image. {@code Win}, {@code Lose},
 * {@code Assign} and {@code SetState} have no target with attributes; what they do is said by themselves. A message that was
 * cut short tells only that something changed. A deleted record never comes back, so that nothing about it is later.
 */
final class ContextMapper implements Mapper.OfObjects {

    static final String STATE = "statecode";
    private static final String WON = "1";
    private static final String LOST = "2";

    @Override
    public List<Observation> observe(Item item, Settings settings) {
        var context = new Context(item.payload(), item.toldAt());
        if (!Reading.KINDS.contains(context.entity())) {
            return List.of();
        }
        return switch (context.message()) {
            case "Create", "Update" ->
                context.isCutShort()
                        ? gap(context)
                        : told(context, idOf(context.parameter("Target")), context.attributes(Reading.ATTRIBUTES));
            case "Assign" -> context.isCutShort() ? gap(context) : assigned(context);
            case "SetState", "SetStateDynamicEntity" -> context.isCutShort() ? gap(context) : stateSet(context);
            case "Win" -> closed(context, WON);
            case "Lose" -> closed(context, LOST);
            case "Delete" -> deleted(context.key(idOf(context.parameter("Target"))), context);
            case "Merge" -> merged(context);
            default -> List.of();
        };
    }

    private static List<Observation> gap(Context context) {
        return List.of(Observation.gap(Claim.orderOf(context.at()), context.key(null)));
    }

    private static List<Observation> assigned(Context context) {
        var fields = context.attributes(Reading.ATTRIBUTES);
        fields.put("ownerid", Context.unwrapped("ownerid", context.parameter("Assignee")));
        return told(context, idOf(context.parameter("Target")), fields);
    }

    private static List<Observation> stateSet(Context context) {
        var fields = context.attributes(Reading.ATTRIBUTES);
        fields.put(STATE, Context.unwrapped(STATE, context.parameter("State")));
        return told(context, idOf(context.parameter("EntityMoniker")), fields);
    }

    private static List<Observation> closed(Context context, String state) {
        var fields = context.attributes(Reading.ATTRIBUTES);
        fields.put(STATE, state);
        var closing = new HashMap<String, Object>();
        Context.read(context.parameter("OpportunityClose"), Set.of("actualrevenue", "opportunityid"), closing);
        if (closing.get("actualrevenue") != null) {
            fields.putIfAbsent("actualvalue", closing.get("actualrevenue"));
        }
        var opportunity = (String) closing.get("opportunityid");
        return told(context, opportunity == null ? null : opportunity.substring(opportunity.indexOf(':') + 1), fields);
    }

    /** The record it was merged into is told of by messages of its own. */
    private static List<Observation> merged(Context context) {
        var loser = context.parameter("SubordinateId").asText("");
        return loser.isEmpty() ? List.of() : deleted(context.entity() + ":" + loser.toLowerCase(Locale.ROOT), context);
    }

    private static List<Observation> deleted(String key, Context context) {
        return List.of(Observation.deleted(context.at(), key, true));
    }

    private static List<Observation> told(Context context, String idOtherwise, Map<String, Object> fields) {
        var key = context.key(idOtherwise);
        var at = context.at();
        var said = new ArrayList<Observation>();
        said.add(Observation.at(at, key, fields));
        if (fields.get(STATE) != null) {
            said.add(FirstSaid.observed(key, Reading.STATE + fields.get(STATE), at));
        }
        var stage = fields.get("stepname") == null ? fields.get("stageid") : fields.get("stepname");
        if (stage != null) {
            said.add(FirstSaid.observed(key, Reading.STAGE + stage, at));
        }
        return said;
    }

    private static String idOf(JsonNode entity) {
        return StrictJson.text(entity, "Id");
    }

    @Override
    public List<Claim> claims(KnownObject object, Settings settings) {
        return new Reading(object, settings).claims();
    }
}
