package io.headlight.activity.health;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a source has been silent for longer than it usually is. People work by the week, so a silence is compared with the
 * same hours of the week before: the whole hours in which nothing came since the last event (the first seven days of them),
 * against the hours one, two, three and four weeks earlier. It is unusual when in each of those at least five events came;
 * five, because of events that come by chance at such a rate none is left out in more than one of a hundred cases. A source
 * that is younger than two weeks at its last event is not judged, one that is younger than four by the weeks there are.
 *
 * @param since the last event
 * @param lasts until now
 * @param usually how many events came in the same hours of the week, one week before, two weeks before, …
 * @param unusual absent when there is too little to judge by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SourceSilence",
        requiredProperties = {"since", "lasts", "usually"},
        examples = """
                {"since": "2026-03-10T09:18:22Z", "lasts": "PT5H12M", "usually": [31, 28, 40, 26], "unusual": true}""")
public record Silence(
        Instant since,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "PT5H12M")
        Duration lasts,

        List<Long> usually,
        Boolean unusual) {

    static final Duration WEEK = Duration.ofDays(7);
    static final int WEEKS = 4;
    private static final int FEWEST_WEEKS = 2;
    private static final int FEWEST_EVENTS = 5;

    /**
     * Of a source that is not silent for ever.
     *
     * @param firstHour from which on its events were counted
     * @param events how many came in which hour; none where there is no entry
     */
    static Silence of(Instant last, Instant now, Instant firstHour, Map<Instant, Long> events) {
        var from = last.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        var thisHour = now.truncatedTo(ChronoUnit.HOURS);
        var before = thisHour.isBefore(from.plus(WEEK)) ? thisHour : from.plus(WEEK);
        var usually = new ArrayList<Long>();
        for (int week = 1; week <= WEEKS; week++) {
            var shift = WEEK.multipliedBy(week);
            if (!from.minus(shift).isBefore(firstHour)) {
                usually.add(sum(events, from.minus(shift), before.minus(shift)));
            }
        }
        return new Silence(
                last,
                Duration.between(last, now).truncatedTo(ChronoUnit.SECONDS),
                usually,
                usually.size() < FEWEST_WEEKS ? null : usually.stream().allMatch(week -> week >= FEWEST_EVENTS));
    }

    private static long sum(Map<Instant, Long> events, Instant from, Instant before) {
        long sum = 0;
        for (var hour = from; hour.isBefore(before); hour = hour.plus(1, ChronoUnit.HOURS)) {
            sum += events.getOrDefault(hour, 0L);
        }
        return sum;
    }
}
