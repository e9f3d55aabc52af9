package io.headlight.activity.processing;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.known.Observation;
import io.headlight.activity.mapping.Expression;
import io.headlight.activity.mapping.Mappings;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.source.Sources;
import io.headlight.activity.sourceobject.SourceObjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an item means by the mapping of its source: with what is known of its objects, and adding to it. */
@ApplicationScoped
public class Meaning {

    private final SourceObjects objects;
    private final Mappings mappings;

    Meaning(SourceObjects objects, Mappings mappings) {
        this.objects = objects;
        this.mappings = mappings;
    }

    /**
     * @param read objects whose claims could be read off
     * @param missing of the first object that too little is known of, or null
     */
    public record Read(List<Claim> claims, List<String> read, MissingFields missing) {}

    /**
     * By the mapping that is switched on.
     *
     * @param itemId under which the item's fate is known
     */
    Read of(Sources.Known source, Mapper mapper, Item item, UUID itemId) {
        var own = ownMapping(source);
        if (own.isEmpty()) {
            return bySender(source, mapper, item, observations -> objects.learn(source.id(), observations, itemId));
        }
        honorWishes(source, mapper, item);
        return by(own.get(), source, item);
    }

    /** Who wants to be forgotten is, whatever else a customer's own mapping reads off the item. */
    private void honorWishes(Sources.Known source, Mapper mapper, Item item) {
        if (mapper instanceof Mapper.OfObjects ofObjects) {
            ofObjects.observe(item, source.settings()).stream()
                    .filter(Observation::isPrivacyDeletion)
                    .forEach(wish -> objects.learn(source.id(), List.of(wish), null));
        }
    }

    /** The same without adding to what is known of objects: to show what an item means. */
    public Read shown(Sources.Known source, Mapper mapper, Item item) {
        return ownMapping(source)
                .map(own -> by(own, source, item))
                .orElseGet(() -> shownBySender(source, mapper, item));
    }

    /** What an item would mean by the sender's own mapping. */
    public Read shownBySender(Sources.Known source, Mapper mapper, Item item) {
        return bySender(source, mapper, item, observations -> objects.wouldBe(source.id(), observations));
    }

    /** What an item would mean by this mapping. */
    public Read by(Expression own, Sources.Known source, Item item) {
        return new Read(placed(own.claims(item), source), List.of(), null);
    }

    private Optional<Expression> ownMapping(Sources.Known source) {
        return source.mappingVersion() == null
                ? Optional.empty()
                : mappings.expression(source.id(), source.mappingVersion());
    }

    private static List<Claim> placed(List<Claim> claims, Sources.Known source) {
        return claims.stream().map(claim -> claim.readBy(source.readBy(), 0)).toList();
    }

    private static Read bySender(
            Sources.Known source, Mapper mapper, Item item, Function<List<Observation>, SourceObjects.Reading> learn) {
        return switch (mapper) {
            case Mapper.OfItems ofItems ->
                new Read(placed(ofItems.map(item, source.settings()), source), List.of(), null);
            case Mapper.OfObjects ofObjects -> readOff(source, ofObjects, item, learn);
        };
    }

    private static Read readOff(
            Sources.Known source,
            Mapper.OfObjects mapper,
            Item item,
            Function<List<Observation>, SourceObjects.Reading> learn) {
        var claims = new ArrayList<Claim>();
        var read = new ArrayList<String>();
        MissingFields missing = null;
        // One item may say several things of an object: all of it is known before anything is read off.
        var observed = mapper.observe(item, source.settings()).stream()
                .collect(Collectors.groupingBy(Observation::objectKey, LinkedHashMap::new, Collectors.toList()));
        for (var observations : observed.values()) {
            var reading = learn.apply(observations);
            try {
                mapper.claims(reading.object(), source.settings())
                        .forEach(claim -> claims.add(claim.readBy(source.readBy(), reading.number())));
                read.add(reading.object().key());
            } catch (MissingFields tooLittle) {
                missing = missing == null ? tooLittle : missing;
            }
        }
        return new Read(claims, read, missing);
    }
}
