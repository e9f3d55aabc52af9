package io.headlight.activity.sender;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.StandingClaims;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.known.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sender's items come to when they arrive in this order, by the rules of the pipeline, without a database. */
public final class Arrivals {

    private final Sender sender;
    private final Settings settings;
    private final StandingClaims standing = new StandingClaims();
    private final Map<String, KnownObject> known = new HashMap<>();
    private long reading;

    public Arrivals(Sender sender, Map<String, String> settings) {
        this.sender = sender;
        this.settings = Settings.of(sender, settings);
    }

    /** Any order with any repetitions gives what the history's own order gives. To be tried with a thousand seeds. */
    public static void comeToTheSame(Sender sender, Map<String, String> settings, List<Item> history, long seed) {
        var random = new Random(seed);
        var arriving = new ArrayList<>(history);
        history.stream().filter(item -> random.nextBoolean()).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        assertThat(new Arrivals(sender, settings).after(arriving))
                .isEqualTo(new Arrivals(sender, settings).after(history));
    }

    /** The facts that stand after all of these. */
    public Set<Claim.Happened> after(List<Item> items) {
        items.forEach(this::arrive);
        return standing.facts();
    }

    /** What is known of the object by now, as a fetch or a person would complete it. */
    public void completed(Observation observation) {
        if (sender.mapper() instanceof Mapper.OfObjects mapper) {
            learn(mapper, List.of(observation));
        }
    }

    private void arrive(Item item) {
        switch (sender.mapper()) {
            case Mapper.OfItems mapper ->
                mapper.map(item, settings).forEach(claim -> standing.accept(claim.readBy(0, 0)));
            case Mapper.OfObjects mapper ->
                mapper.observe(item, settings).stream()
                        .collect(Collectors.groupingBy(Observation::objectKey))
                        .values()
                        .forEach(observations -> learn(mapper, observations));
        }
    }

    private void learn(Mapper.OfObjects mapper, List<Observation> observations) {
        var key = observations.getFirst().objectKey();
        var object = known.getOrDefault(key, new KnownObject(key, Map.of()));
        for (var observation : observations) {
            object = object.with(observation);
        }
        known.put(object.key(), object);
        reading++;
        try {
            mapper.claims(object, settings).forEach(claim -> standing.accept(claim.readBy(0, reading)));
        } catch (MissingFields tooLittle) {
            // It waits until more is known; what was read off before stands.
        }
    }
}
