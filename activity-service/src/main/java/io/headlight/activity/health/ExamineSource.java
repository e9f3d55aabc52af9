package io.headlight.activity.health;

import io.headlight.activity.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts together how a source is. */
@ApplicationScoped
class ExamineSource {

    private static final int HOURS_BEFORE = 23;
    private static final Set<Happening> EVENTS = EnumSet.of(Happening.RECEIVED, Happening.REPEATED);

    private final Sources sources;
    private final SourceHours hours;
    private final StoredState stored;
    private final Clock clock;

    ExamineSource(Sources sources, SourceHours hours, StoredState stored, Clock clock) {
        this.sources = sources;
        this.hours = hours;
        this.stored = stored;
        this.clock = clock;
    }

    SourceHealth examine(UUID sourceId) {
        var source = sources.get(sourceId);
        var now = clock.instant();
        var thisHour = now.truncatedTo(ChronoUnit.HOURS);
        var day = hours.of(
                sourceId,
                EnumSet.allOf(Happening.class),
                thisHour.minus(HOURS_BEFORE, ChronoUnit.HOURS),
                thisHour.plus(1, ChronoUnit.HOURS));
        var last = stored.lastEvent(sourceId);
        var health = new SourceHealth(
                sourceId,
                source.status(),
                last.orElse(null),
                requests(day, Happening.RECEIVED, thisHour),
                requests(day, Happening.REPEATED, thisHour),
                refused(day, thisHour),
                stored.items(sourceId, now.minus(1, ChronoUnit.DAYS)),
                stored.waiting(sourceId),
                stored.backlog(sourceId),
                last.map(since -> silence(sourceId, since, source.createdAt(), now))
                        .orElse(null),
                List.of());
        return health.with(Diagnosis.of(health, now));
    }

    private static SourceHealth.Requests requests(List<SourceHours.Hour> day, Happening what, Instant thisHour) {
        return new SourceHealth.Requests(
                sum(day, what, thisHour), sum(day, what, thisHour.minus(1, ChronoUnit.HOURS)), sum(day, what, null));
    }

    /** @param at in this hour; null for all */
    private static long sum(List<SourceHours.Hour> day, Happening what, Instant at) {
        return day.stream()
                .filter(hour -> hour.what() == what && (at == null || at.equals(hour.hour())))
                .mapToLong(SourceHours.Hour::requests)
                .sum();
    }

    private static List<SourceHealth.Refused> refused(List<SourceHours.Hour> day, Instant thisHour) {
        return EnumSet.allOf(Happening.class).stream()
                .filter(Happening::isRefusal)
                .map(reason -> new SourceHealth.Refused(reason, requests(day, reason, thisHour)))
                .filter(refused -> refused.requests().lastDay() > 0)
                .toList();
    }

    private Silence silence(UUID sourceId, Instant last, Instant createdAt, Instant now) {
        var from = last.truncatedTo(ChronoUnit.HOURS).minus(Silence.WEEK.multipliedBy(Silence.WEEKS));
        var events = new HashMap<Instant, Long>();
        hours.of(sourceId, EVENTS, from, last.plus(1, ChronoUnit.HOURS))
                .forEach(hour -> events.merge(hour.hour(), hour.requests(), Long::sum));
        return Silence.of(last, now, createdAt, events);
    }
}
