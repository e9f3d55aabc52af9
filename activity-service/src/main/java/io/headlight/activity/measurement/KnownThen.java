package io.headlight.activity.measurement;

import io.headlight.activity.activity.Activities;
import io.headlight.activity.activity.Activity;
import io.headlight.activity.measure.Measure;
import io.headlight.activity.measure.Rule;
import io.headlight.kit.http.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Numbers as they were known at an earlier moment, computed from the log: activities received by then, less those taken back by then. */
@ApplicationScoped
class KnownThen {

    private static final int AT_ONCE = 1000;
    /** No place on earth is further than this from UTC. */
    private static final int DAYS_AROUND = 1;

    private final Activities activities;

    KnownThen(Activities activities) {
        this.activities = activities;
    }

    private record Counted(Activity activity, Rule.Share share) {}

    Map<Tally.Key, Tally> read(List<Measure> measures, MeasurementRequest asked) {
        var rules = measures.stream().collect(Collectors.toMap(Measure::id, Measure::rule));
        var counted = new TreeMap<Tally.Key, List<Counted>>(
                Comparator.comparing(Tally.Key::measureId).thenComparing(Tally.Key::repId));
        var after = Ids.BEFORE_ALL;
        List<Activity> batch;
        do {
            batch = batch(rules, asked, after);
            for (var activity : batch) {
                rules.forEach((id, rule) -> rule.shareOf(activity)
                        .filter(share -> !share.on().isBefore(asked.from())
                                && !share.on().isAfter(asked.to()))
                        .ifPresent(share -> counted.computeIfAbsent(
                                        new Tally.Key(id, activity.repId()), key -> new ArrayList<>())
                                .add(new Counted(activity, share))));
            }
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == AT_ONCE);
        var tallies = new LinkedHashMap<Tally.Key, Tally>();
        counted.forEach((key, all) -> tallies.put(key, tally(rules.get(key.measureId()), all)));
        return tallies;
    }

    private List<Activity> batch(Map<UUID, Rule> rules, MeasurementRequest asked, UUID after) {
        return activities.knownAt(
                asked.asOf(),
                rules.values().stream().map(Rule::activityType).collect(Collectors.toSet()),
                asked.repIds(),
                asked.from().minusDays(DAYS_AROUND).atStartOfDay().toInstant(ZoneOffset.UTC),
                asked.to().plusDays(1 + DAYS_AROUND).atStartOfDay().toInstant(ZoneOffset.UTC),
                after,
                AT_ONCE);
    }

    private static Tally tally(Rule rule, List<Counted> all) {
        var tally = new Tally(rule.aggregate());
        var met = new HashSet<String>();
        var days =
                all.stream().collect(Collectors.groupingBy(one -> one.share.on(), TreeMap::new, Collectors.toList()));
        days.forEach((on, day) -> {
            var subjects = subjects(day);
            tally.day(on, day.size(), sum(day), latest(day));
            tally.subjects(on, subjects.size());
            tally.newSubjects(on, subjects.stream().filter(met::add).count());
        });
        return tally;
    }

    private static BigDecimal sum(List<Counted> day) {
        return day.stream()
                .map(one -> one.share.amount() == null ? BigDecimal.ZERO : one.share.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Ids are compared as the database does, byte by byte from the left. */
    private static BigDecimal latest(List<Counted> day) {
        return day.stream()
                .max(Comparator.comparing((Counted one) -> one.activity.occurredAt())
                        .thenComparing(one -> one.activity.id().toString()))
                .map(one -> one.share.amount())
                .orElse(null);
    }

    private static Set<String> subjects(List<Counted> day) {
        return day.stream()
                .filter(one -> one.share.subject() != null)
                .map(one -> HexFormat.of().formatHex(one.share.subject()))
                .collect(Collectors.toSet());
    }
}
