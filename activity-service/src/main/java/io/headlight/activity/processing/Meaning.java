package io.headlight.activity.processing;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.source.Sources;
import io.headlight.activity.sourceobject.SourceObjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an item means by the mapping of its source: with what is known of its objects, and adding to it. */
@ApplicationScoped
class Meaning {

    private final SourceObjects objects;

    Meaning(SourceObjects objects) {
        this.objects = objects;
    }

    /**
     * @param read objects whose claims could be read off
     * @param missing of the first object that too little is known of, or null
     */
    record Read(List<Claim> claims, List<String> read, MissingFields missing) {}

    /** @throws Claim.Unusable when the item breaks a rule */
    Read of(Sources.Known source, Mapper mapper, Item item) {
        return read(source, mapper, item, observation -> objects.learn(source.id(), observation));
    }

    /** The same without adding to what is known, and by what this item tells alone. */
    Read alone(Sources.Known source, Mapper mapper, Item item) {
        return read(
                source,
                mapper,
                item,
                observation -> new SourceObjects.Reading(
                        new KnownObject(observation.objectKey(), Map.of()).with(observation), 0));
    }

    private static Read read(
            Sources.Known source, Mapper mapper, Item item, Function<Observation, SourceObjects.Reading> learn) {
        return switch (mapper) {
            case Mapper.OfItems ofItems ->
                new Read(
                        ofItems.map(item, source.settings()).stream()
                                .map(claim -> claim.readBy(0, 0))
                                .toList(),
                        List.of(),
                        null);
            case Mapper.OfObjects ofObjects -> readOff(source, ofObjects, item, learn);
        };
    }

    private static Read readOff(
            Sources.Known source,
            Mapper.OfObjects mapper,
            Item item,
            Function<Observation, SourceObjects.Reading> learn) {
        var claims = new ArrayList<Claim>();
        var read = new ArrayList<String>();
        MissingFields missing = null;
        for (var observation : mapper.observe(item, source.settings())) {
            var reading = learn.apply(observation);
            try {
                mapper.claims(reading.object(), source.settings())
                        .forEach(claim -> claims.add(claim.readBy(0, reading.number())));
                read.add(observation.objectKey());
            } catch (MissingFields tooLittle) {
                missing = missing == null ? tooLittle : missing;
            }
        }
        return new Read(claims, read, missing);
    }
}
