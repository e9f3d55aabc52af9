package io.headlight.activity.sender.hubspot;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HubSpot tells one property at a time, or only that there is something new; what counts is read off all of it. */
final class EventMapper implements Mapper.OfObjects {

    @Override
    public List<Observation> observe(Item item, Settings settings) {
        var portal = settings.text(HubSpot.PORTAL);
        if (portal != null && !portal.equals(item.payload().path("portalId").asText())) {
            return List.of();
        }
        return Event.of(item.payload()).map(EventMapper::observations).orElse(List.of());
    }

    private static List<Observation> observations(Event event) {
        if (event.what().equals("associationChange")) {
            return Associations.observations(event);
        }
        if (event.kind() == Kind.CONTACT && event.what().equals("privacyDeletion")) {
            return List.of(Observation.privacyDeletion(event.at(), event.key()));
        }
        if (!event.kind().counts()) {
            return List.of();
        }
        return switch (event.what()) {
            case "creation" -> List.of(observation(event, created(event)));
            case "propertyChange" -> changed(event);
            case "deletion" -> List.of(Observation.deleted(event.at(), event.key(), true));
            case "restore" -> List.of(Observation.deleted(event.at(), event.key(), false));
            case "merge" -> Merges.observations(event);
            default -> List.of();
        };
    }

    private static Observation observation(Event event, Map<String, Object> fields) {
        return Observation.at(event.at(), event.key(), fields);
    }

    /** What was carried over from elsewhere came to be earlier, so when it came into HubSpot does not say when. */
    private static Map<String, Object> created(Event event) {
        var fields = new HashMap<String, Object>();
        fields.put(Reading.CREATED, event.at().toString());
        fields.put(Reading.CREATED_BY, event.source());
        if (event.kind().created() != null && !History.isCarryingOver(event.source())) {
            fields.put(event.kind().created(), event.at().toString());
        }
        return fields;
    }

    private static List<Observation> changed(Event event) {
        var property = event.text("propertyName");
        if (property == null || !event.kind().keeps(property)) {
            return List.of();
        }
        var value = event.text("propertyValue");
        if (value != null && value.length() > History.LONGEST_VALUE) {
            throw new Claim.Unusable("propertyValue is over 100 characters");
        }
        var fields = new HashMap<String, Object>();
        fields.put(property, value);
        History.leave(fields, event.kind(), property, value, event.at(), event.source());
        return List.of(observation(event, fields));
    }

    @Override
    public List<Claim> claims(KnownObject object, Settings settings) {
        var kind = Kind.named(object.kind()).filter(Kind::counts);
        if (kind.isEmpty()) {
            return List.of();
        }
        var reading = new Reading(object, kind.get(), settings);
        if (!reading.isGone()) {
            object.require(kind.get().needed().toArray(String[]::new));
        }
        return kind.get() == Kind.DEAL ? Deals.claims(reading) : Engagements.claims(reading);
    }
}
