package io.headlight.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What activity-service answers of a rep's count, for tests. */
public final class Counts {

    private Counts() {}

    /** @param days how many on which day */
    public static String of(String measureId, UUID repId, Map<LocalDate, Integer> days) {
        int total = 0;
        var text = new StringBuilder();
        for (var day : new TreeMap<>(days).entrySet()) {
            total += day.getValue();
            text.append(text.isEmpty() ? "" : ", ")
                    .append("{\"on\": \"%s\", \"value\": %d, \"cumulative\": %d}"
                            .formatted(day.getKey(), day.getValue(), total));
        }
        return "{\"measureId\": \"%s\", \"repId\": \"%s\", \"total\": %d, \"days\": [%s]}"
                .formatted(measureId, repId, total, text);
    }
}
